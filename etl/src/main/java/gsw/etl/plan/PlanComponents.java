package gsw.etl.plan;

import gsw.warehouse.catalogue.NameKey;
import gsw.warehouse.model.Direction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Components of targets by what a plan calls them: key, number or wording. */
record PlanComponents(List<Component> components) {

    private static final String ALL = """
        select component_id, target_id, component_name_vi, coalesce(component_name_en, ''), unit_measure, direction,
            applies_at_level
        from dim_component
        order by sort_order
        """;

    /** @param levels codes of the levels it is set for */
    record Component(
            String id,
            String targetId,
            String nameVi,
            String nameEn,
            String unit,
            Direction direction,
            Set<String> levels) {

        boolean isPercent() {
            return unit.equals("PT");
        }

        private boolean isCalled(String words) {
            return NameKey.folded(nameVi).equals(NameKey.folded(words))
                    || NameKey.folded(nameEn).equals(NameKey.folded(words));
        }
    }

    static PlanComponents of(Connection catalogue) throws SQLException {
        var components = new ArrayList<Component>();
        try (Statement statement = catalogue.createStatement();
                ResultSet rows = statement.executeQuery(ALL)) {
            while (rows.next()) {
                components.add(new Component(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getString(5),
                        Direction.ofCode(rows.getString(6)),
                        Set.of(rows.getString(7).split("\\|", -1))));
            }
        }
        return new PlanComponents(components);
    }

    /** One if the words are clear; several for a target with parts; none if nothing is called that. */
    List<Component> called(String words) {
        String key = words.toUpperCase(Locale.ROOT).replace(" ", "");
        List<Component> exact = having(component -> isKey(component.id(), key));
        if (!exact.isEmpty()) {
            return exact;
        }
        List<Component> parts = having(component -> isKey(component.targetId(), key));
        return parts.isEmpty() ? having(component -> component.isCalled(words)) : parts;
    }

    private List<Component> having(Predicate<Component> quality) {
        return components.stream().filter(quality).toList();
    }

    /** {@code NQ28-3.2A}, or {@code 3.2A} for one of the strategy. */
    private static boolean isKey(String id, String key) {
        String upper = id.toUpperCase(Locale.ROOT);
        return upper.equals(key) || upper.equals("NQ28-" + key);
    }
}
