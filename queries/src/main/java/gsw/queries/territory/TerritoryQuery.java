package gsw.queries.territory;

import static gsw.warehouse.schema.Tables.DIM_AREA_PROJECTION;
import static gsw.warehouse.schema.Tables.DIM_CODE;
import static gsw.warehouse.schema.Tables.DIM_INDICATOR;
import static gsw.warehouse.schema.Tables.DIM_SOURCE;
import static gsw.warehouse.schema.Tables.FACT_OBSERVATION;
import static org.jooq.impl.DSL.count;

import gsw.queries.area.AreaQuery;
import gsw.queries.territory.MapSeries.Point;
import gsw.warehouse.model.Area;
import gsw.warehouse.model.Bilingual;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Tells a unit's yearly figures for both sexes and all ages on its own map, beside those of the units it came from. */
public final class TerritoryQuery {

    private final DSLContext release;

    public TerritoryQuery(DSLContext release) {
        this.release = release;
    }

    /** @param indicator key of an indicator of the catalogue */
    public TerritoryStory story(Area area, String indicator) {
        LocalDate map = mapOf(area);
        Table<Record> onMap =
                DSL.table("fact_observation_on_basis({0})", DSL.inline(map)).as(FACT_OBSERVATION.getName());
        Optional<String> source = richestSource(onMap, area, indicator);
        return new TerritoryStory(
                name(indicator),
                unitOf(indicator),
                unitName(unitOf(indicator)),
                source.map(this::sourceName).orElse(new Bilingual("", "")),
                series(onMap, area, indicator, source.orElse("")),
                parts(area, map).stream()
                        .map(part -> series(FACT_OBSERVATION, part, indicator, source.orElse("")))
                        .filter(part -> !part.points().isEmpty())
                        .toList());
    }

    /** The map on which the unit is: the newest, or that of its last day. */
    private LocalDate mapOf(Area area) {
        LocalDate ended = area.validTo();
        return ended == null ? NewestMap.day(release) : ended;
    }

    private List<Area> parts(Area area, LocalDate map) {
        var areas = new AreaQuery(release);
        return release
                .selectDistinct(DIM_AREA_PROJECTION.FROM_REF_AREA)
                .from(DIM_AREA_PROJECTION)
                .where(DIM_AREA_PROJECTION.TO_REF_AREA.eq(area.refArea()))
                .and(DIM_AREA_PROJECTION.PIECE.eq("part"))
                .and(DIM_AREA_PROJECTION.FROM_SINCE.le(map))
                .and(DIM_AREA_PROJECTION.BASIS_SINCE.le(map))
                .and(DIM_AREA_PROJECTION.BASIS_UNTIL.gt(map))
                .orderBy(DIM_AREA_PROJECTION.FROM_REF_AREA)
                .fetch(DIM_AREA_PROJECTION.FROM_REF_AREA)
                .stream()
                .flatMap(key -> areas.withKey(key).stream())
                .toList();
    }

    /** Series of different sources are never mixed: the one with the most years tells the story. */
    private Optional<String> richestSource(Table<?> facts, Area area, String indicator) {
        return release.select(FACT_OBSERVATION.SOURCE)
                .from(facts)
                .where(yearly(area, indicator))
                .and(FACT_OBSERVATION.OBS_VALUE.isNotNull())
                .groupBy(FACT_OBSERVATION.SOURCE)
                .orderBy(count().desc(), FACT_OBSERVATION.SOURCE)
                .limit(1)
                .fetchOptional(FACT_OBSERVATION.SOURCE);
    }

    private MapSeries series(Table<?> facts, Area area, String indicator, String source) {
        return new MapSeries(
                area,
                release.select(
                                FACT_OBSERVATION.TIME_PERIOD,
                                FACT_OBSERVATION.OBS_VALUE,
                                FACT_OBSERVATION.OBS_STATUS,
                                FACT_OBSERVATION.BASIS_METHOD,
                                FACT_OBSERVATION.COVERAGE,
                                FACT_OBSERVATION.PARTS,
                                FACT_OBSERVATION.PARTS_PRESENT,
                                FACT_OBSERVATION.BASIS_REASON)
                        .from(facts)
                        .where(yearly(area, indicator))
                        .and(FACT_OBSERVATION.SOURCE.eq(source))
                        .orderBy(FACT_OBSERVATION.TIME_PERIOD)
                        .fetch(TerritoryQuery::point));
    }

    private static Condition yearly(Area area, String indicator) {
        return FACT_OBSERVATION
                .INDICATOR
                .eq(indicator)
                .and(FACT_OBSERVATION.REF_AREA.eq(area.refArea()))
                .and(FACT_OBSERVATION.TIME_PERIOD.likeRegex("^[0-9]{4}$"))
                .and(FACT_OBSERVATION.SEX.eq("_T"))
                .and(FACT_OBSERVATION.AGE.eq("_T"))
                .and(FACT_OBSERVATION.URBANISATION.eq("_T"))
                .and(FACT_OBSERVATION.ETHNICITY.eq("_T"))
                .and(FACT_OBSERVATION.BREAKDOWN.eq("_T"));
    }

    private static Point point(Record row) {
        return new Point(
                Integer.parseInt(row.get(FACT_OBSERVATION.TIME_PERIOD)),
                row.get(FACT_OBSERVATION.OBS_VALUE),
                row.get(FACT_OBSERVATION.OBS_STATUS),
                row.get(FACT_OBSERVATION.BASIS_METHOD),
                row.get(FACT_OBSERVATION.COVERAGE),
                row.get(FACT_OBSERVATION.PARTS),
                row.get(FACT_OBSERVATION.PARTS_PRESENT),
                row.get(FACT_OBSERVATION.BASIS_REASON));
    }

    private Bilingual name(String indicator) {
        return release.selectFrom(DIM_INDICATOR)
                .where(DIM_INDICATOR.INDICATOR.eq(indicator))
                .fetchSingle(row -> bilingual(row.getIndicatorNameVi(), row.getIndicatorNameEn()));
    }

    private String unitOf(String indicator) {
        return release.selectFrom(DIM_INDICATOR)
                .where(DIM_INDICATOR.INDICATOR.eq(indicator))
                .fetchOptional(DIM_INDICATOR.UNIT_MEASURE)
                .orElse("");
    }

    private Bilingual unitName(String unit) {
        return release.selectFrom(DIM_CODE)
                .where(DIM_CODE.CODELIST.eq("UNIT_MEASURE"))
                .and(DIM_CODE.CODE.eq(unit))
                .fetchOptional(row -> bilingual(row.getLabelVi(), row.getLabelEn()))
                .orElse(new Bilingual("", ""));
    }

    private Bilingual sourceName(String source) {
        return release.selectFrom(DIM_SOURCE)
                .where(DIM_SOURCE.SOURCE.eq(source))
                .fetchSingle(row -> bilingual(row.getSourceNameVi(), row.getSourceNameEn()));
    }

    private static Bilingual bilingual(String vi, @Nullable String en) {
        return new Bilingual(vi, en == null ? vi : en);
    }
}
