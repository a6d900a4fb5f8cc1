package gsw.queries.statistics;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Is there a trend at all? Kendall's S with its exact distribution, also where values are tied (Mann 1945; Kendall 1975).
 *
 * <p>The number of inversions among all orders of a series with ties has the q-multinomial coefficient as its generating
 * function; each value counts as one order, so p is exact and no normal approximation is used.
 *
 * @param points number of values
 * @param s rising pairs less falling pairs
 * @param p two-sided: chance of an S at least as far from 0 if every order were as likely
 */
public record MannKendall(int points, int s, double p) {

    /** @param values in the order of time */
    public static MannKendall of(double... values) {
        int s = 0;
        for (int later = 1; later < values.length; later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                s += Double.compare(values[later], values[earlier]);
            }
        }
        return new MannKendall(values.length, s, p(s, groups(values)));
    }

    private static int[] groups(double[] values) {
        Map<Double, Integer> sizes = new TreeMap<>();
        Arrays.stream(values).forEach(value -> sizes.merge(value, 1, Integer::sum));
        return sizes.values().stream().mapToInt(Integer::intValue).toArray();
    }

    private static double p(int s, int[] groups) {
        double[] chances = {1};
        int placed = 0;
        int untiedPairs = 0;
        for (int size : groups) {
            untiedPairs += placed * size;
            placed += size;
            chances = product(chances, inversions(placed, size));
        }
        double tail = 0;
        for (int inversions = 0; inversions < chances.length; inversions++) {
            if (Math.abs(untiedPairs - 2 * inversions) >= Math.abs(s)) {
                tail += chances[inversions];
            }
        }
        return Math.min(1, tail);
    }

    /** Chances of the inversions when a tied group is laid among those placed before: a q-binomial coefficient. */
    private static double[] inversions(int all, int group) {
        if (group == 1) { // a value without ties may stand in any of the places
            double[] places = new double[all];
            Arrays.fill(places, 1.0 / all);
            return places;
        }
        return chances(coefficient(all, group));
    }

    /** [n, k] = [n-1, k-1] + q^k [n-1, k]. */
    private static double[] coefficient(int n, int k) {
        double[][] row = new double[k + 1][];
        row[0] = new double[] {1};
        for (int j = 1; j <= k; j++) {
            row[j] = new double[] {0};
        }
        for (int i = 1; i <= n; i++) {
            for (int j = Math.min(i, k); j >= 1; j--) {
                row[j] = sum(row[j - 1], row[j], j);
            }
        }
        return row[k];
    }

    /** a + q^shift b. */
    private static double[] sum(double[] a, double[] b, int shift) {
        double[] sum = Arrays.copyOf(a, Math.max(a.length, b.length + shift));
        for (int i = 0; i < b.length; i++) {
            sum[i + shift] += b[i];
        }
        return sum;
    }

    private static double[] chances(double[] counts) {
        double all = Arrays.stream(counts).sum();
        return Arrays.stream(counts).map(count -> count / all).toArray();
    }

    private static double[] product(double[] a, double[] b) {
        double[] product = new double[a.length + b.length - 1];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                product[i + j] += a[i] * b[j];
            }
        }
        return product;
    }
}
