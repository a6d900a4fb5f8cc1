package gsw.queries.method;

import static org.assertj.core.api.Assertions.assertThat;

import gsw.queries.method.EvidenceGrade.Disturbance;
import gsw.queries.method.EvidenceGrade.SourceClass;
import gsw.warehouse.model.Comparator;
import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleGapTest {

    @ParameterizedTest(name = "{0} {1} % of {3}, now {2}, {4} years left")
    @CsvSource({
        // 60 % of 30 is 18; 14 meet it.
        "AT_LEAST, 60, 14, 30, 3, 4, 2",
        "AT_LEAST, 60, 18, 30, 3, 0, 0",
        // More than 50 % of 30 is 16 at least.
        "MORE_THAN, 50, 15, 30, 1, 1, 1",
        // At most 40 % of 20 is 8; below 40 % of 30 is 11.
        "AT_MOST, 40, 9, 20, 0, -1, -1",
        "BELOW, 40, 12, 30, 2, -1, -1",
        "AT_LEAST, 33.3, 0, 3, 5, 1, 1",
    })
    void theGapIsCountedInWholeUnits(
            Comparator comparator,
            BigDecimal percent,
            BigDecimal part,
            BigDecimal whole,
            int years,
            long now,
            long each) {
        assertThat(PeopleGap.of(comparator, percent, part, whole, years)).contains(new PeopleGap(now, each));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void withTheGapClosedTheTargetIsMetAndWithOneLessItIsNot(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 1000; i++) {
            BigDecimal whole = BigDecimal.valueOf(random.nextInt(1, 5000));
            BigDecimal part = BigDecimal.valueOf(random.nextInt(0, whole.intValue() + 1));
            BigDecimal percent = BigDecimal.valueOf(random.nextInt(1, 1000), 1);
            long now = PeopleGap.of(Comparator.AT_LEAST, percent, part, whole, 1)
                    .orElseThrow()
                    .now();
            BigDecimal wanted = percent.multiply(whole);
            assertThat(part.add(BigDecimal.valueOf(now)).multiply(BigDecimal.valueOf(100)))
                    .isGreaterThanOrEqualTo(wanted);
            if (now > 0) {
                assertThat(part.add(BigDecimal.valueOf(now - 1)).multiply(BigDecimal.valueOf(100)))
                        .isLessThan(wanted);
            }
        }
    }

    @Test
    void nobodyIsCountedWithoutAWholeOrASide() {
        assertThat(PeopleGap.of(Comparator.AT_LEAST, BigDecimal.TEN, BigDecimal.ONE, BigDecimal.ZERO, 1))
                .isEmpty();
        assertThat(PeopleGap.of(Comparator.ABOUT, BigDecimal.TEN, BigDecimal.ONE, BigDecimal.TEN, 1))
                .isEmpty();
    }

    @Test
    void evidenceIsAsGoodAsItsWeakestPart() {
        Stream<EvidenceGrade> grades = Stream.of(
                EvidenceGrade.ofPoints(8),
                EvidenceGrade.ofAge(0, 1),
                EvidenceGrade.ofSource(SourceClass.CENSUS_OR_REGISTER),
                EvidenceGrade.ofEvents(12));
        assertThat(EvidenceGrade.worst(grades)).isEqualTo(EvidenceGrade.C);
        assertThat(EvidenceGrade.ofAge(3, 1)).isEqualTo(EvidenceGrade.C);
        assertThat(EvidenceGrade.ofAge(3, 5)).isEqualTo(EvidenceGrade.B);
        assertThat(EvidenceGrade.ofDisturbance(Disturbance.BREAK)).isEqualTo(EvidenceGrade.D);
    }
}
