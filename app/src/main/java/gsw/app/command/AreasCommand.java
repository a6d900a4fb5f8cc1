package gsw.app.command;

import gsw.app.area.EventsDryRun;
import gsw.app.area.HistoryWords;
import gsw.app.failure.ExitCode;
import gsw.app.listing.Listing;
import gsw.app.listing.Output;
import gsw.app.text.Messages;
import gsw.app.wiring.OpenCatalogue;
import gsw.queries.catalogue.AreaEntry;
import gsw.queries.catalogue.AreaSearch;
import gsw.queries.territory.AreaHistory;
import gsw.reports.text.Figures;
import gsw.warehouse.model.AreaLevel;
import gsw.warehouse.model.Bilingual;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks up units of every edition of the map. */
@Command(name = "areas", sortOptions = false)
final class AreasCommand implements Callable<Integer> {

    /** Nobody reads a list of fourteen thousand communes; they are found by name or asked for. */
    private static final Set<AreaLevel> WITHOUT_A_NAME =
            EnumSet.of(AreaLevel.COUNTRY, AreaLevel.REGION, AreaLevel.PROVINCE);

    private static final String EVERY_EDITION = "*";

    /** Longer lists are read for something else. */
    private static final int MOST_HISTORIES = 12;

    private final Gsw gsw;

    @Mixin
    private final PatternParameter pattern = new PatternParameter();

    @Option(names = "--level", paramLabel = "LEVEL", order = 1)
    private @Nullable AreaLevel level;

    @Option(names = "--on", paramLabel = "DATE", order = 2, converter = DayParameter.class)
    private @Nullable LocalDate day;

    @Option(names = "--events", paramLabel = "FILE", order = 3)
    private @Nullable Path events;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    AreasCommand(Gsw gsw) {
        this.gsw = gsw;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        return events == null ? list() : dryRun(gsw.resolve(events));
    }

    private int dryRun(Path file) throws IOException, SQLException {
        try (Output out = output.open(gsw)) {
            boolean sound = new EventsDryRun(gsw.messages()).run(file, gsw.home(), out);
            return (sound ? ExitCode.DONE : ExitCode.REJECTED).code();
        }
    }

    private int list() throws IOException, SQLException {
        try (OpenCatalogue catalogue = OpenCatalogue.of(gsw.home());
                Output out = output.open(gsw)) {
            var search = new AreaSearch(catalogue.jooq());
            List<AreaEntry> areas = search(day == null ? search : search.on(day));
            listing().write(areas, out);
            if (out.isForPeople() && !pattern.isEmpty() && areas.size() <= MOST_HISTORIES) {
                areas.forEach(entry -> tellHistory(catalogue.jooq(), entry, out));
            }
            if (pattern.isEmpty() && level == null) {
                gsw.say("areas.more");
            } else if (areas.isEmpty()) {
                gsw.say("catalogue.nothing");
            }
        }
        return ExitCode.DONE.code();
    }

    /** What the unit was made of and what became of it; nothing where nothing happened to it. */
    private void tellHistory(DSLContext catalogue, AreaEntry entry, Output out) {
        List<String> sentences = new HistoryWords(gsw.messages())
                .sentences(AreaHistory.of(catalogue, entry.area().refArea()));
        if (!sentences.isEmpty()) {
            out.line("");
            out.paragraph(
                    "",
                    entry.area().refArea() + " " + entry.area().fullName().in(gsw.language()) + ": "
                            + String.join("; ", sentences) + ".");
        }
    }

    private List<AreaEntry> search(AreaSearch search) {
        Set<AreaLevel> levels = level == null ? EnumSet.allOf(AreaLevel.class) : EnumSet.of(level);
        if (!pattern.isEmpty()) {
            return search.containing(pattern.text(), levels);
        }
        return search.ofLevels(level == null ? WITHOUT_A_NAME : levels);
    }

    private Listing<AreaEntry> listing() {
        Messages messages = gsw.messages();
        return new Listing<AreaEntry>()
                .words(messages.text("areas.key"), entry -> entry.area().refArea())
                .words(messages.text("areas.name"), this::name)
                .words(
                        messages.text("areas.level"),
                        entry -> messages.text("level." + entry.area().level().name()))
                .words(messages.text("areas.parent"), entry -> in(entry.parent()))
                .words(
                        messages.text("areas.edition"),
                        entry -> edition(entry.area().edition()))
                .code("ref_area", entry -> entry.area().refArea())
                .code("area_edition", entry -> entry.area().edition())
                .code("area_code", entry -> entry.area().code())
                .code("area_level", entry -> entry.area().level().code())
                .code("area_name", entry -> entry.area().name().vi())
                .code("area_name_en", entry -> entry.area().name().en())
                .code("full_name", entry -> entry.area().fullName().vi())
                .code(
                        "parent_name",
                        entry -> entry.parent() == null ? null : entry.parent().vi())
                .code(
                        "region_name",
                        entry -> entry.region() == null ? null : entry.region().vi())
                .code("valid_from", AreaEntry::validFrom)
                .code("valid_to", entry -> entry.area().validTo());
    }

    /** With the days it exists, as far as the records know them: "Hà Giang (đến 30/6/2025)". */
    private String name(AreaEntry entry) {
        var figures = new Figures(gsw.language());
        String name = entry.area().name().in(gsw.language());
        LocalDate to = entry.area().validTo();
        LocalDate from = entry.validFrom();
        if (to != null) {
            return gsw.messages().text("areas.until", name, figures.shortDate(to));
        }
        return from == null ? name : gsw.messages().text("areas.since", name, figures.shortDate(from));
    }

    private @Nullable String in(@Nullable Bilingual name) {
        return name == null ? null : name.in(gsw.language());
    }

    private String edition(String edition) {
        return edition.equals(EVERY_EDITION) ? "" : gsw.messages().text("areas.provinces", edition);
    }
}
