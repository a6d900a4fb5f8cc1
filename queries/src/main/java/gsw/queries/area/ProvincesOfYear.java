package gsw.queries.area;

import static gsw.warehouse.schema.Tables.DIM_AREA;

import gsw.warehouse.model.Area;
import gsw.warehouse.model.AreaLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The provinces there were on the last day of a year: 63 to 2024, 34 from 2025 on. */
public record ProvincesOfYear(DSLContext catalogue) {

    /** All of the country's, or those of a region. */
    public List<Area> in(Area whole, int year) {
        LocalDate lastDay = LocalDate.of(year, 12, 31);
        Condition part =
                whole.level() == AreaLevel.COUNTRY ? DSL.noCondition() : DIM_AREA.REGION_REF_AREA.eq(whole.refArea());
        Set<String> keys = catalogue
                .select(DIM_AREA.REF_AREA)
                .from(DIM_AREA)
                .where(DIM_AREA.AREA_LEVEL.eq(AreaLevel.PROVINCE.code()))
                .and(DIM_AREA.VALID_FROM.isNull().or(DIM_AREA.VALID_FROM.le(lastDay)))
                .and(DIM_AREA.VALID_TO.isNull().or(DIM_AREA.VALID_TO.ge(lastDay)))
                .and(part)
                .fetchSet(DIM_AREA.REF_AREA);
        return new AreaQuery(catalogue)
                .all().stream().filter(area -> keys.contains(area.refArea())).toList();
    }
}
