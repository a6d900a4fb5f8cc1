package gsw.app.synthetic;

import gsw.warehouse.model.Component;

/**
 * What a figure of a component is made of.
 *
 * @param multiplier value = multiplier · numerator / denominator; 0 where there is no such quotient
 * @param decimals as such figures are printed
 * @param spread how far provinces differ, 1 for shares
 * @param highest nothing is above it
 */
record Measure(int multiplier, int decimals, double spread, double highest) {

    static Measure of(Component component) {
        return switch (component.unit()) {
            case "PT" -> new Measure(100, 1, 1, 100);
            case "BOYS_PER_100_GIRLS" -> new Measure(100, 1, 0.25, Double.MAX_VALUE);
            case "PER_1000_WOMEN" -> new Measure(1000, 1, 1, Double.MAX_VALUE);
            default -> new Measure(0, 2, 1, Double.MAX_VALUE);
        };
    }

    boolean isQuotient() {
        return multiplier > 0;
    }
}
