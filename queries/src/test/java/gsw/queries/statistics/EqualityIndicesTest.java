package gsw.queries.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The worked examples of the specification, sections 8 and 9. */
class EqualityIndicesTest {

    private static final double SEATS_FLOOR = 0.001;

    @Test
    void theGenderInequalityIndexOfTheWorkedExample() {
        var index = new GenderInequalityIndex(
                60,
                30,
                new GenderInequalityIndex.Side(0.25, 0.60, 0.70),
                new GenderInequalityIndex.Side(0.75, 0.65, 0.80),
                SEATS_FLOOR);
        assertThat(index.womenMean()).isCloseTo(0.272376, within(5e-7));
        assertThat(index.menMean()).isCloseTo(0.823555, within(5e-7));
        assertThat(index.harmonic()).isCloseTo(0.409363, within(5e-7));
        assertThat(index.value()).isCloseTo(0.320552, within(5e-7));
    }

    @Test
    void withoutAnySeatTheFloorStandsInForThem() {
        var none = index(0);
        assertThat(none.value()).isEqualTo(index(SEATS_FLOOR).value());
        assertThat(none.value()).isGreaterThan(index(0.1).value()).isLessThan(1);
    }

    private static GenderInequalityIndex index(double seats) {
        return new GenderInequalityIndex(
                60,
                30,
                new GenderInequalityIndex.Side(seats, 0.60, 0.70),
                new GenderInequalityIndex.Side(1 - SEATS_FLOOR, 0.65, 0.80),
                SEATS_FLOOR);
    }

    @Test
    void theGenderDevelopmentIndexOfTheWorkedExample() {
        var index = new GenderDevelopmentIndex(
                new GenderDevelopmentIndex.Side(77.0, 13.0, 8.5, 9_000),
                new GenderDevelopmentIndex.Side(70.5, 12.6, 9.2, 12_500),
                GenderDevelopmentIndex.Goalposts.UNDP);
        assertThat(index.womenIndex()).isCloseTo(0.716143, within(5e-7));
        assertThat(index.menIndex()).isCloseTo(0.730937, within(5e-7));
        assertThat(index.value()).isCloseTo(0.979761, within(5e-7));
        assertThat(index.group()).isEqualTo(1);
    }

    @Test
    void parityReachesFrom97To103() {
        assertThat(parity("97", "100").isParity()).contains(true);
        assertThat(parity("103", "100").isParity()).contains(true);
        assertThat(parity("96.9", "100").isParity()).contains(false);
        assertThat(parity("1", "0").isParity()).isEqualTo(Optional.empty());
    }

    @Test
    void theAdjustedIndexTreatsBothDisadvantagesAlike() {
        // 80 to 100 and 100 to 80 are as far from 1.
        BigDecimal women = parity("80", "100").adjusted().orElseThrow();
        BigDecimal men = parity("100", "80").adjusted().orElseThrow();
        assertThat(women).isEqualByComparingTo("0.8");
        assertThat(men).isEqualByComparingTo("1.2");
        assertThat(parity("36.1", "63.9").gap()).isEqualByComparingTo("-27.8");
    }

    private static ParityIndex parity(String women, String men) {
        return new ParityIndex(new BigDecimal(women), new BigDecimal(men));
    }
}
