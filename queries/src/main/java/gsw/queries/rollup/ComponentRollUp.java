package gsw.queries.rollup;

import gsw.queries.method.Verdict;
import gsw.warehouse.model.Area;
import gsw.warehouse.model.AreaLevel;
import gsw.warehouse.model.Component;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the areas of a whole stand for one component and milestone, each against the target that applies to it.
 *
 * @param level of the areas that are counted
 * @param year of assessment
 * @param areas every area of the whole by verdict, those that cannot be assessed among them
 * @param population shares of the population living in areas that meet the target, that miss it, and that cannot be
 *     assessed; null where the population of an area is not known
 * @param summed the ratio of the sums; null where an area lacks numerator or denominator, or they must not be added
 * @param withCounts how many areas have both
 */
public record ComponentRollUp(
        Area whole,
        AreaLevel level,
        int year,
        Component component,
        int milestoneYear,
        Map<Verdict, List<Area>> areas,
        @Nullable PopulationShares population,
        @Nullable SummedRatio summed,
        int withCounts) {

    /** In percent of the whole; the year and reference the weights are of. */
    public record PopulationShares(BigDecimal met, BigDecimal notMet, BigDecimal notAssessable, String weights) {}

    /** Sums over all areas, of one year. */
    public record SummedRatio(int year, BigDecimal numerator, BigDecimal denominator, BigDecimal value) {}

    /** Number of areas of the whole: the denominator of every count here. */
    public int total() {
        return areas.values().stream().mapToInt(List::size).sum();
    }

    public int met() {
        return count(Kind.MET);
    }

    public int notMet() {
        return count(Kind.NOT_MET);
    }

    /** Neither met nor not met: no answer, with its reason in the progress of the area, or not due yet. */
    public int notAssessable() {
        return count(Kind.NOT_ASSESSABLE);
    }

    private int count(Kind kind) {
        return areas.entrySet().stream()
                .filter(entry -> Kind.of(entry.getKey()) == kind)
                .mapToInt(entry -> entry.getValue().size())
                .sum();
    }

    /** The three things an area can be counted as. */
    enum Kind {
        MET,
        NOT_MET,
        NOT_ASSESSABLE;

        static Kind of(Verdict verdict) {
            if (verdict.met()) {
                return MET;
            }
            return verdict.notMet() ? NOT_MET : NOT_ASSESSABLE;
        }
    }
}
