package gsw.queries.rollup;

import static gsw.warehouse.schema.Tables.DIM_COMPONENT;

import gsw.queries.area.UnitsOfYear;
import gsw.queries.method.Reason;
import gsw.queries.method.Verdict;
import gsw.queries.progress.AreaProgress;
import gsw.queries.progress.ComponentProgress;
import gsw.queries.progress.DataPoint;
import gsw.queries.progress.ProgressQuery;
import gsw.queries.rollup.ComponentRollUp.Kind;
import gsw.queries.rollup.ComponentRollUp.PopulationShares;
import gsw.queries.rollup.ComponentRollUp.SummedRatio;
import gsw.warehouse.model.Area;
import gsw.warehouse.model.AreaLevel;
import gsw.warehouse.model.Component;
import gsw.warehouse.schema.tables.records.DimComponentRecord;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Where the units of a whole stand, together: provinces of the country or a region, districts or communes of a province. */
public final class RollUpQuery {

    /** Kinds of components whose counts of parts add up to the counts of the whole; a survey's do not. */
    private static final Set<String> ADDITIVE = Set.of("ratio_of_sums", "share_of_units");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final DSLContext release;
    private final Map<String, DimComponentRecord> components;

    public RollUpQuery(DSLContext release) {
        this.release = release;
        this.components = release.selectFrom(DIM_COMPONENT).fetchMap(DIM_COMPONENT.COMPONENT_ID);
    }

    /**
     * In order of component and milestone; empty where the whole has no units of that level in that year.
     *
     * @param level which units of the whole are counted
     * @param year of assessment; the units are those of its last day
     */
    public List<ComponentRollUp> of(Area whole, AreaLevel level, int year) {
        List<Area> units = new UnitsOfYear(release).in(whole, level, year);
        Optional<AreaWeights> weights = AreaWeights.of(release, units, year);
        ProgressQuery query = ProgressQuery.ofAll(release);
        List<AreaProgress> progress =
                units.stream().map(area -> query.progress(area, year)).toList();
        var rollUps = new ArrayList<ComponentRollUp>();
        if (!progress.isEmpty()) {
            progress.getFirst().targets().stream()
                    .flatMap(target -> target.components().stream())
                    .filter(RollUpQuery::isSetForThem)
                    .forEach(component -> rollUps.addAll(of(whole, component, progress, weights)));
        }
        return rollUps;
    }

    private static boolean isSetForThem(ComponentProgress component) {
        return component.milestones().stream()
                .noneMatch(milestone -> milestone.attainment().reason() == Reason.NOT_AT_THIS_LEVEL);
    }

    private List<ComponentRollUp> of(
            Area whole, ComponentProgress first, List<AreaProgress> progress, Optional<AreaWeights> weights) {
        Component component = first.component();
        List<ComponentProgress> parts =
                progress.stream().map(area -> part(area, component)).toList();
        List<DataPoint> counts = parts.stream()
                .map(ComponentProgress::latest)
                .filter(Objects::nonNull)
                .filter(point -> point.numerator() != null && point.denominator() != null)
                .toList();
        return first.milestones().stream()
                .map(milestone -> milestone.milestone().year())
                .map(milestoneYear -> {
                    Map<Verdict, List<Area>> byVerdict = byVerdict(milestoneYear, progress, parts);
                    return new ComponentRollUp(
                            whole,
                            progress.getFirst().area().level(),
                            progress.getFirst().year(),
                            component,
                            milestoneYear,
                            byVerdict,
                            weights.map(known -> shares(byVerdict, known)).orElse(null),
                            counts.size() == parts.size() ? summed(component, counts) : null,
                            counts.size());
                })
                .toList();
    }

    private static ComponentProgress part(AreaProgress area, Component component) {
        return area.targets().stream()
                .flatMap(target -> target.components().stream())
                .filter(each -> each.component().id().equals(component.id()))
                .findFirst()
                .orElseThrow();
    }

    private static Map<Verdict, List<Area>> byVerdict(
            int milestoneYear, List<AreaProgress> progress, List<ComponentProgress> parts) {
        var areas = new EnumMap<Verdict, List<Area>>(Verdict.class);
        for (int i = 0; i < parts.size(); i++) {
            Verdict verdict = parts.get(i)
                    .milestone(milestoneYear)
                    .map(milestone -> milestone.attainment().verdict())
                    .orElse(Verdict.NOT_ASSESSABLE);
            areas.computeIfAbsent(verdict, key -> new ArrayList<>())
                    .add(progress.get(i).area());
        }
        return areas;
    }

    private static PopulationShares shares(Map<Verdict, List<Area>> areas, AreaWeights weights) {
        var sums = new EnumMap<Kind, BigDecimal>(Kind.class);
        areas.forEach((verdict, each) -> sums.merge(Kind.of(verdict), weights.sum(each), BigDecimal::add));
        BigDecimal all = sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new PopulationShares(
                percent(sums, Kind.MET, all),
                percent(sums, Kind.NOT_MET, all),
                percent(sums, Kind.NOT_ASSESSABLE, all),
                weights.reference());
    }

    private static BigDecimal percent(Map<Kind, BigDecimal> sums, Kind kind, BigDecimal all) {
        return sums.getOrDefault(kind, BigDecimal.ZERO).multiply(HUNDRED).divide(all, MathContext.DECIMAL128);
    }

    /** Null where the figures are not of one year, or of a kind that must not be added. */
    private @Nullable SummedRatio summed(Component component, List<DataPoint> counts) {
        DimComponentRecord row = components.get(component.id());
        boolean isOfOneYear = counts.stream().map(DataPoint::year).distinct().count() == 1;
        if (row == null || row.getMultiplier() == null || !ADDITIVE.contains(row.getAggregation()) || !isOfOneYear) {
            return null;
        }
        BigDecimal numerator = sum(counts.stream().map(DataPoint::numerator).toList());
        BigDecimal denominator = sum(counts.stream().map(DataPoint::denominator).toList());
        return denominator.signum() == 0
                ? null
                : new SummedRatio(
                        counts.getFirst().year(),
                        numerator,
                        denominator,
                        numerator
                                .multiply(BigDecimal.valueOf(row.getMultiplier()))
                                .divide(denominator, MathContext.DECIMAL128));
    }

    private static BigDecimal sum(List<@Nullable BigDecimal> numbers) {
        return numbers.stream().filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
