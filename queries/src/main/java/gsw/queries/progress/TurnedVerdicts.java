package gsw.queries.progress;

import static gsw.warehouse.schema.Tables.DIM_AREA;
import static gsw.warehouse.schema.Tables.DIM_COMPONENT;
import static gsw.warehouse.schema.Tables.VERDICT_CHANGE;

import gsw.queries.method.Verdict;
import gsw.warehouse.model.Bilingual;
import java.util.List;
import org.jooq.DSLContext;

/** Which headline verdicts are other ones than in the release before. */
public final class TurnedVerdicts {

    private TurnedVerdicts() {}

    /** @param cause as the table writes it: {@code new_figure} */
    public record Turned(
            String componentId, Bilingual area, int milestoneYear, Verdict before, Verdict now, String cause) {}

    /** The country first, then by area and target. */
    public static List<Turned> of(DSLContext release) {
        return release.select(VERDICT_CHANGE.fields())
                .select(DIM_AREA.AREA_NAME_VI, DIM_AREA.AREA_NAME_EN)
                .from(VERDICT_CHANGE)
                .join(DIM_AREA)
                .on(DIM_AREA.REF_AREA.eq(VERDICT_CHANGE.REF_AREA))
                .join(DIM_COMPONENT)
                .on(DIM_COMPONENT.COMPONENT_ID.eq(VERDICT_CHANGE.COMPONENT_ID))
                .orderBy(VERDICT_CHANGE.REF_AREA, DIM_COMPONENT.SORT_ORDER, VERDICT_CHANGE.MILESTONE_YEAR)
                .fetch(row -> new Turned(
                        row.get(VERDICT_CHANGE.COMPONENT_ID),
                        new Bilingual(row.get(DIM_AREA.AREA_NAME_VI), row.get(DIM_AREA.AREA_NAME_EN)),
                        row.get(VERDICT_CHANGE.MILESTONE_YEAR),
                        Verdict.ofCode(row.get(VERDICT_CHANGE.VERDICT_BEFORE)),
                        Verdict.ofCode(row.get(VERDICT_CHANGE.VERDICT_NOW)),
                        row.get(VERDICT_CHANGE.CAUSE)));
    }
}
