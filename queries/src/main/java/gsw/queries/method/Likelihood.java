package gsw.queries.method;

import java.util.Locale;

/** A probability in words; always to be shown with the number of points and the last year (progress-methods, section 6). */
public enum Likelihood {
    VERY_LIKELY(0.90),
    LIKELY(0.66),
    UNCERTAIN(0.33),
    UNLIKELY(0.10),
    VERY_UNLIKELY(0);

    private final double atLeast;

    Likelihood(double atLeast) {
        this.atLeast = atLeast;
    }

    public static Likelihood of(double probability) {
        for (Likelihood likelihood : values()) {
            if (probability >= likelihood.atLeast) {
                return likelihood;
            }
        }
        return VERY_UNLIKELY;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
