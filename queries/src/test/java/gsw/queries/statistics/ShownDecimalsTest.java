package gsw.queries.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownDecimalsTest {

    @ParameterizedTest(name = "{0} against {1}")
    @CsvSource({"59.96, 60, 2", "29.96, 30, 2", "59.94, 60, 1", "59.9996, 60, 4", "60, 60, 0", "47.123, 60, 1"})
    void aFigureIsShownAsFineAsItsVerdictNeeds(BigDecimal value, BigDecimal limit, int decimals) {
        assertThat(ShownDecimals.of(value, 1, List.of(limit))).isEqualTo(decimals);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void whatIsShownStandsToTheTargetAsTheFigureDoes(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            BigDecimal limit = BigDecimal.valueOf(random.nextInt(1000), 1);
            BigDecimal value = limit.add(BigDecimal.valueOf(random.nextInt(-2000, 2001), 4));
            BigDecimal shown = value.setScale(ShownDecimals.of(value, 1, List.of(limit)), RoundingMode.HALF_UP);
            assertThat(shown.compareTo(limit)).isEqualTo(value.compareTo(limit));
        }
    }
}
