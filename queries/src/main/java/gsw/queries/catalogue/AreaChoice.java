package gsw.queries.catalogue;

import gsw.warehouse.model.Area;
import java.util.Comparator;
import java.util.List;

/** Which unit somebody means. */
public sealed interface AreaChoice {

    /** More are no help to anybody. */
    int MOST_CANDIDATES = 12;

    record Found(Area area) implements AreaChoice {}

    /** Several units are called that. */
    record Ambiguous(List<Area> candidates) implements AreaChoice {}

    /** No unit is called that; these come near. */
    record Unknown(List<Area> near) implements AreaChoice {}

    /**
     * One of several units of the same name: the country before a province of today, that before a province of old, a
     * region, and the units below.
     */
    static AreaChoice among(List<Area> named) {
        int best = named.stream().mapToInt(AreaChoice::rank).min().orElseThrow();
        List<Area> first = named.stream().filter(area -> rank(area) == best).toList();
        return first.size() == 1
                ? new Found(first.getFirst())
                : new Ambiguous(named.stream()
                        .sorted(Comparator.comparingInt(AreaChoice::rank))
                        .limit(MOST_CANDIDATES)
                        .toList());
    }

    private static int rank(Area area) {
        int ended = area.hasEnded() ? 1 : 0;
        return switch (area.level()) {
            case COUNTRY -> 0;
            case PROVINCE -> 1 + ended;
            case REGION -> 3 + ended;
            case DISTRICT, COMMUNE -> 5 + ended;
        };
    }
}
