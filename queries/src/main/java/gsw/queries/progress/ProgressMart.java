package gsw.queries.progress;

import gsw.queries.area.AreaQuery;
import gsw.warehouse.model.Area;
import gsw.warehouse.model.AreaLevel;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * Stores with a release where every province, region and the country stand in every year of the strategy, and every
 * other area that has figures.
 */
public final class ProgressMart {

    private static final int FIRST_YEAR = 2021;

    private ProgressMart() {}

    /**
     * Fills {@code mart_progress} and {@code mart_progress_input}. The headline is written for every year up to that of
     * the newest knowledge, all other methods for the year a reader gets who names none.
     */
    public static void fill(Connection release) throws SQLException {
        DSLContext jooq = DSL.using(release, SQLDialect.DUCKDB);
        ProgressQuery query = ProgressQuery.ofAll(jooq);
        int lastYear = lastYear(release);
        try (var tables = new MartTables(release)) {
            tables.write(areas(jooq, query), area -> rows(query, area, lastYear));
        }
    }

    private static AreaRows rows(ProgressQuery query, Area area, int lastYear) {
        int last = lastYearOf(area, lastYear);
        int assessed = AssessmentYear.of(last, lastYear);
        var answers = new ArrayList<MartRow>();
        var inputs = new ArrayList<MartRow>();
        for (int year = FIRST_YEAR; year <= last; year++) {
            AreaProgress progress = query.progress(area, year);
            var rows = new ProgressRows(progress);
            rows.addHeadline();
            if (year == assessed) {
                rows.addOthers();
                inputs.addAll(new InputRows(progress).rows());
            }
            answers.addAll(rows.rows());
        }
        return new AreaRows(answers, inputs);
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
}
