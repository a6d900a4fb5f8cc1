package gsw.queries.target;

import static gsw.warehouse.schema.Tables.DIM_CODE;
import static gsw.warehouse.schema.Tables.DIM_COMPONENT;
import static gsw.warehouse.schema.Tables.DIM_TARGET;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;

import gsw.queries.catalogue.FoldedName;
import gsw.queries.progress.Milestone;
import gsw.queries.progress.TargetRows;
import gsw.warehouse.model.Area;
import gsw.warehouse.schema.tables.records.DimTargetRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

/** Targets of the strategy and its programmes, by wording with or without diacritics, or by number. */
public final class TargetSearch {

    private final DSLContext catalogue;

    /** @param catalogue a connection on which {@link gsw.warehouse.catalogue.NameKey#defineIn} was called */
    public TargetSearch(DSLContext catalogue) {
        this.catalogue = catalogue;
    }

    public List<TargetEntry> all() {
        return entries(noCondition());
    }

    /** Components whose number or wording contains the pattern. */
    public List<TargetEntry> containing(String pattern) {
        var name = new FoldedName(pattern);
        return entries(or(
                DIM_COMPONENT.COMPONENT_ID.containsIgnoreCase(pattern),
                name.isIn(DIM_COMPONENT.COMPONENT_NAME_VI),
                name.isIn(DIM_COMPONENT.COMPONENT_NAME_EN)));
    }

    private List<TargetEntry> entries(Condition condition) {
        Map<String, Result<DimTargetRecord>> targets = catalogue
                .selectFrom(DIM_TARGET)
                .where(DIM_TARGET.REF_AREA.eq(Area.COUNTRY))
                .orderBy(DIM_TARGET.MILESTONE_YEAR)
                .fetchGroups(DIM_TARGET.COMPONENT_ID);
        return catalogue
                .select(DIM_COMPONENT.fields())
                .select(DIM_CODE.LABEL_VI, DIM_CODE.LABEL_EN)
                .from(DIM_COMPONENT)
                .leftJoin(DIM_CODE)
                .on(DIM_CODE.CODELIST.eq("UNIT_MEASURE"), DIM_CODE.CODE.eq(DIM_COMPONENT.UNIT_MEASURE))
                .where(condition)
                .orderBy(DIM_COMPONENT.PROGRAMME, DIM_COMPONENT.SORT_ORDER)
                .fetch(row -> new TargetEntry(
                        row.get(DIM_COMPONENT.PROGRAMME),
                        TargetRows.component(row),
                        Set.of(row.get(DIM_COMPONENT.APPLIES_AT_LEVEL).split("\\|", -1)),
                        milestones(targets.get(row.get(DIM_COMPONENT.COMPONENT_ID)))));
    }

    private static List<Milestone> milestones(@Nullable List<DimTargetRecord> targets) {
        return targets == null
                ? List.of()
                : targets.stream().map(TargetRows::milestone).toList();
    }
}
