package gsw.queries.territory;

import gsw.warehouse.model.Area;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Yearly figures of one unit on one map, oldest first.
 *
 * @param area the unit
 * @param points one a year; a year without a value has a reason
 */
public record MapSeries(Area area, List<Point> points) {

    /**
     * @param value null where none can be given
     * @param method how it came onto the map: reported, carried, sum, ratio_of_sums, quotient, weighted_mean, none
     * @param coverage share of the parts that is there, 1 for what was reported
     * @param reason why there is no value, or what makes it an estimate
     */
    public record Point(
            int year,
            @Nullable BigDecimal value,
            String status,
            String method,
            BigDecimal coverage,
            int parts,
            int partsPresent,
            @Nullable String reason) {}

    public Optional<BigDecimal> value(int year) {
        return points.stream()
                .filter(point -> point.year() == year)
                .flatMap(point -> Optional.ofNullable(point.value()).stream())
                .findFirst();
    }
}
