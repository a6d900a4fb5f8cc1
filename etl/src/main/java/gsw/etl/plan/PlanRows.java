package gsw.etl.plan;

import gsw.etl.plan.PlanComponents.Component;
import gsw.etl.plan.PlanNumber.Reading;
import gsw.etl.plan.PlanValue.Outcome;
import gsw.warehouse.catalogue.PlanTarget;
import gsw.warehouse.model.Comparator;
import gsw.warehouse.model.Direction;
import gsw.warehouse.model.Place;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of a plan as targets; every fault of every row is found. */
final class PlanRows {

    private static final int FIRST_YEAR = 2021;
    private static final int LAST_YEAR = 2045;
    private static final int FIRST_BASELINE = 1990;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final PlanComponents components;
    private final @Nullable String level;
    private final List<PlanFault> faults;
    private final List<PlanFault> remarks;
    private final Map<String, Taken> taken = new LinkedHashMap<>();

    /** @param level of the locality; null where it is not known, so that nothing is said of it */
    PlanRows(PlanComponents components, @Nullable String level, List<PlanFault> faults, List<PlanFault> remarks) {
        this.components = components;
        this.level = level;
        this.faults = faults;
        this.remarks = remarks;
    }

    private record Taken(Component component, PlanTarget target, Map<PlanColumn, PlanCell> cells) {
        long row() {
            return cells.values().iterator().next().place().row();
        }
    }

    List<PlanTarget> targets(List<Map<PlanColumn, PlanCell>> rows) {
        rows.forEach(this::add);
        taken.values().forEach(this::compareWithEarlier);
        return taken.values().stream().map(Taken::target).toList();
    }

    private void add(Map<PlanColumn, PlanCell> cells) {
        Optional<Component> component = component(cell(cells, PlanColumn.COMPONENT));
        Optional<Integer> year =
                year(cell(cells, PlanColumn.MILESTONE_YEAR), FIRST_YEAR, LAST_YEAR, PlanRule.YEAR_MALFORMED);
        Optional<PlanValue> value = value(cells, component.orElse(null));
        PlanCell baseYear = cell(cells, PlanColumn.BASELINE_YEAR);
        Optional<Integer> baselineYear = baseYear.isEmpty()
                ? Optional.empty()
                : year(baseYear, FIRST_BASELINE, year.orElse(LAST_YEAR) - 1, PlanRule.BASELINE_YEAR_MALFORMED);
        Optional<BigDecimal> baseline = number(cell(cells, PlanColumn.BASELINE_VALUE));
        if (component.isPresent() && year.isPresent() && value.isPresent()) {
            PlanValue asked = value.get();
            take(
                    component.get(),
                    new PlanTarget(
                            component.get().id(),
                            year.get(),
                            asked.comparator(),
                            asked.value(),
                            asked.valueTo(),
                            asked.tolerance(),
                            baselineYear.orElse(null),
                            baseline.orElse(null),
                            text(cell(cells, PlanColumn.AGENCY)),
                            text(cell(cells, PlanColumn.NOTE))),
                    cells);
        }
    }

    private void take(Component component, PlanTarget target, Map<PlanColumn, PlanCell> cells) {
        String key = component.id() + " " + target.milestoneYear();
        Taken earlier = taken.putIfAbsent(key, new Taken(component, target, cells));
        if (earlier != null) {
            fault(PlanRule.ROW_TWICE, cell(cells, PlanColumn.COMPONENT).place(), key, Long.toString(earlier.row()));
        }
    }

    private Optional<Component> component(PlanCell cell) {
        List<Component> called = cell.isEmpty() ? List.of() : components.called(cell.text());
        if (called.size() == 1) {
            Component component = called.getFirst();
            if (level != null && !component.levels().contains(level)) {
                fault(PlanRule.COMPONENT_OTHER_LEVEL, cell, String.join(", ", component.levels()));
            }
            return Optional.of(component);
        }
        if (called.isEmpty()) {
            fault(PlanRule.COMPONENT_UNKNOWN, cell, "");
        } else {
            fault(
                    PlanRule.COMPONENT_SEVERAL,
                    cell,
                    called.stream().map(Component::id).collect(Collectors.joining(", ")));
        }
        return Optional.empty();
    }

    private Optional<Integer> year(PlanCell cell, int first, int last, PlanRule rule) {
        if (cell.text().matches("\\d{4}")) {
            int year = Integer.parseInt(cell.text());
            if (year >= first && year <= last) {
                return Optional.of(year);
            }
        }
        fault(rule, cell, "");
        return Optional.empty();
    }

