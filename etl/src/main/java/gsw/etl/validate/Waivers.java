package gsw.etl.validate;

import gsw.etl.validate.WaiverFile.Column;
import gsw.etl.validate.WaiverFile.Line;
import gsw.warehouse.model.Bilingual;
import gsw.warehouse.model.TimePeriod;
import gsw.warehouse.storage.DuckDb;
import gsw.warehouse.storage.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** What an office lets pass, from {@code waivers.csv} of the warehouse: which findings, who, why, until when. */
public final class Waivers {

    private static final String TABLE = """
        create or replace table waiver (
            rule_code varchar, indicator varchar, ref_area varchar, time_period varchar,
            role varchar, reason varchar, until date
        )
        """;

    /** The others find that a row lacks a number or a place of its own: nobody can let that pass. */
    private static final String WAIVABLE = """
        select rule_code from dim_rule
        where rule_kind in ('data_point', 'hierarchy', 'consistency', 'history')
            and not coalesce(contains(parameters, 'waivable=no'), false)
        """;

    private final Connection work;
    private final List<Bilingual> faults = new ArrayList<>();

    private Waivers(Connection work) {
        this.work = work;
    }

    /**
     * Fills the table {@code waiver}; it stays empty where the office has no such file.
     *
     * @param work holds the catalogue
     * @throws WaiverFaultsException with everything that is wrong with the file
     */
    public static void load(Connection work, Home home) throws SQLException, IOException, WaiverFaultsException {
        DuckDb.execute(work, TABLE);
        if (Files.exists(home.waivers())) {
            WaiverFile file = WaiverFile.read(home.waivers());
            var waivers = new Waivers(work);
            waivers.faults.addAll(file.faults());
            waivers.check(file.lines());
            if (!waivers.faults.isEmpty()) {
                throw new WaiverFaultsException(home.waivers(), waivers.faults);
            }
            waivers.write(file.lines());
        }
    }

    private void check(List<Line> lines) throws SQLException {
        Set<String> rules = codes("select rule_code from dim_rule");
        Set<String> waivable = codes(WAIVABLE);
        Set<String> indicators = codes("select indicator from dim_indicator");
        Set<String> areas = codes("select ref_area from dim_area");
        for (Line line : lines) {
            checkRule(line, rules, waivable);
            checkCode(line, Column.INDICATOR, indicators);
            checkCode(line, Column.REF_AREA, areas);
            checkPeriod(line);
            checkSaid(line, Column.ROLE);
            checkSaid(line, Column.REASON);
            checkUntil(line);
        }
    }

    private void checkRule(Line line, Set<String> rules, Set<String> waivable) {
        if (checkSaid(line, Column.RULE_CODE)) {
            String rule = line.cell(Column.RULE_CODE).orElseThrow();
            if (!rules.contains(rule)) {
                faults.add(
                        line.fault("không có quy tắc '%s'".formatted(rule), "there is no rule '%s'".formatted(rule)));
            } else if (!waivable.contains(rule)) {
                faults.add(line.fault(
                        "không thể chấp nhận lỗi '%s': thiếu nó thì dòng không thành số liệu".formatted(rule),
                        "'%s' cannot be waived: the row would be no figure".formatted(rule)));
            }
        }
    }

    private void checkCode(Line line, Column column, Set<String> known) {
        Optional<String> code = line.cell(column);
        if (code.isPresent() && !known.contains(code.get())) {
            faults.add(line.fault(
                    "danh mục không có %s '%s'".formatted(column.code(), code.get()),
                    "the catalogue has no %s '%s'".formatted(column.code(), code.get())));
        }
    }

    private void checkPeriod(Line line) {
        Optional<String> period = line.cell(Column.TIME_PERIOD);
        if (period.isPresent() && TimePeriod.parse(period.get()).isEmpty()) {
            faults.add(line.fault(
                    "'%s' không phải một thời kỳ".formatted(period.get()),
                    "'%s' is no period".formatted(period.get())));
        }
    }

    private boolean checkSaid(Line line, Column column) {
        boolean said = line.cell(column).isPresent();
        if (!said) {
            faults.add(line.fault("chưa ghi %s".formatted(column.code()), "it gives no %s".formatted(column.code())));
        }
        return said;
    }

    private void checkUntil(Line line) {
        if (checkSaid(line, Column.UNTIL)) {
            String until = line.cell(Column.UNTIL).orElseThrow();
            try {
                LocalDate.parse(until);
            } catch (DateTimeParseException e) {
                faults.add(line.fault(
                        "until '%s' không phải ngày dạng 2026-12-31".formatted(until),
                        "until '%s' is no date such as 2026-12-31".formatted(until)));
            }
        }
    }

    private Set<String> codes(String query) throws SQLException {
        var codes = new HashSet<String>();
        try (Statement statement = work.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                codes.add(rows.getString(1));
            }
        }
        return codes;
    }

    private void write(List<Line> lines) throws SQLException {
        try (DuckDBAppender rows =
                work.unwrap(DuckDBConnection.class).createAppender(DuckDBConnection.DEFAULT_SCHEMA, "waiver")) {
            for (Line line : lines) {
                rows.beginRow();
                write(rows, line.cell(Column.RULE_CODE));
                write(rows, line.cell(Column.INDICATOR));
                write(rows, line.cell(Column.REF_AREA));
                write(
                        rows,
                        line.cell(Column.TIME_PERIOD).flatMap(TimePeriod::parse).map(TimePeriod::toString));
                write(rows, line.cell(Column.ROLE));
                write(rows, line.cell(Column.REASON));
                rows.append(LocalDate.parse(line.cell(Column.UNTIL).orElseThrow()));
                rows.endRow();
            }
        }
    }

    private static void write(DuckDBAppender rows, Optional<String> text) throws SQLException {
        if (text.isPresent()) {
            rows.append(text.get());
        } else {
            rows.appendNull();
        }
    }
}
