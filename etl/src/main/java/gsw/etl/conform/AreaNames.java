package gsw.etl.conform;

import gsw.etl.conform.Meaning.Known;
import gsw.etl.conform.Meaning.Recovered;
import gsw.etl.conform.Meaning.Unknown;
import gsw.etl.text.DamagedText;
import gsw.warehouse.catalogue.NameKey;
import gsw.warehouse.model.AreaLevel;
import gsw.warehouse.model.TimePeriod;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the unit a text means: by key, by code, or by any known spelling of its name, in the edition of the map that was
 * in force at the end of the period. Without a level a name is looked for among the country, regions and provinces
 * first, and only then among districts and communes.
 */
public final class AreaNames {

    private static final LocalDate FIRST_DAY_OF_34 = LocalDate.of(2025, 7, 1);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int SHOWN = 6;

    private final Map<String, Unit> byKey = new HashMap<>();
    private final Map<String, List<Unit>> byCode = new HashMap<>();
    private final Map<String, List<Unit>> byName = new LinkedHashMap<>();
    private final Map<String, List<Unit>> byFoldedName = new LinkedHashMap<>();

    /** What a row says of its place. */
    public record Asked(
            String text,
            @Nullable String edition,
            @Nullable String level,
            @Nullable String parent) {}

    private record Unit(
            String refArea,
            String edition,
            String code,
            AreaLevel level,
            String name,
            @Nullable String parent,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        boolean existedIn(TimePeriod period) {
            return (from == null || !period.end().isBefore(from))
                    && (to == null || !period.start().isAfter(to));
        }

        boolean isOfEdition(String wanted) {
            return edition.equals(wanted) || level == AreaLevel.COUNTRY;
        }
    }

    /** @param catalogue knows the macros of {@link NameKey#defineIn}: the keys of all names are worked out at once */
    public static AreaNames of(Connection catalogue) throws SQLException {
        var names = new AreaNames();
        try (Statement statement = catalogue.createStatement()) {
            try (ResultSet rows = statement.executeQuery(
                    "select ref_area, area_edition, area_code, area_level, area_name_vi, parent_ref_area, valid_from,"
                            + " valid_to from dim_area")) {
                while (rows.next()) {
                    names.add(unit(rows));
                }
            }
            try (ResultSet rows = statement.executeQuery("""
                select distinct ref_area, exact_key(name) as exact, sort_order
                from (
                    select ref_area, area_name_vi as name, sort_order from dim_area
                    union all
                    select a.ref_area, a.alias, d.sort_order
                    from dim_area_alias as a
                    join dim_area as d on d.ref_area = a.ref_area
                )
                order by sort_order, ref_area, exact
                """)) {
                while (rows.next()) {
                    names.name(rows.getString(1), rows.getString(2));
                }
            }
        }
        return names;
    }

    private static Unit unit(ResultSet row) throws SQLException {
        return new Unit(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                AreaLevel.ofCode(row.getString(4)),
                row.getString(5),
                row.getString(6),
                day(row.getDate(7)),
                day(row.getDate(8)));
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }

    private void add(Unit unit) {
        byKey.put(unit.refArea(), unit);
        byCode.computeIfAbsent(unit.code(), code -> new ArrayList<>()).add(unit);
    }

    private void name(String refArea, String exactKey) {
        Unit unit = byKey.get(refArea);
        if (unit != null) {
            byName.computeIfAbsent(exactKey, key -> new ArrayList<>(1)).add(unit);
        }
    }

    /** Made when a name is met that is not spelt as any known one: few files have such. */
    private Map<String, List<Unit>> byFoldedName() {
        if (byFoldedName.isEmpty()) {
            byName.forEach((exact, units) -> byFoldedName
                    .computeIfAbsent(NameKey.folded(exact), key -> new ArrayList<>(1))
                    .addAll(units));
        }
        return byFoldedName;
    }

    public Meaning meaning(Asked asked, TimePeriod period) {
        Unit exact = byKey.get(asked.text());
        if (exact != null) {
            return exact.existedIn(period)
                    ? new Known(exact.refArea())
                    : new Unknown("AREA_WRONG_EDITION", describe(List.of(exact)));
        }
        String edition =
                asked.edition() != null ? asked.edition() : period.end().isBefore(FIRST_DAY_OF_34) ? "63" : "34";
        // Levels before editions: a province that is no more must not turn into the commune that took its name.
        List<Unit> everywhere = preferHighLevels(candidates(asked), asked);
        List<Unit> alive = everywhere.stream()
                .filter(unit -> unit.isOfEdition(edition) && unit.existedIn(period))
                .toList();
        return switch (alive.size()) {
            case 0 ->
                everywhere.isEmpty()
                        ? recovered(asked, period, edition)
                        : new Unknown("AREA_WRONG_EDITION", describe(ofEditionIfAny(everywhere, edition)));
            case 1 -> new Known(alive.getFirst().refArea());
            default -> new Unknown("AREA_AMBIGUOUS", describe(alive));
        };
    }

