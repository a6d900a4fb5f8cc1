package gsw.queries.progress;

import gsw.queries.area.AreaQuery;
import gsw.queries.method.Attainment;
import gsw.queries.method.LinearPace;
import gsw.queries.method.Pace;
import gsw.queries.method.Reason;
import gsw.warehouse.model.Area;
import gsw.warehouse.model.AreaLevel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Stores with a release where every province, region and the country stand in every year of the strategy, and every
 * other area that has figures.
 */
public final class ProgressMart {

    private static final int FIRST_YEAR = 2021;
    private static final int SCALE = 12;

    private ProgressMart() {}

    /** Fills {@code mart_progress}; the last year is that of the newest knowledge. */
    public static void fill(Connection release) throws SQLException {
        DSLContext jooq = DSL.using(release, SQLDialect.DUCKDB);
        ProgressQuery query = ProgressQuery.ofAll(jooq);
        List<Area> areas = areas(jooq, query);
        int lastYear = lastYear(release);
        try (DuckDBAppender mart = release.unwrap(DuckDBConnection.class)
                .createAppender(DuckDBConnection.DEFAULT_SCHEMA, "mart_progress")) {
            var rows = new Rows(mart);
            for (Area area : areas) {
                for (int year = FIRST_YEAR; year <= lastYearOf(area, lastYear); year++) {
                    rows.add(query.progress(area, year));
                }
            }
        }
    }

    private static List<Area> areas(DSLContext jooq, ProgressQuery query) {
        Set<String> withFigures = new HashSet<>(query.areasWithFigures());
        return new AreaQuery(jooq)
                .all().stream()
                        .filter(area ->
                                area.level().compareTo(AreaLevel.PROVINCE) <= 0 || withFigures.contains(area.refArea()))
                        .toList();
    }

    private static int lastYear(Connection release) throws SQLException {
        try (Statement statement = release.createStatement();
                ResultSet row = statement.executeQuery("select year(max(known_from)) from load_file")) {
            row.next();
            return row.getInt(1);
        }
    }

    // A unit that ended is closed, not late: nothing is asked of it after its last year.
    private static int lastYearOf(Area area, int lastYear) {
        return area.validTo() == null
                ? lastYear
                : Math.min(lastYear, area.validTo().getYear());
    }

    /** Writes the answers of an area as long rows: one a component, milestone, method and measure. */
    private static final class Rows {
        private final DuckDBAppender mart;

        Rows(DuckDBAppender mart) {
            this.mart = mart;
        }

        void add(AreaProgress progress) throws SQLException {
            for (TargetProgress target : progress.targets()) {
                for (ComponentProgress component : target.components()) {
                    for (MilestoneProgress milestone : component.milestones()) {
                        add(progress, component, milestone);
                    }
                }
            }
        }

        private void add(AreaProgress progress, ComponentProgress component, MilestoneProgress milestone)
                throws SQLException {
            Attainment attainment = milestone.attainment();
            var row = new Row(progress, component, milestone, "attainment", AttainmentRule.VERSION);
            String verdict = attainment.verdict().code();
            String reason =
                    attainment.reason() == null ? null : attainment.reason().code();
            @Nullable
            BigDecimal value =
                    component.latest() == null ? null : component.latest().value();
            row.write("value", value, null, verdict, reason);
            if (component.latest() == null) {
                return; // one row says that there is no answer, and why
            }
            row.write("target", milestone.milestone().value(), null, verdict, reason);
            row.write("margin", attainment.margin(), null, verdict, reason);
            addPace(progress, component, milestone);
        }

        private void addPace(AreaProgress progress, ComponentProgress component, MilestoneProgress milestone)
                throws SQLException {
            Pace pace = milestone.pace();
            String category = pace.category() == null ? null : pace.category().code();
            String reason = pace.reason() == null ? null : pace.reason().code();
            var linear = new Row(progress, component, milestone, "linear-pace", LinearPace.VERSION);
            linear.write("pace-ratio", pace.ratio(), category, null, reason);
            linear.write("gap-closed-percent", pace.gapClosedPercent(), category, null, reason);
            linear.write("observed-per-year", pace.observedPerYear(), category, null, reason);
            linear.write(
                    "needed-per-year",
                    pace.neededPerYear(),
                    category,
                    null,
                    pace.neededPerYear() == null ? Reason.NO_TIME_LEFT.code() : null);
            var path = new Row(progress, component, milestone, "milestone-path", LinearPace.VERSION);
            path.write("path-value", pace.pathValue(), category, null, reason);
            path.write("gap-to-path", pace.gapToPath(), category, null, reason);
        }

        private final class Row {
            private final AreaProgress progress;
            private final ComponentProgress component;
            private final MilestoneProgress milestone;
            private final String method;
            private final String version;

            Row(
                    AreaProgress progress,
                    ComponentProgress component,
                    MilestoneProgress milestone,
                    String method,
                    String version) {
                this.progress = progress;
                this.component = component;
                this.milestone = milestone;
                this.method = method;
                this.version = version;
            }

            void write(
                    String measure,
                    @Nullable BigDecimal value,
                    @Nullable String category,
                    @Nullable String verdict,
                    @Nullable String reason)
                    throws SQLException {
                @Nullable DataPoint latest = component.latest();
                mart.beginRow();
                mart.append(component.component().id());
                mart.append(component.component().targetId());
                mart.append(progress.area().refArea());
                mart.append(progress.year());
                mart.append(milestone.milestone().year());
                mart.append(method);
                mart.append(measure);
                number(value);
                text(category);
                text(verdict);
                text(value == null ? reason : verdict == null ? null : reason);
                text(latest == null ? null : latest.period().toString());
                if (latest == null) {
                    mart.appendNull();
                } else {
                    mart.append(progress.year() - latest.year());
                }
                text(latest == null ? null : latest.source().code());
                mart.append(version);
                TargetBasis basis = milestone.basis();
                mart.append(basis.origin().code());
                mart.append(basis.targetSet());
                number(basis.national() == null ? null : basis.national().value());
                mart.endRow();
            }

            private void number(@Nullable BigDecimal value) throws SQLException {
                if (value == null) {
                    mart.appendNull();
                } else {
                    mart.append(value.setScale(SCALE, RoundingMode.HALF_EVEN));
                }
            }

            private void text(@Nullable String text) throws SQLException {
                if (text == null) {
                    mart.appendNull();
                } else {
                    mart.append(text);
                }
            }
        }
    }
}
