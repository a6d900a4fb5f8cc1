package gsw.queries.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gsw.queries.PublishedTable;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Lines against certified values of the NIST Statistical Reference Datasets, and against another library. */
class StraightLineTest {

    private static final Offset<Double> TWELVE_DIGITS = within(1e-12);

    @Test
    void norrisIsFittedToTheCertifiedDigits() {
        StraightLine line = StraightLine.through(norris("x"), norris("y"));
        assertThat(line.intercept()).isCloseTo(-0.262323073774029, within(2e-12));
        assertThat(line.slope()).isCloseTo(1.00211681802045, TWELVE_DIGITS);
        assertThat(line.residualDeviation()).isCloseTo(0.884796396144373, TWELVE_DIGITS);
        assertThat(line.slopeError()).isCloseTo(0.429796848199937e-3, TWELVE_DIGITS);
        assertThat(line.interceptError()).isCloseTo(0.232818234301152, TWELVE_DIGITS);
    }

    @Test
    void aWeightOfTwoIsThePointTwice() {
        StraightLine weighted =
                StraightLine.through(new double[] {1, 2, 4}, new double[] {3, 5, 4}, new double[] {1, 2, 1});
        var twice = new SimpleRegression();
        twice.addData(new double[][] {{1, 3}, {2, 5}, {2, 5}, {4, 4}});
        assertThat(weighted.slope()).isCloseTo(twice.getSlope(), TWELVE_DIGITS);
        assertThat(weighted.intercept()).isCloseTo(twice.getIntercept(), TWELVE_DIGITS);
    }

    @Test
    void oneYearHasNoSlope() {
        assertThatThrownBy(() -> StraightLine.through(new double[] {2024, 2024}, new double[] {1, 2}))
                .hasMessage("A line needs two different x");
    }

    private static double[] norris(String column) {
        return PublishedTable.read(StraightLineTest.class, "norris.csv").stream()
                .mapToDouble(row -> Double.parseDouble(row.getOrDefault(column, "")))
                .toArray();
    }
}
