package gsw.queries.area;

import static gsw.warehouse.schema.Tables.DIM_AREA;

import gsw.warehouse.model.Area;
import gsw.warehouse.model.AreaLevel;
import gsw.warehouse.schema.tables.records.DimAreaRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/**
 * The units there were on the last day of a year: 63 provinces, districts and communes to 2024, 34 provinces and communes
 * from 2025 on.
 */
public record UnitsOfYear(DSLContext catalogue) {

    /** Regions are groups of provinces and no level of administration. */
    private static final List<AreaLevel> LEVELS = List.of(AreaLevel.PROVINCE, AreaLevel.DISTRICT, AreaLevel.COMMUNE);

    /** All units of a level in the country, a region, a province or a district. */
    public List<Area> in(Area whole, AreaLevel level, int year) {
        LocalDate lastDay = LocalDate.of(year, 12, 31);
        Map<String, DimAreaRecord> rows = catalogue.selectFrom(DIM_AREA).fetchMap(DIM_AREA.REF_AREA);
        Set<String> keys = rows.values().stream()
                .filter(row -> row.getAreaLevel().equals(level.code()) && isThere(row, lastDay))
                .filter(row -> liesIn(row, whole, rows))
                .map(DimAreaRecord::getRefArea)
                .collect(Collectors.toSet());
        return new AreaQuery(catalogue)
                .all().stream().filter(area -> keys.contains(area.refArea())).toList();
    }

    /** The nearest level below that has units in it; empty for a commune. */
    public Optional<AreaLevel> levelBelow(Area whole, int year) {
        return LEVELS.stream()
                .filter(level -> level.compareTo(whole.level()) > 0)
                .filter(level -> !in(whole, level, year).isEmpty())
                .findFirst();
    }

    private static boolean isThere(DimAreaRecord row, LocalDate day) {
        return (row.getValidFrom() == null || !row.getValidFrom().isAfter(day))
                && (row.getValidTo() == null || !row.getValidTo().isBefore(day));
    }

    private static boolean liesIn(DimAreaRecord unit, Area whole, Map<String, DimAreaRecord> rows) {
        return whole.level() == AreaLevel.COUNTRY
                || Stream.iterate(unit, java.util.Objects::nonNull, row -> rows.get(row.getParentRefArea()))
                        .anyMatch(row -> !row.getRefArea().equals(unit.getRefArea())
                                        && row.getRefArea().equals(whole.refArea())
                                || whole.refArea().equals(row.getRegionRefArea()));
    }
}
