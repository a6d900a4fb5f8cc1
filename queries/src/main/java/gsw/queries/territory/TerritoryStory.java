package gsw.queries.territory;

import gsw.warehouse.model.Area;
import gsw.warehouse.model.Bilingual;
import java.util.List;

/**
 * A unit before and after the map was redrawn, by one indicator of one source.
 *
 * @param whole the unit on its own map, history included
 * @param parts the units it has ground of, as they were reported
 */
public record TerritoryStory(
        Bilingual indicator,
        String unitMeasure,
        Bilingual unit,
        Bilingual source,
        MapSeries whole,
        List<MapSeries> parts) {

    /** True where there is nothing to show. */
    public boolean isEmpty() {
        return whole.points().isEmpty()
                && parts.stream().allMatch(part -> part.points().isEmpty());
    }

    public Area area() {
        return whole.area();
    }
}