    // A damaged name is taken for the only unit of that time that it could have been.
    private Meaning recovered(Asked asked, TimePeriod period, String edition) {
        List<Unit> fitting = alive(damagedCandidates(asked, DamagedText::fitsFolded), asked, period, edition);
        if (fitting.isEmpty()) {
            fitting = alive(damagedCandidates(asked, DamagedText::nearlyFitsFolded), asked, period, edition);
        }
        return switch (fitting.size()) {
            case 0 -> new Unknown("AREA_UNKNOWN", edition);
            case 1 -> new Recovered(fitting.getFirst().refArea(), describe(fitting.getFirst()));
            default -> new Unknown("AREA_AMBIGUOUS", describe(fitting));
        };
    }

    private static List<Unit> alive(List<Unit> units, Asked asked, TimePeriod period, String edition) {
        return preferHighLevels(units, asked).stream()
                .filter(unit -> unit.isOfEdition(edition) && unit.existedIn(period))
                .toList();
    }

    private List<Unit> damagedCandidates(Asked asked, BiPredicate<DamagedText, String> fit) {
        return DamagedText.of(asked.text())
                .map(damaged -> byFoldedName().entrySet().stream()
                        .filter(name -> fit.test(damaged, name.getKey()))
                        .flatMap(name -> name.getValue().stream())
                        .distinct()
                        .filter(unit -> fits(unit, asked))
                        .toList())
                .orElse(List.of());
    }

    /** What can be said of a place without a period: that no edition has it. */
    Optional<Meaning> unknown(Asked asked) {
        return byKey.containsKey(asked.text())
                        || !candidates(asked).isEmpty()
                        || !damagedCandidates(asked, DamagedText::nearlyFitsFolded)
                                .isEmpty()
                ? Optional.empty()
                : Optional.of(new Unknown("AREA_UNKNOWN", "63, 34"));
    }

    private static List<Unit> ofEditionIfAny(List<Unit> units, String edition) {
        List<Unit> ofEdition =
                units.stream().filter(unit -> unit.isOfEdition(edition)).toList();
        return ofEdition.isEmpty() ? units : ofEdition;
    }

    private List<Unit> candidates(Asked asked) {
        List<Unit> units = byCode.getOrDefault(asked.text(), List.of());
        if (units.isEmpty()) {
            units = byName.getOrDefault(NameKey.exact(asked.text()), List.of());
        }
        // Folding drops what is no letter, so a name with letters lost would turn into a shorter one.
        if (units.isEmpty() && DamagedText.of(asked.text()).isEmpty()) {
            units = byFoldedName().getOrDefault(NameKey.folded(asked.text()), List.of());
        }
        return units.stream().distinct().filter(unit -> fits(unit, asked)).toList();
    }

    private boolean fits(Unit unit, Asked asked) {
        if (asked.level() != null
                && !asked.level().equalsIgnoreCase(unit.level().code())) {
            return false;
        }
        return asked.parent() == null || isBelow(unit, asked.parent());
    }

    private boolean isBelow(Unit unit, String parent) {
        for (Unit above = parent(unit).orElse(null);
                above != null;
                above = parent(above).orElse(null)) {
            if (above.refArea().equals(parent)
                    || above.code().equals(parent)
                    || byFoldedName()
                            .getOrDefault(NameKey.folded(parent), List.of())
                            .contains(above)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Unit> parent(Unit unit) {
        return Optional.ofNullable(unit.parent()).map(byKey::get);
    }

    private static List<Unit> preferHighLevels(List<Unit> units, Asked asked) {
        if (asked.level() != null) {
            return units;
        }
        List<Unit> high = units.stream()
                .filter(unit -> unit.level().compareTo(AreaLevel.PROVINCE) <= 0)
                .toList();
        return high.isEmpty() ? units : high;
    }

    private static String describe(List<Unit> units) {
        String shown = units.stream().limit(SHOWN).map(AreaNames::describe).collect(Collectors.joining("; "));
        return units.size() > SHOWN ? shown + "; … (" + units.size() + ")" : shown;
    }

    private static String describe(Unit unit) {
        String name = unit.refArea() + ' ' + unit.name();
        return unit.from() == null && unit.to() == null ? name : name + ' ' + day(unit.from()) + "–" + day(unit.to());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "…" : DAY.format(day);
    }
}
