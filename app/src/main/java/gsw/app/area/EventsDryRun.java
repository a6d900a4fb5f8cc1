package gsw.app.area;

import static gsw.warehouse.schema.Tables.DIM_AREA_EVENT;

import gsw.app.failure.ExitCode;
import gsw.app.failure.Failure;
import gsw.app.listing.Listing;
import gsw.app.listing.Output;
import gsw.app.text.Messages;
import gsw.app.wiring.OpenCatalogue;
import gsw.queries.territory.AreaEvent;
import gsw.queries.territory.AreaEvent.Unit;
import gsw.queries.territory.AreaHistory;
import gsw.queries.territory.MapCount;
import gsw.reports.text.Figures;
import gsw.warehouse.catalogue.CatalogueException;
import gsw.warehouse.catalogue.IntegrityChecks;
import gsw.warehouse.catalogue.IntegrityFinding;
import gsw.warehouse.model.AreaLevel;
import gsw.warehouse.storage.Durable;
import gsw.warehouse.storage.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What a file of events would change, on a catalogue of its own: every fault at once, and nothing is written. */
public final class EventsDryRun {

    private static final String EVENTS = "area_events.csv";

    private final Messages messages;
    private final Figures figures;

    public EventsDryRun(Messages messages) {
        this.messages = messages;
        this.figures = new Figures(messages.language());
    }

    /**
     * True if the office could take the events on.
     *
     * @throws Failure if the file cannot be read or has other columns
     */
    public boolean run(Path file, Home home, Output out) throws IOException, SQLException {
        Path trial = Files.createTempDirectory("gsw-events");
        try {
            Path catalogue = Files.createDirectories(trial.resolve("catalogue"));
            if (home.ownCatalogue().isPresent()) {
                copy(home.ownCatalogue().get(), catalogue);
            }
            Files.copy(file, catalogue.resolve(EVENTS), StandardCopyOption.REPLACE_EXISTING);
            try (Connection duckdb = shipped(trial, file)) {
                return tell(duckdb, file, home.root().resolve("catalogue").resolve(EVENTS), out);
            }
        } finally {
            Durable.delete(trial);
        }
    }

    /** The trial stands in a folder of its own, which says nothing to who sent the file. */
    private Connection shipped(Path trial, Path file) throws SQLException {
        try {
            return OpenCatalogue.shipped(new Home(trial));
        } catch (CatalogueException e) {
            throw new Failure(
                    ExitCode.REJECTED,
                    "areas.events.unreadable",
                    file.getFileName(),
                    e.fault().in(messages.language()));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }

    private boolean tell(Connection duckdb, Path file, Path place, Output out) throws SQLException {
        DSLContext catalogue = new OpenCatalogue(duckdb).jooq();
        List<AreaEvent> events = AreaHistory.events(catalogue, stoodInFile(catalogue));
        listing().write(events, out);
        List<IntegrityFinding> faults = IntegrityChecks.run(duckdb);
        if (!out.isForPeople()) {
            return faults.isEmpty();
        }
        out.line("");
        events.stream().map(AreaEvent::day).distinct().forEach(day -> tellCounts(catalogue, day, out));
        if (faults.isEmpty()) {
            out.paragraph("", messages.text("areas.events.sound", place));
        } else {
            out.paragraph("", messages.text("areas.events.faults", file.getFileName(), faults.size()));
            faults.forEach(fault -> out.paragraph("  ", fault.in(messages.language())));
        }
        return faults.isEmpty();
    }

    /** Those of a kind nobody knows cannot be listed; they are among the faults. */
    private static Condition stoodInFile(DSLContext catalogue) {
        return DIM_AREA_EVENT
                .EVENT_ID
                .in(catalogue
                        .selectDistinct(DIM_AREA_EVENT.EVENT_ID)
                        .from(DIM_AREA_EVENT)
                        .where("event_id in (select subject from catalogue_place where file_name = ?)", EVENTS))
                .and(DIM_AREA_EVENT.KIND.in(Stream.of(AreaEvent.Kind.values())
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .toList()));
    }

    private void tellCounts(DSLContext catalogue, LocalDate day, Output out) {
        Map<AreaLevel, Integer> before = MapCount.on(catalogue, day.minusDays(1));
        Map<AreaLevel, Integer> after = MapCount.on(catalogue, day);
        for (AreaLevel level : AreaLevel.values()) {
            int was = before.getOrDefault(level, 0);
            int is = after.getOrDefault(level, 0);
            if (was != is) {
                out.paragraph(
                        "",
                        messages.text(
                                "areas.events.counts",
                                messages.text("level." + level.name()),
                                figures.count(was),
                                figures.count(is),
                                figures.shortDate(day)));
            }
        }
    }

    private Listing<AreaEvent> listing() {
        return new Listing<AreaEvent>()
                .words(messages.text("areas.events"), AreaEvent::id)
                .words(
                        messages.text("areas.kind"),
                        event -> messages.text("areas.kind." + event.kind().name()))
                .words(messages.text("areas.day"), event -> figures.shortDate(event.day()))
                .words(messages.text("areas.before"), event -> name(event.from()))
                .words(messages.text("areas.after"), event -> name(event.to()))
                .words(
                        messages.text("areas.part"),
                        event -> event.share() == null ? "?" : figures.number(event.share()))
                .code("event_id", AreaEvent::id)
                .code("kind", event -> event.kind().name().toLowerCase(Locale.ROOT))
                .code("effective_date", AreaEvent::day)
                .code("from_ref_area", event -> key(event.from()))
                .code("to_ref_area", event -> key(event.to()))
                .code("share", AreaEvent::share);
    }

    private String name(@Nullable Unit unit) {
        return unit == null ? "" : unit.name().in(messages.language()) + " [" + unit.refArea() + "]";
    }

    private static @Nullable String key(@Nullable Unit unit) {
        return unit == null ? null : unit.refArea();
    }
}
