package gsw.queries.target;

import static org.assertj.core.api.Assertions.assertThat;

import gsw.queries.target.ProvincialSum.Answer;
import gsw.queries.target.ProvincialSum.Weighed;
import gsw.warehouse.model.Direction;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProvincialSumTest {

    @Test
    void onOneSideOfTheNationalValueNoWeightsAreNeeded() {
        assertThat(new ProvincialSum(34, 3, 3, 0, 0, null).answer()).isEqualTo(Answer.BEYOND);
        assertThat(new ProvincialSum(34, 3, 0, 3, 0, null).answer()).isEqualTo(Answer.SHORT);
        assertThat(new ProvincialSum(34, 0, 0, 0, 0, null).answer()).isEqualTo(Answer.SAME);
    }

    @Test
    void onBothSidesTheWholesOfTheProvincesDecide() {
        // 90 % of 600 and 50 % of 8,718 are 52.6 % of all: a mean of the two values, 70, would hide it
        assertThat(mixed(Direction.INCREASE, "60", "52.575660012")).isEqualTo(Answer.WEIGHED_SHORT);
        assertThat(mixed(Direction.INCREASE, "60", "60")).isEqualTo(Answer.WEIGHED_BEYOND);
        assertThat(mixed(Direction.DECREASE, "111", "110.9")).isEqualTo(Answer.WEIGHED_BEYOND);
    }

    @Test
    void withoutEveryWholeNothingIsSaid() {
        assertThat(mixed(Direction.INCREASE, "60", null)).isEqualTo(Answer.CANNOT_BE_SAID);
        assertThat(new ProvincialSum(34, 3, 1, 1, 1, null).answer()).isEqualTo(Answer.CANNOT_BE_SAID);
    }

    private static Answer mixed(Direction direction, String national, @Nullable String value) {
        var weighed =
                new Weighed(direction, new BigDecimal(national), value == null ? null : new BigDecimal(value), 33);
        return new ProvincialSum(34, 2, 1, 1, 0, weighed).answer();
    }
}
