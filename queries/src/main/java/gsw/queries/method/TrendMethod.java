package gsw.queries.method;

import gsw.queries.statistics.MannKendall;
import gsw.queries.statistics.TheilSen;
import java.util.List;

/**
 * Whether there is a trend at all, and how steep it is without regard to single odd years (progress-methods, section 6).
 * With four points or fewer no trend can be significant at 5 %.
 */
final class TrendMethod implements ProgressMethod {

    private static final double SIGNIFICANT = 0.05;

    @Override
    public String id() {
        return "mann-kendall";
    }

    @Override
    public List<MethodResult> assess(ProgressCase given) {
        List<Observation> figures = given.values();
        int year = given.lastYear();
        if (figures.size() < 2) {
            return List.of(MethodResult.none("p-value", year, Reason.ONE_POINT));
        }
        double[] years = figures.stream().mapToDouble(Observation::year).toArray();
        double[] values = figures.stream()
                .mapToDouble(figure -> ProgressCase.value(figure).doubleValue())
                .toArray();
        MannKendall test = MannKendall.of(values);
        return List.of(
                MethodResult.of("s", year, test.s()),
                MethodResult.of("p-value", year, test.p(), category(test)),
                MethodResult.of("theil-sen-slope", year, TheilSen.slope(years, values)));
    }

    private static String category(MannKendall test) {
        if (test.p() > SIGNIFICANT) {
            return "no_significant_trend";
        }
        return test.s() > 0 ? "rising" : "falling";
    }
}
