package gsw.queries.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Intervals against the tables of the papers they come from, and the worked examples of the specification, section 8. */
class IntervalsTest {

    private static final double CONFIDENCE = 0.95;
    private static final Offset<Double> FOUR_DECIMALS = within(0.00005);
    private static final Offset<Double> ONE_DECIMAL = within(0.05);

    @ParameterizedTest(name = "{0}/{1}")
    @CsvSource({
        // Stat. Med. 17:857, Table I, method 3; read as several public programs restate it.
        "81, 263, 0.2553, 0.3662",
        "15, 148, 0.0624, 0.1605",
        "0, 20, 0.0000, 0.1611",
        "1, 29, 0.0061, 0.1718",
    })
    void wilsonAsInNewcombes1998PaperOnSingleProportions(long part, long whole, double lower, double upper) {
        Interval interval = ProportionInterval.wilson(part, whole, CONFIDENCE);
        assertThat(interval.lower()).isCloseTo(lower, FOUR_DECIMALS);
        assertThat(interval.upper()).isCloseTo(upper, FOUR_DECIMALS);
    }

    @ParameterizedTest(name = "{0}/{1} and {2}/{3}")
    @CsvSource({
        // Stat. Med. 17:873, Table II, method 10, all eight rows; read as several public programs restate them.
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000",
    })
    void differencesOfSharesAsInNewcombes1998Paper(
            long part1, long whole1, long part2, long whole2, double lower, double upper) {
        Interval interval = ProportionInterval.difference(part1, whole1, part2, whole2, CONFIDENCE);
        assertThat(interval.lower()).isCloseTo(lower, FOUR_DECIMALS);
        assertThat(interval.upper()).isCloseTo(upper, FOUR_DECIMALS);
    }

    @Test
    void nineOfTwentyFourCannotBeToldFromAHalf() {
        Interval interval = ProportionInterval.wilson(9, 24, CONFIDENCE).times(100);
        assertThat(interval.lower()).isCloseTo(21.2, ONE_DECIMAL);
        assertThat(interval.upper()).isCloseTo(57.3, ONE_DECIMAL);
        assertThat(interval.contains(50)).isTrue();
    }

    @ParameterizedTest(name = "{0} events")
    @CsvSource({
        // The limits of Garwood 1936: of 0 and 25 as GraphPad and epitools print them, the others by SciPy.
        "0, 0, 3.689",
        "3, 0.619, 8.767",
        "10, 4.795, 18.390",
        "25, 16.179, 36.905",
    })
    void rareEventsHaveTheExactLimitsOfTheTables(long events, double lower, double upper) {
        Interval interval = PoissonInterval.exact(events, CONFIDENCE);
        assertThat(interval.lower()).isCloseTo(lower, within(0.0005));
        assertThat(interval.upper()).isCloseTo(upper, within(0.0005));
    }

    @Test
    void aRateHasTheLimitsOfItsEvents() {
        Interval rate = PoissonInterval.rate(3, 25_000, 100_000, CONFIDENCE);
        assertThat(rate.lower()).isCloseTo(4 * 0.619, within(0.002));
        assertThat(rate.upper()).isCloseTo(4 * 8.767, within(0.002));
    }

    @ParameterizedTest(name = "{0} boys to {1} girls")
    @CsvSource({"563, 498, 100.2, 127.5", "56300, 49800, 111.7, 114.4"})
    void aDistrictYearIsNoEvidenceOfASexRatioAndAHundredDistrictsAre(
            long boys, long girls, double lower, double upper) {
        Interval interval = RatioInterval.ofCounts(boys, girls, CONFIDENCE).times(100);
        assertThat(interval.lower()).isCloseTo(lower, ONE_DECIMAL);
        assertThat(interval.upper()).isCloseTo(upper, ONE_DECIMAL);
    }

    @Test
    void theRatioOfTwoSharesIsThatOfASecondImplementation() {
        // The delta method on paper: 0.9 * exp(+/- 1.959964 * sqrt(1/40 - 1/80 + 1/50 - 1/90)).
        Interval interval = RatioInterval.ofShares(40, 80, 50, 90, CONFIDENCE);
        assertThat(interval.lower()).isCloseTo(0.6757013537, within(1e-9));
        assertThat(interval.upper()).isCloseTo(1.1987544432, within(1e-9));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void theIntervalOfTheOthersIsTheComplement(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            long whole = random.nextLong(1, 5000);
            long part = random.nextLong(0, whole + 1);
            Interval these = ProportionInterval.wilson(part, whole, CONFIDENCE);
            Interval others = ProportionInterval.wilson(whole - part, whole, CONFIDENCE);
            assertThat(these.lower()).isCloseTo(1 - others.upper(), within(1e-12));
            assertThat(these.contains((double) part / whole)).isTrue();
        }
    }

    @Test
    void whatIsNoShareIsRefused() {
        assertThatThrownBy(() -> ProportionInterval.wilson(5, 4, CONFIDENCE)).hasMessage("No share: 5 of 4");
        assertThatThrownBy(() -> RatioInterval.ofCounts(0, 4, CONFIDENCE))
                .hasMessage("A ratio needs two counts above zero: 0 and 4");
    }
}
