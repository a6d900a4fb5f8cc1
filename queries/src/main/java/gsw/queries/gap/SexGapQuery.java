package gsw.queries.gap;

import static gsw.warehouse.schema.Tables.SEX_GAP;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.year;

import gsw.warehouse.schema.tables.records.SexGapRecord;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** Where women and men stand apart, for every figure that is known of both. */
public final class SexGapQuery {

    private final DSLContext release;

    public SexGapQuery(DSLContext release) {
        this.release = release;
    }

    /**
     * The gaps of one year.
     *
     * @param indicators keys; none stands for all
     * @param areas keys
     */
    public List<SexGap> ofYear(Collection<String> indicators, Collection<String> areas, int year) {
        return gaps(asked(indicators, areas).and(year(SEX_GAP.PERIOD_END).eq(year)));
    }

    /** The newest gap of each series. */
    public List<SexGap> newest(Collection<String> indicators, Collection<String> areas) {
        Field<?> newest = max(SEX_GAP.PERIOD_END)
                .over()
                .partitionBy(
                        SEX_GAP.INDICATOR,
                        SEX_GAP.REF_AREA,
                        SEX_GAP.AGE,
                        SEX_GAP.URBANISATION,
                        SEX_GAP.ETHNICITY,
                        SEX_GAP.BREAKDOWN,
                        SEX_GAP.SOURCE)
                .as("newest");
        var dated = DSL.select(SEX_GAP.fields())
                .select(newest)
                .from(SEX_GAP)
                .where(asked(indicators, areas))
                .asTable(SEX_GAP);
        return release.select(SEX_GAP.fields())
                .from(dated)
                .where(SEX_GAP.PERIOD_END.eq(dated.field("newest", SEX_GAP.PERIOD_END.getType())))
                .orderBy(order())
                .fetchInto(SEX_GAP)
                .map(SexGapQuery::gap);
    }

    private List<SexGap> gaps(Condition condition) {
        return release.selectFrom(SEX_GAP).where(condition).orderBy(order()).fetch(SexGapQuery::gap);
    }

    private static Condition asked(Collection<String> indicators, Collection<String> areas) {
        return among(SEX_GAP.INDICATOR, indicators).and(among(SEX_GAP.REF_AREA, areas));
    }

    private static Condition among(TableField<SexGapRecord, String> key, Collection<String> wanted) {
        return wanted.isEmpty() ? noCondition() : key.in(wanted);
    }

    private static List<Field<?>> order() {
        return List.of(
                SEX_GAP.INDICATOR,
                SEX_GAP.REF_AREA,
                SEX_GAP.TIME_PERIOD,
                SEX_GAP.AGE,
                SEX_GAP.URBANISATION,
                SEX_GAP.ETHNICITY,
                SEX_GAP.BREAKDOWN,
                SEX_GAP.SOURCE);
    }

    private static SexGap gap(SexGapRecord row) {
        return new SexGap(
                new SexGap.Series(
                        row.getIndicator(),
                        row.getIndicatorName(),
                        row.getRefArea(),
                        row.getAreaName(),
                        row.getAge(),
                        row.getUrbanisation(),
                        row.getEthnicity(),
                        row.getBreakdown(),
                        row.getSource(),
                        row.getUnitMeasure()),
                row.getTimePeriod(),
                row.getFemaleValue(),
                row.getMaleValue(),
                row.getGap(),
                row.getParityIndex(),
                row.getAdjustedParityIndex(),
                row.getFemaleShare(),
                row.getIsPreliminary());
    }
}
