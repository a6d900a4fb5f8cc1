package gsw.queries.territory;

import static gsw.warehouse.schema.Tables.DIM_AREA_EVENT;
import static gsw.warehouse.schema.Tables.LOAD_FILE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;

import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The map that knowledge in a release has reached: a release always gives the same answer, whatever day it is read. */
public final class NewestMap {

    /** Of a session that looks at what was known at a moment, the files of that time. */
    private static final Condition KNOWN_THEN =
            DSL.condition("(getvariable('known_on') is null or known_from <= getvariable('known_on'))");

    private NewestMap() {}

    /** The day of its newest change. */
    public static LocalDate day(DSLContext release) {
        Field<LocalDate> known = DSL.field(release.select(max(LOAD_FILE.KNOWN_FROM.cast(LocalDate.class)))
                .from(LOAD_FILE)
                .where(KNOWN_THEN));
        return release.select(coalesce(
                        max(DIM_AREA_EVENT.EFFECTIVE_DATE).filterWhere(DIM_AREA_EVENT.EFFECTIVE_DATE.le(known)),
                        max(DIM_AREA_EVENT.EFFECTIVE_DATE)))
                .from(DIM_AREA_EVENT)
                .fetchSingle()
                .value1();
    }
}
