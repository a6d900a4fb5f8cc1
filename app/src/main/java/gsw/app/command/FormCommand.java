package gsw.app.command;

import gsw.app.failure.ExitCode;
import gsw.app.failure.Failure;
import gsw.app.report.FormFile;
import gsw.app.wiring.OpenCatalogue;
import gsw.queries.catalogue.AreaEntry;
import gsw.queries.catalogue.AreaSearch;
import gsw.queries.form.Duty;
import gsw.queries.form.FormQuery;
import gsw.queries.form.Question;
import gsw.reports.form.AskedFigures;
import gsw.reports.form.FormHead;
import gsw.warehouse.catalogue.Catalogue;
import gsw.warehouse.form.AgencyForm;
import gsw.warehouse.form.FormIdentity;
import gsw.warehouse.model.Area;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the form that an agency fills in for a year. */
@Command(name = "form", sortOptions = false)
final class FormCommand implements Callable<Integer> {

    private static final String CODE = "GSW-BĐG.N";
    private static final String STRATEGY = "Nghị quyết số 28/NQ-CP ngày 03/3/2021 của Chính phủ";
    private static final String LEFT_OPEN = "……………………";
    private static final int FIRST_YEAR = 1900;

    private final Gsw gsw;

    @Option(names = "--agency", paramLabel = "NAME", required = true, order = 0)
    private String agency = "";

    @Option(names = "--year", paramLabel = "YEAR", required = true, order = 1, descriptionKey = "form-year")
    private int year;

    @Mixin
    private final AreaOption areas = new AreaOption();

    @Option(names = "--target", paramLabel = "TARGET", order = 3)
    private List<String> targets = List.of();

    @Option(names = "--indicator", paramLabel = "KEY", order = 4)
    private List<String> indicators = List.of();

    @Option(names = "--receiver", paramLabel = "NAME", order = 5)
    private @Nullable String receiver;

    @Option(names = "--due", paramLabel = "TEXT", order = 6)
    private String due = LEFT_OPEN;

    @Option(names = "--source", paramLabel = "CODE", order = 7)
    private String source = "AGENCY_FORM";

    @Option(names = "--out", paramLabel = "FILE", order = 51, descriptionKey = "form-out")
    private @Nullable Path file;

    FormCommand(Gsw gsw) {
        this.gsw = gsw;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        if (year < FIRST_YEAR
                || year > LocalDate.now(gsw.surroundings().clock()).getYear()) {
            throw new Failure(ExitCode.USAGE, "usage.value", "--year", year);
        }
        try (OpenCatalogue catalogue = OpenCatalogue.of(gsw.home())) {
            var query = new FormQuery(catalogue.jooq());
            if (!query.sources().contains(source)) {
                throw new Failure(
                        ExitCode.USAGE, "usage.value-of", "--source", source, String.join(", ", query.sources()));
            }
            List<Area> places = places(new AreaSearch(catalogue.jooq()), query);
            Optional<Duty> duty = query.duty(agency, places.getFirst());
            var asked = new AskedFigures(questions(query, duty, places.getFirst()), places);
            write(asked, duty);
        }
        return ExitCode.DONE.code();
    }

    // The figures are about the end of the year: the units are those there were then.
    private List<Area> places(AreaSearch search, FormQuery query) {
        LocalDate end = LocalDate.of(year, Month.DECEMBER, 31);
        var places = new ArrayList<Area>();
        for (Area asked : areas.areas(search, gsw.messages())) {
            List<Area> candidates = search.containing(asked.name().vi(), Set.of(asked.level())).stream()
                    .map(AreaEntry::area)
                    .toList();
            places.add(query.on(asked, end, candidates)
                    .orElseThrow(() -> new Failure(
                            ExitCode.USAGE,
                            "form.area-not-then",
                            asked.name().in(gsw.language()),
                            asked.refArea(),
                            year)));
        }
        return places;
    }

    private List<Question> questions(FormQuery query, Optional<Duty> duty, Area place) {
        var keys = new LinkedHashSet<String>();
        for (String target : targets) {
            List<String> components = query.componentsOf(target);
            if (components.isEmpty()) {
                throw new Failure(ExitCode.USAGE, "progress.no-such-target", target);
            }
            keys.addAll(components);
        }
        keys.addAll(indicators);
        if (keys.isEmpty()) {
            keys.addAll(duty.orElseThrow(() -> new Failure(
                            ExitCode.USAGE, "form.no-duty", agency, String.join(", ", query.agencies(place))))
                    .components());
        }
        List<Question> questions = query.questions(keys);
        Set<String> known = questions.stream().map(Question::indicator).collect(Collectors.toSet());
        for (String key : keys) {
            if (!known.contains(key)) {
                throw new Failure(ExitCode.USAGE, "form.indicator", key);
            }
        }
        return questions;
    }

    private void write(AskedFigures asked, Optional<Duty> duty) throws IOException {
        boolean byDuty = targets.isEmpty() && indicators.isEmpty();
        duty.filter(found -> byDuty && !found.ofThePlace())
                .ifPresent(found -> gsw.say("form.duty-of-others", String.join(", ", found.places())));
        String name = duty.map(Duty::agency).orElse(agency);
        var identity = new FormIdentity(
                AgencyForm.VERSION,
                CODE,
                name,
                source,
                Integer.toString(year),
                Catalogue.version(gsw.home().ownCatalogue()));
        var form = new FormFile(asked, head(asked, duty), identity);
        Path written = form.write(gsw.resolve(file == null ? form.usualPath() : file));
        gsw.out().println(gsw.shown(written));
        gsw.say(
                "form.written",
                form.rows(),
                asked.questions().size(),
                asked.areas().size());
    }

    private static String title(AskedFigures asked) {
        boolean strategyAlone = asked.questions().stream()
                .allMatch(question -> question.indicator().startsWith("NQ28-"));
        return strategyAlone ? "SỐ LIỆU THỰC HIỆN CHIẾN LƯỢC QUỐC GIA VỀ BÌNH ĐẲNG GIỚI" : "SỐ LIỆU THỐNG KÊ VỀ GIỚI";
    }

    private FormHead head(AskedFigures asked, Optional<Duty> duty) {
        String documents = duty.filter(Duty::ofThePlace)
                .map(found -> found.documents().stream()
                        .map(document -> "; Kế hoạch " + document)
                        .collect(Collectors.joining()))
                .orElse("");
        String from = Optional.ofNullable(receiver)
                .or(() -> duty.filter(Duty::ofThePlace).flatMap(Duty::receiver))
                .orElse(LEFT_OPEN);
        String places = asked.areas().stream().map(area -> area.name().vi()).collect(Collectors.joining(", "));
        return new FormHead(title(asked), STRATEGY + documents, due, from, places);
    }
}
