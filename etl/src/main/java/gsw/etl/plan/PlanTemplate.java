package gsw.etl.plan;

import gsw.etl.plan.PlanComponents.Component;
import java.sql.Connection;
import java.sql.SQLException;

/** An empty plan: every label that is understood, and a row for each component that a province can set. */
public final class PlanTemplate {

    private static final String BYTE_ORDER_MARK = "\uFEFF"; // Excel takes a file without it for windows-1252
    private static final int FIRST_MILESTONE = 2025;
    private static final int SECOND_MILESTONE = 2030;

    private PlanTemplate() {}

    /**
     * CSV with semicolons, as Excel opens it here. Rows that are not filled in must be removed.
     *
     * @param catalogue holds dim_component
     */
    public static String csv(Connection catalogue) throws SQLException {
        var text = new StringBuilder(BYTE_ORDER_MARK);
        for (PlanHead head : PlanHead.values()) {
            text.append(head.vi()).append(";\n");
        }
        text.append('\n').append(PlanColumn.row()).append('\n');
        for (Component component : PlanComponents.of(catalogue).components()) {
            if (component.levels().contains("province")) {
                for (int year : new int[] {FIRST_MILESTONE, SECOND_MILESTONE}) {
                    text.append(component.id()).append(';').append(year).append(";;;;;;\"");
                    text.append(component.nameVi().replace("\"", "\"\"")).append("\"\n");
                }
            }
        }
        return text.toString();
    }
}
