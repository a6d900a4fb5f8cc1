package gsw.queries.method;

/**
 * On which scale a line is drawn, so that a forecast cannot leave what the values can be (progress-methods, section 6).
 *
 * @param limit upper limit of a share, 100 for per cent; without meaning for the other kinds
 * @param margin half the published resolution: how near to its limits a value is taken
 */
record Scale(Kind kind, double limit, double margin) {

    enum Kind {
        /** Shares, from 0 to the limit. */
        LOGIT,
        /** Positive rates and ratios. */
        LOG,
        /** Anything else. */
        IDENTITY
    }

    double to(double value) {
        return switch (kind) {
            case LOGIT -> {
                double inside = Math.min(limit - margin, Math.max(margin, value));
                yield Math.log(inside / (limit - inside));
            }
            case LOG -> Math.log(Math.max(margin, value));
            case IDENTITY -> value;
        };
    }

    double from(double z) {
        return switch (kind) {
            case LOGIT -> limit / (1 + Math.exp(-z));
            case LOG -> Math.exp(z);
            case IDENTITY -> z;
        };
    }

    /** How much the scale stretches a small change there. */
    double stretch(double value) {
        return switch (kind) {
            case LOGIT -> {
                double inside = Math.min(limit - margin, Math.max(margin, value));
                yield limit / (inside * (limit - inside));
            }
            case LOG -> 1 / Math.max(margin, value);
            case IDENTITY -> 1;
        };
    }
}
