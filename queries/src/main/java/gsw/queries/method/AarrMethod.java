package gsw.queries.method;

import gsw.queries.statistics.StraightLine;
import gsw.warehouse.model.Direction;
import java.util.ArrayList;
import java.util.List;

/**
 * The average annual rate of reduction of mortality and prevalence, in three forms that give three figures: which one was
 * used has to be said (progress-methods, section 4; UNICEF technical note 2007, read in summary). A rate of 0.04 is 4 % a
 * year; a rise is negative.
 */
final class AarrMethod implements ProgressMethod {

    private enum Form {
        /** ln(y0 / y) / (t - t0). */
        LOG,
        /** 1 - (y / y0)^(1 / (t - t0)). */
        DISCRETE,
        /** 1 - exp(b), with b the slope of ln y over all years. */
        REGRESSION
    }

    private final String id;
    private final Form form;

    private AarrMethod(String id, Form form) {
        this.id = id;
        this.form = form;
    }

    static AarrMethod log() {
        return new AarrMethod("aarr-log", Form.LOG);
    }

    static AarrMethod discrete() {
        return new AarrMethod("aarr-discrete", Form.DISCRETE);
    }

    static AarrMethod regression() {
        return new AarrMethod("aarr-regression", Form.REGRESSION);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<MethodResult> assess(ProgressCase given) {
        String measure = "reduction-per-year";
        int year = given.lastYear();
        if (given.direction() == Direction.PARITY) {
            return List.of(MethodResult.none(measure, year, Reason.NOT_FOR_PARITY));
        }
        List<Observation> figures = sinceBaseline(given);
        if (figures.size() < 2) {
            return List.of(MethodResult.none(measure, year, Reason.ONE_POINT));
        }
        if (figures.stream().anyMatch(figure -> ProgressCase.value(figure).signum() <= 0)) {
            return List.of(MethodResult.none(measure, year, Reason.GROWTH_UNDEFINED));
        }
        var results = new ArrayList<MethodResult>();
        results.add(MethodResult.of(measure, year, observed(figures)));
        given.targets().forEach(target -> results.add(required(given.direction(), target, figures.getLast())));
        return results;
    }

    private static List<Observation> sinceBaseline(ProgressCase given) {
        int first = given.baseline().map(Observation::year).orElse(Integer.MAX_VALUE);
        return given.values().stream().filter(figure -> figure.year() >= first).toList();
    }

    private double observed(List<Observation> figures) {
        Observation first = figures.getFirst();
        Observation last = figures.getLast();
        return form == Form.REGRESSION
                ? 1 - Math.exp(slopeOfLogarithms(figures))
                : reduction(value(first), value(last), last.year() - first.year());
    }

    private static double slopeOfLogarithms(List<Observation> figures) {
        double[] years = figures.stream().mapToDouble(Observation::year).toArray();
        double[] logarithms =
                figures.stream().mapToDouble(figure -> Math.log(value(figure))).toArray();
        return StraightLine.through(years, logarithms).slope();
    }

    /** In the form of the method; the regression is held against the discrete form, which it equals on a smooth path. */
    private double reduction(double from, double to, int years) {
        return form == Form.LOG ? Math.log(from / to) / years : 1 - Math.pow(to / from, 1.0 / years);
    }

    private MethodResult required(Direction direction, Target target, Observation latest) {
        String measure = "required-reduction-per-year";
        double aim = target.aim(direction).doubleValue();
        if (target.year() <= latest.year()) {
            return MethodResult.none(measure, target.year(), Reason.NO_TIME_LEFT);
        }
        return aim <= 0
                ? MethodResult.none(measure, target.year(), Reason.GROWTH_UNDEFINED)
                : MethodResult.of(measure, target.year(), reduction(value(latest), aim, target.year() - latest.year()));
    }

    private static double value(Observation figure) {
        return ProgressCase.value(figure).doubleValue();
    }
}