    private Optional<PlanValue> value(Map<PlanColumn, PlanCell> cells, @Nullable Component component) {
        PlanCell cell = cell(cells, PlanColumn.VALUE);
        PlanCell comparator = cell(cells, PlanColumn.COMPARATOR);
        if (cell.isEmpty()) {
            fault(PlanRule.VALUE_MISSING, cell, "");
            return Optional.empty();
        }
        return switch (PlanValue.of((comparator.text() + " " + cell.text()).strip())) {
            case Outcome.Understood(PlanValue value) -> {
                if (component != null) {
                    check(value, component, cell, comparator);
                }
                yield Optional.of(value);
            }
            case Outcome.Refused(PlanRule rule, String expected) -> {
                PlanCell guilty = rule == PlanRule.COMPARATOR_UNKNOWN && isNumber(cell) ? comparator : cell;
                fault(rule, guilty, expected);
                yield Optional.empty();
            }
        };
    }

    private static boolean isNumber(PlanCell cell) {
        return PlanNumber.of(cell.text().replace("%", "").strip()) instanceof Reading.Number;
    }

    private void check(PlanValue value, Component component, PlanCell cell, PlanCell comparator) {
        if (value.comparator() == Comparator.ABOUT && value.tolerance() == null) {
            String found = (comparator.text() + " " + cell.text()).strip();
            remarks.add(PlanFault.of(PlanRule.TOLERANCE_MISSING, cell.place(), found, ""));
        }
        BigDecimal to = value.valueTo() == null ? value.value() : value.valueTo();
        if (value.comparator() == Comparator.BAND && to.compareTo(value.value()) <= 0) {
            fault(PlanRule.BAND_REVERSED, cell, "");
        }
        if (value.isPercent() && !component.isPercent()) {
            fault(PlanRule.UNIT_NOT_PERCENT, cell, component.unit());
        }
        if (component.isPercent() && (value.value().signum() < 0 || to.compareTo(HUNDRED) > 0)) {
            fault(PlanRule.PERCENT_OUT_OF_RANGE, cell, "");
        }
        boolean wrongWay = component.direction() == Direction.DECREASE
                ? value.comparator() == Comparator.AT_LEAST || value.comparator() == Comparator.MORE_THAN
                : value.comparator() == Comparator.AT_MOST || value.comparator() == Comparator.BELOW;
        if (wrongWay) {
            String way = component.direction() == Direction.DECREASE ? "giảm/decrease" : "tăng/increase";
            fault(PlanRule.AGAINST_DIRECTION, comparator.isEmpty() ? cell : comparator, way);
        }
    }

    /** A later milestone is not easier than an earlier one of the same document. */
    private void compareWithEarlier(Taken later) {
        for (Taken earlier : taken.values()) {
            boolean isEarlier = earlier.component().equals(later.component())
                    && earlier.target().milestoneYear() < later.target().milestoneYear();
            int change = later.target().value().compareTo(earlier.target().value())
                    * later.component().direction().sign();
            if (isEarlier && change < 0) {
                fault(PlanRule.LATER_EASIER, cell(later.cells(), PlanColumn.VALUE), Long.toString(earlier.row()));
            }
        }
    }

    private Optional<BigDecimal> number(PlanCell cell) {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        return switch (PlanNumber.of(cell.text().replace("%", "").strip())) {
            case Reading.Number(BigDecimal value) -> Optional.of(value);
            case Reading.TwoWays(String vietnamese, String plain) -> {
                fault(PlanRule.NUMBER_TWO_WAYS, cell, vietnamese + " / " + plain);
                yield Optional.empty();
            }
            case Reading.None() -> {
                fault(PlanRule.NUMBER_MALFORMED, cell, "");
                yield Optional.empty();
            }
        };
    }

    private static PlanCell cell(Map<PlanColumn, PlanCell> cells, PlanColumn column) {
        PlanCell cell = cells.get(column);
        return cell != null
                ? cell
                : new PlanCell(cells.values().iterator().next().place(), "");
    }

    private static @Nullable String text(PlanCell cell) {
        return cell.isEmpty() ? null : cell.text();
    }

    private void fault(PlanRule rule, PlanCell cell, String expected) {
        fault(rule, cell.place(), cell.text(), expected);
    }

    private void fault(PlanRule rule, Place place, String found, String expected) {
        faults.add(PlanFault.of(rule, place, found, expected));
    }
}
