package gsw.queries.catalogue;

import static gsw.warehouse.schema.Tables.DIM_AREA;
import static gsw.warehouse.schema.Tables.DIM_AREA_ALIAS;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;

import gsw.warehouse.model.Area;
import gsw.warehouse.model.AreaLevel;
import gsw.warehouse.model.Bilingual;
import gsw.warehouse.schema.tables.DimArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Units of every edition of the map, by name with or without diacritics, by key or by code. */
public final class AreaSearch {

    private static final String CURRENT_EDITION = "34";
    private static final DimArea PARENT = DIM_AREA.as("parent");
    private static final DimArea REGION = DIM_AREA.as("region");

    private final DSLContext catalogue;
    private final Condition looked;

    /** @param catalogue a connection on which {@link gsw.warehouse.catalogue.NameKey#defineIn} was called */
    public AreaSearch(DSLContext catalogue) {
        this(catalogue, noCondition());
    }

    private AreaSearch(DSLContext catalogue, Condition looked) {
        this.catalogue = catalogue;
        this.looked = looked;
    }

    /** The same among the units that were there on a day. */
    public AreaSearch on(LocalDate day) {
        return new AreaSearch(
                catalogue,
                DIM_AREA.VALID_FROM
                        .isNull()
                        .or(DIM_AREA.VALID_FROM.le(day))
                        .and(DIM_AREA.VALID_TO.isNull().or(DIM_AREA.VALID_TO.ge(day))));
    }

    /** Units of some levels, in the order of the catalogue. */
    public List<AreaEntry> ofLevels(Set<AreaLevel> levels) {
        return entries(
                DIM_AREA.AREA_LEVEL.in(levels.stream().map(AreaLevel::code).toList()));
    }

    /** Units whose key, code, or a spelling of whose name contains the pattern. */
    public List<AreaEntry> containing(String pattern, Set<AreaLevel> levels) {
        var name = new FoldedName(pattern);
        Condition matches = or(
                DIM_AREA.REF_AREA.containsIgnoreCase(pattern),
                DIM_AREA.AREA_CODE.eq(pattern),
                name.isIn(DIM_AREA.AREA_NAME_VI),
                name.isIn(DIM_AREA.FULL_NAME_VI),
                name.isIn(DIM_AREA.AREA_NAME_EN),
                exists(selectOne()
                        .from(DIM_AREA_ALIAS)
                        .where(DIM_AREA_ALIAS.REF_AREA.eq(DIM_AREA.REF_AREA))
                        .and(name.isIn(DIM_AREA_ALIAS.ALIAS))));
        return entries(matches.and(
                DIM_AREA.AREA_LEVEL.in(levels.stream().map(AreaLevel::code).toList())));
    }

    /** The one unit somebody means: by key, by code of the current map, or by name. */
    public AreaChoice choose(String words) {
        Condition key = DIM_AREA.REF_AREA.eq(words.toUpperCase(Locale.ROOT));
        Condition code = DIM_AREA.AREA_EDITION
                .eq(CURRENT_EDITION)
                .and(DIM_AREA.AREA_CODE.eq(words))
                .and(DIM_AREA.AREA_LEVEL.ne(AreaLevel.REGION.code()));
        List<Area> exact = areas(entries(key.or(code)));
        if (exact.size() == 1) {
            return new AreaChoice.Found(exact.getFirst());
        }
        List<Area> named = areas(entries(named(words)));
        return named.isEmpty()
                ? new AreaChoice.Unknown(first(areas(containing(words, Set.of(AreaLevel.values())))))
                : AreaChoice.among(named);
    }

    private static List<Area> areas(List<AreaEntry> entries) {
        return entries.stream().map(AreaEntry::area).toList();
    }

    private static List<Area> first(List<Area> areas) {
        return areas.subList(0, Math.min(areas.size(), AreaChoice.MOST_CANDIDATES));
    }

    private static Condition named(String words) {
        var name = new FoldedName(words);
        return or(
                name.is(DIM_AREA.AREA_NAME_VI),
                name.is(DIM_AREA.FULL_NAME_VI),
                name.is(DIM_AREA.AREA_NAME_EN),
                exists(selectOne()
                        .from(DIM_AREA_ALIAS)
                        .where(DIM_AREA_ALIAS.REF_AREA.eq(DIM_AREA.REF_AREA))
                        .and(name.is(DIM_AREA_ALIAS.ALIAS))));
    }

    private List<AreaEntry> entries(Condition condition) {
        return catalogue
                .select(DIM_AREA.fields())
                .select(PARENT.AREA_NAME_VI, PARENT.AREA_NAME_EN, REGION.AREA_NAME_VI, REGION.AREA_NAME_EN)
                .from(DIM_AREA)
                .leftJoin(PARENT)
                .on(PARENT.REF_AREA.eq(DIM_AREA.PARENT_REF_AREA))
                .leftJoin(REGION)
                .on(REGION.REF_AREA.eq(DIM_AREA.REGION_REF_AREA))
                .where(condition.and(looked))
                .orderBy(DIM_AREA.SORT_ORDER, DIM_AREA.REF_AREA)
                .fetch(AreaSearch::entry);
    }

    private static AreaEntry entry(Record row) {
        var area = new Area(
                row.get(DIM_AREA.REF_AREA),
                row.get(DIM_AREA.AREA_EDITION),
                row.get(DIM_AREA.AREA_CODE),
                AreaLevel.ofCode(row.get(DIM_AREA.AREA_LEVEL)),
                bilingual(row.get(DIM_AREA.AREA_NAME_VI), row.get(DIM_AREA.AREA_NAME_EN))
                        .orElseThrow(),
                bilingual(row.get(DIM_AREA.FULL_NAME_VI), row.get(DIM_AREA.AREA_NAME_EN))
                        .orElseThrow(),
                row.get(DIM_AREA.VALID_TO));
        return new AreaEntry(
                area,
                row.get(DIM_AREA.VALID_FROM),
                bilingual(row.get(PARENT.AREA_NAME_VI), row.get(PARENT.AREA_NAME_EN))
                        .orElse(null),
                bilingual(row.get(REGION.AREA_NAME_VI), row.get(REGION.AREA_NAME_EN))
                        .orElse(null));
    }

    private static Optional<Bilingual> bilingual(@Nullable String vi, @Nullable String en) {
        return Optional.ofNullable(vi).map(name -> new Bilingual(name, en == null ? name : en));
    }
}
