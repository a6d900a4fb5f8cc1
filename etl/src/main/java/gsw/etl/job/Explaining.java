package gsw.etl.job;

import gsw.warehouse.model.Place;
import gsw.warehouse.storage.SqlScript;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells of a load how each cell was read. */
record Explaining(RunningLoad load) {

    private static final SqlScript EXPLAIN = SqlScript.beside(Explaining.class, "explain.sql");

    /** In the order of the files and their cells. */
    List<ReadFigure> figures() throws IOException, SQLException {
        EXPLAIN.run(load.work().duckdb());
        var figures = new ArrayList<ReadFigure>();
        try (Statement statement = load.work().duckdb().createStatement();
                ResultSet row = statement.executeQuery(
                        "from explained order by file_no, sheet, row_no, column_no, time_period")) {
            while (row.next()) {
                figures.add(new ReadFigure(
                        row.getString("file_name"),
                        new Place(row.getString("sheet"), row.getLong("row_no"), row.getInt("column_no")),
                        row.getString("value_as_printed"),
                        said(row),
                        row.getString("area_name_vi"),
                        row.getString("rule_codes")));
            }
        }
        return figures;
    }

    private static Map<String, String> said(ResultSet row) throws SQLException {
        var said = new LinkedHashMap<String, String>();
        for (String column : ReadFigure.COLUMNS) {
            @Nullable String text = row.getString(column);
            if (text != null) {
                said.put(column, text);
            }
        }
        return said;
    }
}
