package gsw.app.command;

import gsw.app.failure.ExitCode;
import gsw.app.failure.Failure;
import gsw.app.listing.Output;
import gsw.app.progress.BackTestTable;
import gsw.app.progress.ExplanationText;
import gsw.app.progress.ProgressCodes;
import gsw.app.progress.ProgressTable;
import gsw.app.progress.RollUpListing;
import gsw.app.wiring.OpenRelease;
import gsw.queries.area.UnitsOfYear;
import gsw.queries.progress.AreaProgress;
import gsw.queries.progress.AttainmentRule;
import gsw.queries.progress.ProgressQuery;
import gsw.queries.progress.TargetProgress;
import gsw.queries.rollup.ComponentRollUp;
import gsw.queries.rollup.RollUpQuery;
import gsw.reports.text.Figures;
import gsw.reports.text.Wording;
import gsw.warehouse.model.Area;
import gsw.warehouse.model.AreaLevel;
import gsw.warehouse.model.Component;
import gsw.warehouse.model.ReleaseLabel;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where areas stand against the targets of the strategy. */
@Command(name = "progress", sortOptions = false)
final class ProgressCommand implements Callable<Integer> {

    private static final List<AreaLevel> COUNTED = List.of(AreaLevel.PROVINCE, AreaLevel.DISTRICT, AreaLevel.COMMUNE);

    private final Gsw gsw;

    @Mixin
    private final AreaOption areas = new AreaOption();

    @Option(names = "--target", paramLabel = "TARGET", order = 2)
    private @Nullable String target;

    @Option(names = "--explain", order = 3)
    private boolean explain;

    @Option(names = "--back-test", order = 4)
    private boolean backTest;

    @Mixin
    private final YearOption year = new YearOption();

    @Option(names = "--roll-up", order = 4)
    private boolean rollUp;

    @Option(names = "--by", paramLabel = "LEVEL", order = 4)
    private @Nullable String by;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final PerspectiveOptions perspective = new PerspectiveOptions();

    ProgressCommand(Gsw gsw) {
        this.gsw = gsw;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        try (OpenRelease release = OpenRelease.current(gsw.home(), perspective.perspective());
                Output out = output.open(gsw)) {
            if (rollUp) {
                rollUp(release, out);
                return ExitCode.DONE.code();
            }
            if (backTest) {
                BackTestTable.print(gsw.messages(), release.jooq(), out);
                return ExitCode.DONE.code();
            }
            List<AreaProgress> progress = ask(release);
            if (progress.getFirst().targets().stream().noneMatch(this::isShown)) {
                throw new Failure(ExitCode.USAGE, "progress.no-such-target", String.valueOf(target));
            }
            if (out.isForPeople()) {
                print(progress, release.label(), out);
                progress.forEach(area -> new WhereFiguresAre(gsw, release.jooq()).sayIfElsewhere(area));
            } else {
                ProgressCodes.listing(release.label().number())
                        .write(
                                progress.stream()
                                        .flatMap(area -> ProgressCodes.rows(area, this::isShown))
                                        .toList(),
                                out);
            }
        }
        return ExitCode.DONE.code();
    }

    /** The units of the country, of regions, provinces or districts, counted. */
    private void rollUp(OpenRelease release, Output out) throws SQLException {
        int ofYear = year.of(release.label());
        var query = new RollUpQuery(release.jooq());
        var all = new ArrayList<ComponentRollUp>();
        for (Area whole : areas.areas(release, gsw.messages())) {
            List<ComponentRollUp> rollUps = query.of(whole, level(release, whole, ofYear), ofYear).stream()
                    .filter(row -> target == null || names(row.component()).anyMatch(target::equalsIgnoreCase))
                    .toList();
            if (rollUps.isEmpty()) {
                throw nothing(whole, ofYear);
            }
            all.addAll(rollUps);
            if (out.isForPeople()) {
                printRollUp(rollUps, release.label(), out);
            }
        }
        if (!out.isForPeople()) {
            new RollUpListing(gsw.messages()).listing(release.label()).write(all, out);
        }
    }

    private AreaLevel level(OpenRelease release, Area whole, int ofYear) {
        @Nullable String named = by;
        return named == null
                ? new UnitsOfYear(release.jooq()).levelBelow(whole, ofYear).orElseThrow(() -> nothing(whole, ofYear))
                : level(named, whole);
    }

    private AreaLevel level(String named, Area whole) {
        return COUNTED.stream()
                .filter(level -> level.code().equals(named) && level.compareTo(whole.level()) > 0)
                .findFirst()
                .orElseThrow(() -> new Failure(
                        ExitCode.USAGE, "rollup.no-level", named, whole.name().in(gsw.language())));
    }

    private Failure nothing(Area whole, int ofYear) {
        return new Failure(ExitCode.USAGE, "rollup.nothing", whole.name().in(gsw.language()), ofYear);
    }

    private void printRollUp(List<ComponentRollUp> rollUps, ReleaseLabel release, Output out) {
        ComponentRollUp first = rollUps.getFirst();
        String units = gsw.messages().text("rollup.units." + first.level().code());
        out.line(gsw.messages().text("rollup.head", first.whole().name().in(gsw.language()), first.year(), units));
        String total = new Figures(gsw.language()).count(first.total());
        out.paragraph("", gsw.messages().text("rollup.how", AttainmentRule.VERSION, total, units));
        out.line("");
        new RollUpListing(gsw.messages()).listing(release).write(rollUps, out);
        out.line("");
    }

    private static Stream<String> names(Component component) {
        return Stream.of(component.targetId(), component.id())
                .flatMap(key -> Stream.of(key, key.substring(key.indexOf('-') + 1)));
    }

    private List<AreaProgress> ask(OpenRelease release) throws SQLException {
        int ofYear = year.of(release.label());
        var progress = new ArrayList<AreaProgress>();
        for (Area area : areas.areas(release, gsw.messages())) {
            progress.add(ProgressQuery.of(release.jooq(), area).progress(area, ofYear));
        }
        return progress;
    }

    private void print(List<AreaProgress> progress, ReleaseLabel release, Output out) {
        for (int i = 0; i < progress.size(); i++) {
            if (i > 0) {
                out.line("");
            }
            print(progress.get(i), release, out);
        }
    }

    private void print(AreaProgress progress, ReleaseLabel release, Output out) {
        var table = new ProgressTable(gsw.messages(), out);
        if (explain) {
            table.head(progress, release);
            new ExplanationText(new Wording(gsw.language()), out).print(progress, this::isShown);
        } else {
            table.print(progress, release, this::isShown);
        }
    }

    /** {@code 3.2}, {@code 3.2a}, {@code 3} or a full key such as {@code NQ28-3.2}. */
    private boolean isShown(TargetProgress shown) {
        return target == null || names(shown).anyMatch(target::equalsIgnoreCase);
    }

    private static Stream<String> names(TargetProgress shown) {
        Stream<String> keys = Stream.concat(
                Stream.of(shown.targetId()),
                shown.components().stream()
                        .map(component -> component.component().id()));
        return Stream.concat(
                Stream.of(Integer.toString(shown.objectiveNo())),
                keys.flatMap(key -> Stream.of(key, key.substring(key.indexOf('-') + 1))));
    }
}
