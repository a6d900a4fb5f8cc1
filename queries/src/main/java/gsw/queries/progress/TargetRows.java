package gsw.queries.progress;

import static gsw.warehouse.schema.Tables.DIM_CODE;
import static gsw.warehouse.schema.Tables.DIM_COMPONENT;

import gsw.warehouse.model.Bilingual;
import gsw.warehouse.model.Comparator;
import gsw.warehouse.model.Component;
import gsw.warehouse.model.Direction;
import gsw.warehouse.schema.tables.records.DimTargetRecord;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Rows of the catalogue of targets as the records that questions speak of. */
public final class TargetRows {

    private TargetRows() {}

    /** @param row every column of dim_component, and the labels of its unit of measure in dim_code */
    public static Component component(Record row) {
        return new Component(
                row.get(DIM_COMPONENT.COMPONENT_ID),
                row.get(DIM_COMPONENT.TARGET_ID),
                number(row.get(DIM_COMPONENT.OBJECTIVE_NO)),
                number(row.get(DIM_COMPONENT.TARGET_NO)),
                bilingual(row.get(DIM_COMPONENT.OBJECTIVE_VI), row.get(DIM_COMPONENT.OBJECTIVE_EN)),
                bilingual(row.get(DIM_COMPONENT.COMPONENT_NAME_VI), row.get(DIM_COMPONENT.COMPONENT_NAME_EN)),
                row.get(DIM_COMPONENT.UNIT_MEASURE),
                bilingual(row.get(DIM_CODE.LABEL_VI), row.get(DIM_CODE.LABEL_EN)),
                Direction.ofCode(row.get(DIM_COMPONENT.DIRECTION)),
                row.get(DIM_COMPONENT.CONFIDENCE),
                note(row.get(DIM_COMPONENT.NOTE_VI), row.get(DIM_COMPONENT.NOTE_EN)));
    }

    public static Milestone milestone(DimTargetRecord target) {
        return new Milestone(
                target.getMilestoneYear(),
                Comparator.ofCode(target.getComparator()),
                target.getTargetValue(),
                target.getTargetValueTo(),
                target.getTolerance(),
                target.getEffectiveFromYear(),
                target.getDocumentNo(),
                target.getRefArea());
    }

    /** Programmes number their targets without objectives. */
    private static int number(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    private static @Nullable Bilingual note(@Nullable String vi, @Nullable String en) {
        return vi == null && en == null ? null : bilingual(vi == null ? en : vi, en == null ? vi : en);
    }

    private static Bilingual bilingual(@Nullable String vi, @Nullable String en) {
        String vietnamese = vi == null ? "" : vi;
        return new Bilingual(vietnamese, en == null ? vietnamese : en);
    }
}
