package gsw.queries.territory;

import static org.assertj.core.api.Assertions.assertThat;

import gsw.queries.territory.MapSeries.Point;
import gsw.warehouse.model.Area;
import gsw.warehouse.model.AreaLevel;
import gsw.warehouse.model.Bilingual;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bắc Ninh without and with Bắc Giang; population in thousands as published. */
class BoundaryEffectTest {

    private static final MapSeries AS_IT_WAS = series("VN63_27", point(1995, "916"), point(2024, "1546.6"));
    private static final MapSeries OF_TODAY = series("VN34_24", point(1995, "2347"), point(2024, "3509.2"));

    @Test
    void theMapAndWhatIsRealAddUpToTheChangeExactly() {
        BoundaryEffect effect = BoundaryEffect.between(AS_IT_WAS, OF_TODAY).orElseThrow();
        assertThat(effect.ofMap()).isEqualByComparingTo("1431"); // Bắc Giang in 1995
        assertThat(effect.real()).isEqualByComparingTo("1162.2");
        assertThat(effect.ofMap().add(effect.real())).isEqualByComparingTo(effect.seen());
        assertThat(effect.seen()).isEqualByComparingTo("2593.2");
    }

    @Test
    void withoutAYearThatBothHaveNothingIsTakenApart() {
        assertThat(BoundaryEffect.between(series("VN63_27", point(1990, "900")), OF_TODAY))
                .isEmpty();
    }

    private static MapSeries series(String key, Point... points) {
        var name = new Bilingual("Bắc Ninh", "Bac Ninh");
        var area = new Area(key, key.substring(2, 4), key.substring(5), AreaLevel.PROVINCE, name, name, null);
        return new MapSeries(area, List.of(points));
    }

    private static Point point(int year, String value) {
        return new Point(year, new BigDecimal(value), "A", "sum", BigDecimal.ONE, 2, 2, null);
    }
}
