package gsw.queries.method;

import java.util.Arrays;
import java.util.List;

/** Classes of a measure by what it reaches at least, best first; the last takes the rest. */
final class CutPoints {

    private final List<String> categories;
    private final double[] atLeast;
    private final boolean strict;

    private CutPoints(List<String> categories, double[] atLeast, boolean strict) {
        this.categories = categories;
        this.atLeast = atLeast;
        this.strict = strict;
    }

    /** @param atLeast one fewer than categories, falling */
    static CutPoints of(List<String> categories, double... atLeast) {
        return new CutPoints(categories, atLeast, false);
    }

    /** All but the last cut point must be passed, not only reached. */
    static CutPoints beyond(List<String> categories, double... moreThan) {
        return new CutPoints(categories, moreThan, true);
    }

    /** With every cut point multiplied. */
    CutPoints times(double factor) {
        return new CutPoints(
                categories, Arrays.stream(atLeast).map(cut -> cut * factor).toArray(), strict);
    }

    String category(double value) {
        for (int i = 0; i < atLeast.length; i++) {
            boolean passed = strict && i < atLeast.length - 1 ? value > atLeast[i] : value >= atLeast[i];
            if (passed) {
                return categories.get(i);
            }
        }
        return categories.getLast();
    }
}
