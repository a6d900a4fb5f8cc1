package gsw.queries.method;

import java.util.List;
import java.util.Optional;

/** Every method there is, in the order it is shown. */
public final class ProgressMethods {

    private static final List<ProgressMethod> ALL = List.of(
            new AttainmentMethod(),
            new LinearPaceMethod(),
            new MilestonePathMethod(),
            OpenSdgMethod.openSdg(),
            OpenSdgMethod.statisticsCanada(),
            EurostatMethod.withTarget(),
            EurostatMethod.withoutTarget(),
            new Unsd2022Method(),
            new Unsd2023Method(),
            AarrMethod.log(),
            AarrMethod.discrete(),
            AarrMethod.regression(),
            new WeatherMethod(),
            new EscapCsiMethod(),
            new EscapApiMethod(),
            ForecastMethod.line(),
            ForecastMethod.randomWalk(),
            new TrendMethod());

    private ProgressMethods() {}

    public static List<ProgressMethod> all() {
        return ALL;
    }

    public static Optional<ProgressMethod> find(String id) {
        return ALL.stream().filter(method -> method.id().equals(id)).findFirst();
    }
}
