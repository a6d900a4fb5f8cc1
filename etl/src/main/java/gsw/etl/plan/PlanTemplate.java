package gsw.etl.plan;

import gsw.etl.plan.PlanComponents.Component;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * An empty plan: every label that is understood, and a row for each component that a province can set. Rows that are not
 * filled in must be removed.
 *
 * @param rows cell by cell; a row without cells is empty
 */
public record PlanTemplate(List<List<String>> rows) {

    private static final String BYTE_ORDER_MARK = "\uFEFF"; // Excel takes a file without it for windows-1252
    private static final List<Integer> MILESTONES = List.of(2025, 2030);
    private static final String SHEET = "Kế hoạch";
    private static final int CHARACTER = 256; // the unit of a column's width is a 256th of one
    private static final int WIDTH = 24 * CHARACTER;

    /** @param catalogue holds dim_component */
    public static PlanTemplate of(Connection catalogue) throws SQLException {
        var rows = new ArrayList<List<String>>();
        for (PlanHead head : PlanHead.values()) {
            rows.add(List.of(head.vi(), ""));
        }
        rows.add(List.of());
        rows.add(PlanColumn.heads());
        for (Component component : PlanComponents.of(catalogue).components()) {
            if (component.levels().contains("province")) {
                for (int year : MILESTONES) {
                    rows.add(List.of(component.id(), Integer.toString(year), "", "", "", "", "", component.nameVi()));
                }
            }
        }
        return new PlanTemplate(rows);
    }

    /** With semicolons, as Excel opens it here. */
    public String csv() {
        return rows.stream()
                .map(cells -> cells.stream().map(PlanTemplate::quoted).collect(Collectors.joining(";")) + "\n")
                .collect(Collectors.joining("", BYTE_ORDER_MARK, ""));
    }

    public void writeXlsx(OutputStream out) throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet(SHEET);
            for (int i = 0; i < rows.size(); i++) {
                Row row = sheet.createRow(i);
                for (int column = 0; column < rows.get(i).size(); column++) {
                    row.createCell(column).setCellValue(rows.get(i).get(column));
                }
            }
            PlanColumn.heads()
                    .forEach(head -> sheet.setColumnWidth(PlanColumn.heads().indexOf(head), WIDTH));
            workbook.write(out);
        }
    }

    private static String quoted(String cell) {
        return cell.contains("\"") || cell.contains(";") || cell.contains(",")
                ? "\"" + cell.replace("\"", "\"\"") + "\""
                : cell;
    }
}
