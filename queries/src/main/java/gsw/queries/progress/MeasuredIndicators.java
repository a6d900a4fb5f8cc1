package gsw.queries.progress;

import static gsw.warehouse.schema.Tables.DIM_COMPONENT_MEASURE;
import static gsw.warehouse.schema.Tables.DIM_INDICATOR;
import static org.jooq.impl.DSL.inline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * The indicators that measure a component, as runs in the order of the catalogue with no other indicator in between.
 *
 * <p>Files of facts are sorted by indicator. DuckDB passes over what lies outside of all ranges, and reads everything for a
 * list of names.
 */
record MeasuredIndicators(List<Run> runs) {

    record Run(String first, String last) {}

    static MeasuredIndicators read(DSLContext release) {
        Set<String> measured = release.selectDistinct(DIM_COMPONENT_MEASURE.INDICATOR)
                .from(DIM_COMPONENT_MEASURE)
                .fetchSet(DIM_COMPONENT_MEASURE.INDICATOR);
        var all = new TreeSet<>(measured);
        all.addAll(release.select(DIM_INDICATOR.INDICATOR).from(DIM_INDICATOR).fetch(DIM_INDICATOR.INDICATOR));
        var runs = new ArrayList<Run>();
        boolean goesOn = false;
        for (String indicator : all) {
            boolean isMeasured = measured.contains(indicator);
            if (isMeasured) {
                String first = goesOn ? runs.removeLast().first() : indicator;
                runs.add(new Run(first, indicator));
            }
            goesOn = isMeasured;
        }
        return new MeasuredIndicators(List.copyOf(runs));
    }

    /** That a fact is about one of them. */
    Condition contains(Field<String> indicator) {
        return DSL.or(runs.stream()
                .map(run -> indicator.between(inline(run.first()), inline(run.last())))
                .toList());
    }
}
