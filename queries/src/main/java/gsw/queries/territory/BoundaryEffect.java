package gsw.queries.territory;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A change between two years that somebody sees who compares a unit as it was with the unit of today, taken apart: what
 * the map did, in the first year, and what really happened, on the ground of today. The two add up to the change exactly.
 *
 * @param before the unit as it was, in the first year
 * @param onNewMap the unit of today in the same year
 * @param after the unit of today in the last year
 */
public record BoundaryEffect(int firstYear, int lastYear, BigDecimal before, BigDecimal onNewMap, BigDecimal after) {

    /** Between the first year that both have and the last one of the unit of today; empty if there are no two. */
    public static Optional<BoundaryEffect> between(MapSeries asItWas, MapSeries ofToday) {
        var both = new TreeSet<Integer>();
        asItWas.points().stream()
                .map(MapSeries.Point::year)
                .filter(year ->
                        asItWas.value(year).isPresent() && ofToday.value(year).isPresent())
                .forEach(both::add);
        Optional<Integer> last = ofToday.points().stream()
                .filter(point -> point.value() != null)
                .map(MapSeries.Point::year)
                .max(Integer::compare);
        return both.isEmpty() || last.isEmpty() || last.get() <= both.first()
                ? Optional.empty()
                : Optional.of(new BoundaryEffect(
                        both.first(),
                        last.get(),
                        asItWas.value(both.first()).orElseThrow(),
                        ofToday.value(both.first()).orElseThrow(),
                        ofToday.value(last.get()).orElseThrow()));
    }

    /** What the map did: the ground that came and went, at the level of the first year. */
    public BigDecimal ofMap() {
        return onNewMap.subtract(before);
    }

    /** What happened on the ground of today. */
    public BigDecimal real() {
        return after.subtract(onNewMap);
    }

    /** What a reader sees who does not look at the map. */
    public BigDecimal seen() {
        return after.subtract(before);
    }
}
