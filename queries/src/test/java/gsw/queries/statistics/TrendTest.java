package gsw.queries.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The trend test against Kendall's table and against counting every order; the slope against pairs on paper. */
class TrendTest {

    private static final Offset<Double> EXACT = within(1e-12);

    @ParameterizedTest(name = "{0} points")
    @CsvSource({"3, 0.333", "4, 0.083", "5, 0.0167", "6, 0.0028"})
    void aSeriesThatOnlyRisesHasThePOfTheTable(int points, double p) {
        double[] rising = new double[points];
        for (int i = 0; i < points; i++) {
            rising[i] = i;
        }
        assertThat(MannKendall.of(rising).p()).isCloseTo(p, within(0.0005));
    }

    @ParameterizedTest(name = "n {0}, S {1}")
    @CsvSource({
        // One-sided chance that S is attained or exceeded, as Kendall tabulates it; each is a count of orders over n!.
        "4, 4, 0.167",
        "5, 6, 0.117",
        "5, 8, 0.042",
        "6, 9, 0.068",
        "7, 13, 0.035",
        "8, 16, 0.031",
        "10, 21, 0.036",
    })
    void kendallsTableIsRecomputed(int points, int s, double oneSided) {
        assertThat(MannKendall.of(orderWith(points, s)).s()).isEqualTo(s);
        assertThat(MannKendall.of(orderWith(points, s)).p() / 2).isCloseTo(oneSided, within(0.0005));
    }

    @Test
    void kendallsTauOfTunaHasThePThatRPrints() {
        // Hollander & Wolfe 1973, p. 187, in the manual of R, cor.test: the panel's scores of nine lots, by the
        // lightness
        // of the lot; one-sided exact p = 0.05972.
        MannKendall scores = MannKendall.of(2.5, 4.0, 2.6, 3.6, 2.8, 3.1, 5.2, 5.0, 3.8);
        assertThat(scores.p() / 2).isCloseTo(0.05972, within(5e-6));
    }

    // From the rising order; each swap of neighbours that are still in order takes 2 from S.
    private static double[] orderWith(int points, int s) {
        double[] order = new double[points];
        for (int i = 0; i < points; i++) {
            order[i] = i;
        }
        int swaps = (points * (points - 1) / 2 - s) / 2;
        for (int pass = 0; swaps > 0; pass++) {
            for (int i = 0; i < points - 1 - pass && swaps > 0; i++, swaps--) {
                double left = order[i];
                order[i] = order[i + 1];
                order[i + 1] = left;
            }
        }
        return order;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void withTiesPIsThatOfEveryOrderCountedOut(long seed) {
        var random = new Random(seed);
        double[] values = new double[random.nextInt(3, 8)];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(4);
        }
        MannKendall test = MannKendall.of(values);
        int[] counts = new int[2];
        countOrders(values.clone(), 0, Math.abs(test.s()), counts);
        assertThat(test.p()).isCloseTo((double) counts[1] / counts[0], EXACT);
    }

    private static void countOrders(double[] values, int fixed, int far, int[] counts) {
        if (fixed == values.length) {
            counts[0]++;
            counts[1] += Math.abs(s(values)) >= far ? 1 : 0;
            return;
        }
        for (int i = fixed; i < values.length; i++) {
            swap(values, fixed, i);
            countOrders(values, fixed + 1, far, counts);
            swap(values, fixed, i);
        }
    }

    private static void swap(double[] values, int i, int j) {
        double kept = values[i];
        values[i] = values[j];
        values[j] = kept;
    }

    private static int s(double[] values) {
        int s = 0;
        for (int j = 1; j < values.length; j++) {
            for (int i = 0; i < j; i++) {
                s += Double.compare(values[j], values[i]);
            }
        }
        return s;
    }

    @Test
    void sevenYearsOfTiesAndFallsHaveTheSlopeOfTheMiddlePair() {
        // The 21 slopes of 52 51 49 46 47 44 41, sorted: the eleventh is -7/4.
        double[] years = {0, 1, 2, 3, 4, 5, 6};
        assertThat(TheilSen.slope(years, new double[] {52, 51, 49, 46, 47, 44, 41}))
                .isCloseTo(-1.75, EXACT);
    }

    @Test
    void oneOddYearDoesNotTurnTheSlope() {
        double[] years = {0, 1, 2, 3, 4};
        assertThat(TheilSen.slope(years, new double[] {1, 2, 90, 4, 5})).isCloseTo(1, EXACT);
    }
}
