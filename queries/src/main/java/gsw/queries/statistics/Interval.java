package gsw.queries.statistics;

/**
 * Both ends belong to it.
 *
 * @throws IllegalArgumentException if the lower end is above the upper one
 */
public record Interval(double lower, double upper) {

    public Interval {
        if (lower > upper) {
            throw new IllegalArgumentException("The lower end %s is above the upper end %s".formatted(lower, upper));
        }
    }

    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    /** The same interval of a figure that is so many times larger: 0.375 as 37.5 %. */
    public Interval times(double factor) {
        return new Interval(lower * factor, upper * factor);
    }
}
