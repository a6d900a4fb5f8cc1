package gsw.app.command;

import gsw.app.failure.ExitCode;
import gsw.app.listing.Listing;
import gsw.app.listing.Output;
import gsw.app.progress.CascadeListing;
import gsw.app.progress.CascadeListing.OfArea;
import gsw.app.text.Messages;
import gsw.app.wiring.OpenCatalogue;
import gsw.queries.catalogue.AreaSearch;
import gsw.queries.progress.Milestone;
import gsw.queries.target.TargetCascade;
import gsw.queries.target.TargetEntry;
import gsw.queries.target.TargetSearch;
import gsw.reports.text.Wording;
import gsw.warehouse.model.Area;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks up targets and the values they ask for. */
@Command(name = "targets", sortOptions = false)
final class TargetsCommand implements Callable<Integer> {

    private static final int FIRST_MILESTONE = 2025;
    private static final int SECOND_MILESTONE = 2030;

    private final Gsw gsw;

    @Mixin
    private final PatternParameter pattern = new PatternParameter();

    @Mixin
    private final AreaOption areas = new AreaOption();

    @Option(names = "--year", paramLabel = "YEAR", order = 3)
    private @Nullable Integer year;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    TargetsCommand(Gsw gsw) {
        this.gsw = gsw;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        try (OpenCatalogue catalogue = OpenCatalogue.of(gsw.home());
                Output out = output.open(gsw)) {
            var search = new TargetSearch(catalogue.jooq());
            List<TargetEntry> targets = pattern.isEmpty() ? search.all() : search.containing(pattern.text());
            if (areas.isAsked()) {
                cascade(catalogue, targets, out);
            } else {
                listing().write(targets, out);
            }
            if (targets.isEmpty()) {
                gsw.say("catalogue.nothing");
            }
        }
        return ExitCode.DONE.code();
    }

    /** Whose plan asks for what, area after area. */
    private void cascade(OpenCatalogue catalogue, List<TargetEntry> targets, Output out) {
        var cascade = new TargetCascade(catalogue.jooq());
        List<OfArea> all = areas.areas(new AreaSearch(catalogue.jooq()), gsw.messages()).stream()
                .map(area -> new OfArea(area, yearOf(area), cascade.of(area, yearOf(area), targets)))
                .toList();
        new CascadeListing(gsw.messages()).write(all, out);
    }

    /** A unit that ended is asked about its last year. */
    private int yearOf(Area area) {
        int asked =
                year != null ? year : LocalDate.now(gsw.surroundings().clock()).getYear();
        LocalDate end = area.validTo();
        return year != null || end == null ? asked : Math.min(asked, end.getYear());
    }

    private Listing<TargetEntry> listing() {
        Messages messages = gsw.messages();
        var wording = new Wording(gsw.language());
        var listing = new Listing<TargetEntry>()
                .words(
                        messages.text("targets.component"),
                        entry -> entry.component().id())
                .words(
                        messages.text("targets.wording"),
                        entry -> entry.component().name().in(gsw.language()))
                .words(messages.text("targets.value", FIRST_MILESTONE), entry -> value(entry, FIRST_MILESTONE, wording))
                .words(
                        messages.text("targets.value", SECOND_MILESTONE),
                        entry -> value(entry, SECOND_MILESTONE, wording))
                .words(
                        messages.text("targets.confidence"),
                        entry -> messages.find("confidence." + entry.component().confidence())
                                .orElse(entry.component().confidence()))
                .code("programme", TargetEntry::programme)
                .code("component_id", entry -> entry.component().id())
                .code("target_id", entry -> entry.component().targetId())
                .code("component_name", entry -> entry.component().name().vi())
                .code("component_name_en", entry -> entry.component().name().en())
                .code("unit_measure", entry -> entry.component().unit())
                .code("direction", entry -> entry.component().direction().name().toLowerCase(Locale.ROOT));
        addCodes(listing, FIRST_MILESTONE);
        addCodes(listing, SECOND_MILESTONE);
        return listing.code("confidence", entry -> entry.component().confidence())
                .code("note_en", entry -> entry.component().note());
    }

    private static void addCodes(Listing<TargetEntry> listing, int year) {
        listing.code(
                        "comparator_" + year,
                        entry -> entry.milestone(year)
                                .map(milestone ->
                                        (Object) milestone.comparator().code())
                                .orElse(null))
                .code(
                        "value_" + year,
                        entry -> entry.milestone(year)
                                .map(milestone -> (Object) milestone.value())
                                .orElse(null));
    }

    private @Nullable String value(TargetEntry entry, int year, Wording wording) {
        return entry.milestone(year)
                .map(milestone -> since(milestone, wording.target(milestone, entry.component())))
                .orElse(null);
    }

    private String since(Milestone milestone, String value) {
        Integer from = milestone.effectiveFrom();
        return from == null ? value : gsw.messages().text("targets.from", value, from);
    }
}
