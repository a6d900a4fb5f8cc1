package gsw.queries.statistics;

import java.util.Arrays;

/** The median of the slopes between all pairs of points: a trend that one odd year cannot turn (Sen 1968). */
public final class TheilSen {

    private TheilSen() {}

    /**
     * @param x all different
     * @throws IllegalArgumentException for fewer than two points
     */
    public static double slope(double[] x, double[] y) {
        if (x.length < 2) {
            throw new IllegalArgumentException("A slope needs two points");
        }
        double[] slopes = new double[x.length * (x.length - 1) / 2];
        int next = 0;
        for (int later = 1; later < x.length; later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                slopes[next++] = (y[later] - y[earlier]) / (x[later] - x[earlier]);
            }
        }
        return median(slopes);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
