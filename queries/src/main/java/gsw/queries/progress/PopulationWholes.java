package gsw.queries.progress;

import static gsw.warehouse.schema.Tables.DIM_COMPONENT_WHOLE;
import static gsw.warehouse.schema.Tables.DIM_POPULATION;

import gsw.warehouse.schema.tables.records.DimPopulationRecord;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The population of an area, for components whose whole it is ({@code component_wholes.csv}).
 *
 * @param populations component → total, male or female
 */
record PopulationWholes(Map<String, String> populations, Map<String, List<DimPopulationRecord>> byArea) {

    private static final String YEARLY = "annual_average";

    static PopulationWholes read(DSLContext release) {
        Map<String, String> populations = release.selectFrom(DIM_COMPONENT_WHOLE)
                .fetchMap(DIM_COMPONENT_WHOLE.COMPONENT_ID, DIM_COMPONENT_WHOLE.POPULATION);
        return new PopulationWholes(
                populations,
                populations.isEmpty()
                        ? Map.of()
                        : release.selectFrom(DIM_POPULATION).stream()
                                .collect(Collectors.groupingBy(DimPopulationRecord::getRefArea)));
    }

    /** The population of the year nearest to that of the figure, of two the earlier; a yearly average before a count. */
    Optional<Whole> of(String componentId, List<String> keys, int year) {
        @Nullable String population = populations.get(componentId);
        return population == null
                ? Optional.empty()
                : keys.stream()
                        .flatMap(key -> byArea.getOrDefault(key, List.of()).stream())
                        .filter(row -> persons(row, population) != null)
                        .min(Comparator.comparingInt((DimPopulationRecord row) -> Math.abs(year(row) - year))
                                .thenComparing(PopulationWholes::year)
                                .thenComparing(row -> !row.getReference().equals(YEARLY)))
                        .map(row -> whole(row, population));
    }

    private static Whole whole(DimPopulationRecord row, String population) {
        BigDecimal persons = persons(row, population);
        if (persons == null) {
            throw new IllegalStateException("No " + population + " population of " + row.getRefArea());
        }
        return new Whole(persons, row.getTimePeriod(), row.getSource());
    }

    private static @Nullable BigDecimal persons(DimPopulationRecord row, String population) {
        @Nullable
        Long persons = switch (population) {
            case "male" -> row.getMale();
            case "female" -> row.getFemale();
            default -> row.getTotal();
        };
        return persons == null ? null : BigDecimal.valueOf(persons);
    }

    private static int year(DimPopulationRecord row) {
        return Integer.parseInt(row.getTimePeriod().substring(0, 4));
    }
}
