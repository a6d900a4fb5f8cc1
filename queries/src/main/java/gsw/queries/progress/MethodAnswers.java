package gsw.queries.progress;

import gsw.queries.method.MethodResult;
import gsw.queries.method.Observation;
import gsw.queries.method.ProgressCase;
import gsw.queries.method.ProgressMethod;
import gsw.queries.method.ProgressMethods;
import gsw.queries.method.Reason;
import gsw.queries.method.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What every method says of a component, by the same classes that {@code gsw assess} uses for series in a file. */
public final class MethodAnswers {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final String PERCENT = "PT";
    private static final int FINEST = 6;
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");

    /** They speak of the series and of no milestone. */
    private static final Set<String> WITHOUT_MILESTONE =
            Set.of("growth-per-year", "limit-factor", "s", "p-value", "theil-sen-slope", "reduction-per-year");

    private MethodAnswers() {}

    /** @param milestoneYear null where the measure speaks of no milestone */
    public record Answer(ProgressMethod method, @Nullable Integer milestoneYear, MethodResult result) {}

    /** Nothing where the component has no figure that may speak for its targets. */
    public static List<Answer> of(ComponentProgress progress) {
        @Nullable DataPoint latest = progress.latest();
        if (latest == null || latest.value() == null || AttainmentRule.isTooOld(latest.year())) {
            return List.of();
        }
        ProgressCase given = given(progress);
        boolean isCutOff = given.observations().size() < progress.series().size();
        var answers = new ArrayList<Answer>();
        for (ProgressMethod method : ProgressMethods.all()) {
            for (MethodResult result : method.assess(given)) {
                MethodResult said = isCutOff ? cutOff(result) : result;
                answers.add(new Answer(method, milestoneYear(said, progress), said));
            }
        }
        return answers;
    }

    /** Too few figures, since those of before a change of source or definition were left out. */
    private static MethodResult cutOff(MethodResult result) {
        return result.reason() == Reason.ONE_POINT || result.reason() == Reason.TOO_FEW_POINTS
                ? MethodResult.none(result.measure(), result.year(), Reason.SERIES_BREAK)
                : result;
    }

    /** What can be compared of the series of a component, as a case for the methods. */
    public static ProgressCase given(ComponentProgress progress) {
        List<DataPoint> comparable = progress.comparable();
        List<Observation> observations =
                comparable.stream().map(DataPoint::observation).toList();
        List<Target> targets = progress.milestones().stream()
                .map(milestone -> AttainmentRule.target(
                        milestone.milestone(), progress.component().direction()))
                .toList();
        boolean isShare = progress.component().unit().equals(PERCENT);
        return new ProgressCase(
                progress.component().direction(),
                observations,
                targets,
                progress.baseline() == null ? null : progress.baseline().year(),
                isShare ? WHOLE : null,
                resolution(comparable),
                isShare ? ProgressCase.Extent.SHARE : ProgressCase.Extent.OPEN);
    }

    /** How fine the source prints its figures: 31,0 is as fine as 31,4; null where no text is the figure itself. */
    private static @Nullable BigDecimal resolution(List<DataPoint> series) {
        return series.stream()
                .map(MethodAnswers::resolution)
                .filter(Objects::nonNull)
                .min(BigDecimal::compareTo)
                .orElse(null);
    }

    private static @Nullable BigDecimal resolution(DataPoint point) {
        String printed = point.valueAsPrinted();
        String digits = printed == null ? "" : NO_DIGIT.matcher(printed).replaceAll("");
        if (digits.isEmpty() || point.value() == null) {
            return null;
        }
        BigDecimal whole = new BigDecimal(digits);
        for (int decimals = 0; decimals <= FINEST; decimals++) {
            if (whole.movePointLeft(decimals).compareTo(point.value().abs()) == 0) {
                return BigDecimal.ONE.movePointLeft(decimals);
            }
        }
        return null;
    }

    private static @Nullable Integer milestoneYear(MethodResult result, ComponentProgress progress) {
        boolean speaksOfOne = !WITHOUT_MILESTONE.contains(result.measure())
                && progress.milestone(result.year()).isPresent();
        return speaksOfOne ? result.year() : null;
    }
}
