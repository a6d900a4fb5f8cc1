package gsw.queries.catalogue;

import static gsw.warehouse.schema.Tables.DIM_CODE;
import static gsw.warehouse.schema.Tables.DIM_INDICATOR;
import static gsw.warehouse.schema.Tables.DIM_INDICATOR_ALIAS;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;

import gsw.warehouse.model.Bilingual;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Indicators of every list, by name with or without diacritics, or by key. */
public final class IndicatorSearch {

    private final DSLContext catalogue;

    /** @param catalogue a connection on which {@link gsw.warehouse.catalogue.NameKey#defineIn} was called */
    public IndicatorSearch(DSLContext catalogue) {
        this.catalogue = catalogue;
    }

    public List<IndicatorEntry> all() {
        return entries(noCondition());
    }

    /** Indicators whose key, or a spelling of whose name contains the pattern. */
    public List<IndicatorEntry> containing(String pattern) {
        var name = new FoldedName(pattern);
        return entries(or(
                DIM_INDICATOR.INDICATOR.containsIgnoreCase(pattern),
                name.isIn(DIM_INDICATOR.INDICATOR_NAME_VI),
                name.isIn(DIM_INDICATOR.INDICATOR_NAME_EN),
                exists(selectOne()
                        .from(DIM_INDICATOR_ALIAS)
                        .where(DIM_INDICATOR_ALIAS.INDICATOR.eq(DIM_INDICATOR.INDICATOR))
                        .and(name.isIn(DIM_INDICATOR_ALIAS.ALIAS)))));
    }

    /** The indicator with this key, in whatever case it is typed. */
    public Optional<IndicatorEntry> withKey(String key) {
        return entries(DIM_INDICATOR.INDICATOR.equalIgnoreCase(key)).stream().findFirst();
    }

    private List<IndicatorEntry> entries(Condition condition) {
        return catalogue
                .select(DIM_INDICATOR.fields())
                .select(DIM_CODE.LABEL_VI, DIM_CODE.LABEL_EN)
                .from(DIM_INDICATOR)
                .leftJoin(DIM_CODE)
                .on(DIM_CODE.CODELIST.eq("UNIT_MEASURE"), DIM_CODE.CODE.eq(DIM_INDICATOR.UNIT_MEASURE))
                .where(condition)
                .orderBy(DIM_INDICATOR.INDICATOR)
                .fetch(IndicatorSearch::entry);
    }

    private static IndicatorEntry entry(Record row) {
        String name = row.get(DIM_INDICATOR.INDICATOR_NAME_VI);
        @Nullable String nameInEnglish = row.get(DIM_INDICATOR.INDICATOR_NAME_EN);
        @Nullable String unit = row.get(DIM_CODE.LABEL_VI);
        return new IndicatorEntry(
                row.get(DIM_INDICATOR.INDICATOR),
                row.get(DIM_INDICATOR.INDICATOR_LIST),
                row.get(DIM_INDICATOR.CODE_STATUS),
                new Bilingual(name, nameInEnglish == null ? name : nameInEnglish),
                row.get(DIM_INDICATOR.UNIT_MEASURE),
                unit == null ? null : new Bilingual(unit, row.get(DIM_CODE.LABEL_EN)),
                row.get(DIM_INDICATOR.CONFIDENCE));
    }
}
