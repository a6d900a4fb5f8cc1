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
            new WeatherMethod());

    private ProgressMethods() {}

    public static List<ProgressMethod> all() {
        return ALL;
    }

    public static Optional<ProgressMethod> find(String id) {
        return ALL.stream().filter(method -> method.id().equals(id)).findFirst();
    }
}
