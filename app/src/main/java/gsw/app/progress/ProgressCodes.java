package gsw.app.progress;

import gsw.app.listing.Listing;
import gsw.queries.method.Qualifier;
import gsw.queries.progress.AreaProgress;
import gsw.queries.progress.ComponentProgress;
import gsw.queries.progress.CountGap;
import gsw.queries.progress.DataPoint;
import gsw.queries.progress.DecidingStep;
import gsw.queries.progress.Evidence;
import gsw.queries.progress.Milestone;
import gsw.queries.progress.MilestoneProgress;
import gsw.queries.progress.TargetProgress;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where areas stand, for programs: one row per area, component and milestone, in codes and exact numbers. */
public final class ProgressCodes {

    private ProgressCodes() {}

    /** One row of the listing. */
    public record Row(AreaProgress area, ComponentProgress component, MilestoneProgress milestone) {}

    public static Stream<Row> rows(AreaProgress progress, Predicate<TargetProgress> shown) {
        return progress.targets().stream()
                .filter(shown)
                .flatMap(target -> target.components().stream())
                .flatMap(component ->
                        component.milestones().stream().map(milestone -> new Row(progress, component, milestone)));
    }

    /** @param release number of the release the answers come from */
    public static Listing<Row> listing(int release) {
        return new Listing<Row>()
                .code("ref_area", row -> row.area().area().refArea())
                .code("area_name", row -> row.area().area().name().vi())
                .code("year", row -> row.area().year())
                .code("target_id", row -> row.component().component().targetId())
                .code("component_id", row -> row.component().component().id())
                .code(
                        "component_name",
                        row -> row.component().component().name().vi())
                .code("milestone_year", row -> row.milestone().milestone().year())
                .code(
                        "comparator",
                        row -> row.milestone().milestone().comparator().code())
                .code("target_value", row -> row.milestone().milestone().value())
                .code("target_ref_area", row -> row.milestone().milestone().refArea())
                .code("target_rule", row -> row.milestone().basis().origin().code())
                .code("target_set", row -> row.milestone().basis().targetSet())
                .code("target_document_no", row -> row.milestone().milestone().documentNo())
                .code("target_document_date", row -> row.milestone().basis().documentDate())
                .code(
                        "national_comparator",
                        national(milestone -> milestone.comparator().code()))
                .code("national_value", national(Milestone::value))
                .code("national_document_no", national(Milestone::documentNo))
                .code("national_document_date", row -> row.milestone().basis().nationalDate())
                .code("time_period", latest(point -> point.period().toString()))
                .code("age_years", row -> row.milestone().attainment().ageYears())
                .code("obs_value", latest(DataPoint::value))
                .code("lower_bound", latest(DataPoint::lowerBound))
                .code("upper_bound", latest(DataPoint::upperBound))
                .code("unit_measure", row -> row.component().component().unit())
                .code("obs_status", latest(DataPoint::status))
                .code("source", latest(point -> point.source().code()))
                .code("is_synthetic", latest(DataPoint::synthetic))
                .code("verdict", row -> row.milestone().attainment().verdict().code())
                .code("reason", row -> code(row.milestone().attainment().reason()))
                .code("margin", row -> row.milestone().attainment().margin())
                .code("pace_category", row -> code(row.milestone().pace().category()))
                .code("pace_reason", row -> code(row.milestone().pace().reason()))
                .code("pace_ratio", row -> row.milestone().pace().ratio())
                .code("gap_closed_percent", row -> row.milestone().pace().gapClosedPercent())
                .code("observed_per_year", row -> row.milestone().pace().observedPerYear())
                .code("needed_per_year", row -> row.milestone().pace().neededPerYear())
                .code("path_value", row -> row.milestone().pace().pathValue())
                .code("gap_to_path", row -> row.milestone().pace().gapToPath())
                .code("evidence_grade", row -> evidence(row.milestone().evidence()))
                .code("qualifiers", ProgressCodes::qualifiers)
                .code("missing_now", missing(CountGap::missing))
                .code("missing_per_year", missing(CountGap::perYear))
                .code(
                        "step",
                        row -> DecidingStep.of(
                                        row.milestone(),
                                        row.component().component().direction(),
                                        row.area().year())
                                .code())
                .code("release", row -> release);
    }

    private static Function<Row, @Nullable Object> latest(Function<DataPoint, @Nullable Object> value) {
        return row -> {
            DataPoint latest = row.component().latest();
            return latest == null ? null : value.apply(latest);
        };
    }

    /** Of what would apply without the locality's plan. */
    private static Function<Row, @Nullable Object> national(Function<Milestone, @Nullable Object> value) {
        return row -> {
            Milestone national = row.milestone().basis().national();
            return national == null ? null : value.apply(national);
        };
    }

    private static @Nullable String evidence(@Nullable Evidence evidence) {
        return evidence == null ? null : evidence.grade().code();
    }

    private static @Nullable String qualifiers(Row row) {
        String codes = row.milestone().attainment().qualifiers().stream()
                .map(Qualifier::code)
                .collect(Collectors.joining(" "));
        return codes.isEmpty() ? null : codes;
    }

    private static Function<Row, @Nullable Object> missing(Function<CountGap, Long> number) {
        return row -> CountGap.of(row.component(), row.milestone(), row.area().year())
                .map(number)
                .orElse(null);
    }

    private static @Nullable String code(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }
}
