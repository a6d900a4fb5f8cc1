package gsw.queries.release;

import static gsw.warehouse.schema.Tables.DIM_AREA;
import static gsw.warehouse.schema.Tables.DIM_INDICATOR;
import static gsw.warehouse.schema.Tables.RELEASE_CHANGE;
import static org.jooq.impl.DSL.coalesce;

import gsw.queries.progress.TurnedVerdict;
import gsw.queries.progress.TurnedVerdicts;
import gsw.queries.release.Change.Difference;
import gsw.queries.release.Change.FigureKey;
import gsw.warehouse.model.Bilingual;
import gsw.warehouse.model.ChangeClass;
import gsw.warehouse.model.ReleaseLabel;
import gsw.warehouse.model.ReleaseVersion;
import gsw.warehouse.release.Release;
import gsw.warehouse.release.ReleaseChanges;
import gsw.warehouse.storage.Home;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one release to a later one.
 *
 * @param changes figures first, by class and key
 * @param verdicts headline verdicts that are other ones, for the last year both speak for
 */
public record ReleaseComparison(Side before, Side after, List<Change> changes, List<TurnedVerdict> verdicts) {

    /** One of the two. */
    public record Side(ReleaseLabel label, ReleaseVersion version) {
        static Side of(Release release) {
            return new Side(release.label(), release.version());
        }
    }

    public static ReleaseComparison of(Home home, Release before, Release after) throws IOException, SQLException {
        try (Connection compared = ReleaseChanges.between(home, before, after)) {
            DSLContext jooq = DSL.using(compared, SQLDialect.DUCKDB);
            List<Change> changes = jooq.select(RELEASE_CHANGE.fields())
                    .select(DIM_INDICATOR.INDICATOR_NAME_VI, DIM_INDICATOR.INDICATOR_NAME_EN)
                    .select(DIM_AREA.AREA_NAME_VI, DIM_AREA.AREA_NAME_EN)
                    .from(RELEASE_CHANGE)
                    .leftJoin(DIM_INDICATOR)
                    .on(DIM_INDICATOR.INDICATOR.eq(coalesce(RELEASE_CHANGE.INDICATOR, RELEASE_CHANGE.KEY)))
                    .leftJoin(DIM_AREA)
                    .on(DIM_AREA.REF_AREA.eq(coalesce(RELEASE_CHANGE.REF_AREA, RELEASE_CHANGE.KEY)))
                    .orderBy(
                            RELEASE_CHANGE.SUBJECT.ne("figure"),
                            RELEASE_CHANGE.CHANGE_CLASS,
                            RELEASE_CHANGE.KEY,
                            RELEASE_CHANGE.DIMENSIONS.nullsFirst(),
                            RELEASE_CHANGE.SOURCE)
                    .fetch(ReleaseComparison::change);
            return new ReleaseComparison(Side.of(before), Side.of(after), changes, TurnedVerdicts.of(jooq));
        }
    }

    /** How many figures and things there are of each class; classes without any are left out. */
    public Map<ChangeClass, Long> counts() {
        var counts = new EnumMap<ChangeClass, Long>(ChangeClass.class);
        changes.forEach(change -> counts.merge(change.changeClass(), change.figures(), Long::sum));
        return counts;
    }

    private static Change change(Record row) {
        Bilingual area = name(row.get(DIM_AREA.AREA_NAME_VI), row.get(DIM_AREA.AREA_NAME_EN));
        Bilingual indicator = name(row.get(DIM_INDICATOR.INDICATOR_NAME_VI), row.get(DIM_INDICATOR.INDICATOR_NAME_EN));
        return new Change(
                ChangeClass.ofCode(row.get(RELEASE_CHANGE.CHANGE_CLASS)),
                row.get(RELEASE_CHANGE.SUBJECT),
                row.get(RELEASE_CHANGE.KEY),
                row.get(RELEASE_CHANGE.SUBJECT).equals("area") ? area : indicator,
                new FigureKey(
                        row.get(RELEASE_CHANGE.INDICATOR),
                        row.get(RELEASE_CHANGE.REF_AREA),
                        area,
                        row.get(RELEASE_CHANGE.TIME_PERIOD),
                        row.get(RELEASE_CHANGE.DIMENSIONS),
                        row.get(RELEASE_CHANGE.SOURCE)),
                new Difference(
                        plain(row.get(RELEASE_CHANGE.VALUE_BEFORE)),
                        plain(row.get(RELEASE_CHANGE.VALUE_AFTER)),
                        plain(row.get(RELEASE_CHANGE.DIFFERENCE)),
                        plain(row.get(RELEASE_CHANGE.DIFFERENCE_PERCENT)),
                        row.get(RELEASE_CHANGE.BEFORE),
                        row.get(RELEASE_CHANGE.AFTER),
                        row.get(RELEASE_CHANGE.REASON)),
                row.get(RELEASE_CHANGE.FIGURES));
    }

    private static @Nullable Bilingual name(@Nullable String vi, @Nullable String en) {
        return vi == null ? null : new Bilingual(vi, en == null ? vi : en);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
