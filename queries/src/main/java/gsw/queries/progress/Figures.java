package gsw.queries.progress;

import static gsw.warehouse.schema.Tables.DIM_COMPONENT_MEASURE;
import static gsw.warehouse.schema.Tables.DIM_COMPONENT_SOURCE;
import static gsw.warehouse.schema.Tables.DIM_SOURCE;
import static gsw.warehouse.schema.Tables.FACT_OBSERVATION;
import static gsw.warehouse.schema.Tables.LOAD_FILE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;

import gsw.queries.catalogue.CodeLabels;
import gsw.queries.method.Reason;
import gsw.queries.progress.ComponentProgress.OtherFigure;
import gsw.queries.progress.DataPoint.Counts;
import gsw.queries.progress.DataPoint.Source;
import gsw.queries.statistics.Interval;
import gsw.warehouse.model.Bilingual;
import gsw.warehouse.model.Place;
import gsw.warehouse.model.TimePeriod;
import gsw.warehouse.schema.tables.DimComponentSource;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The figures that measure each component in each area: one a year by the rule of sources, and the others beside it.
 *
 * <p>Of several figures for one year the one whose source ranks first counts, then the one whose indicator does.
 */
final class Figures {

    private static final int LAST_RANK = 1000;
    private static final String RATIO_F_M = "ratio_f_m";
    private static final int SCALE = 12;
    private static final String OF_SAMPLE = "sample";

    private final Map<String, List<Candidate>> candidates = new HashMap<>();

    /** A figure that may count, and how far up it ranks. */
    private record Candidate(DataPoint point, String breakdown, boolean isPart, int sourceRank, int measureRank) {
        static final Comparator<Candidate> BEST_FIRST =
                Comparator.comparingInt(Candidate::sourceRank).thenComparingInt(Candidate::measureRank);

        /** Which part of the measured whole it is; the whole itself where another source says the same. */
        String part() {
            return isPart ? breakdown : "_T";
        }
    }

    private final CodeLabels labels;
    private final FactsOfToday facts;
    private final Revisions revisions;
    private final Map<String, Reason> reasons = new HashMap<>();

    private Figures(CodeLabels labels, FactsOfToday facts, Revisions revisions) {
        this.labels = labels;
        this.facts = facts;
        this.revisions = revisions;
    }

    /** Reads the figures of some areas, or of all where the condition does not narrow them. */
    static Figures read(DSLContext release, Condition areas) {
        var figures = new Figures(CodeLabels.read(release), FactsOfToday.of(release), Revisions.read(release));
        figures.addValues(release, areas);
        figures.addRatios(release, areas);
        return figures;
    }

    /** Why the newest figures of the parts give none for the whole; null if nothing says so. */
    @Nullable
    Reason whyNone(String componentId, String refArea) {
        return reasons.get(key(componentId, refArea));
    }

    /** One figure a year, oldest first, up to and including a year. */
    List<DataPoint> series(String componentId, String refArea, int lastYear) {
        return new ArrayList<>(best(componentId, refArea, lastYear).values().stream()
                .map(Candidate::point)
                .toList());
    }

    /** What stands beside the series: other sources of the same years, and parts of the whole. */
    List<OtherFigure> others(String componentId, String refArea, int lastYear) {
        Collection<Candidate> counted = best(componentId, refArea, lastYear).values();
        return of(componentId, refArea).stream()
                .filter(candidate -> candidate.point().year() <= lastYear && !counted.contains(candidate))
                .sorted(Comparator.comparing((Candidate c) -> c.point().year()).thenComparing(Candidate.BEST_FIRST))
                .map(candidate ->
                        new OtherFigure(candidate.point(), candidate.part(), labels.ofBreakdown(candidate.breakdown())))
                .toList();
    }

    /** Areas that have any figure for any component. */
    Collection<String> areas() {
        return candidates.keySet().stream()
                .map(key -> key.substring(key.indexOf(' ') + 1))
                .distinct()
                .toList();
    }

    private TreeMap<Integer, Candidate> best(String componentId, String refArea, int lastYear) {
        var best = new TreeMap<Integer, Candidate>();
        for (Candidate candidate : of(componentId, refArea)) {
            if (!candidate.isPart() && candidate.point().year() <= lastYear) {
                best.merge(
                        candidate.point().year(),
                        candidate,
                        (one, other) -> Candidate.BEST_FIRST.compare(one, other) <= 0 ? one : other);
            }
        }
        return best;
    }

    private List<Candidate> of(String componentId, String refArea) {
        return candidates.getOrDefault(key(componentId, refArea), List.of());
    }

    private void add(Record row, Candidate candidate) {
        candidates.computeIfAbsent(key(row), key -> new ArrayList<>()).add(candidate);
    }

    private static String key(Record row) {
        return key(row.get(DIM_COMPONENT_MEASURE.COMPONENT_ID), row.get(FACT_OBSERVATION.REF_AREA));
    }

    private static String key(String componentId, String refArea) {
        return componentId + " " + refArea;
    }

    // Figures that are the measure itself, and parts of it: the same series broken down further.
    private void addValues(DSLContext release, Condition areas) {
        for (Record row : rows(release, areas.and(DIM_COMPONENT_MEASURE.OPERATION.eq("value")), SEX_AS_MEASURED)) {
            boolean isPart = !row.get(FACT_OBSERVATION.BREAKDOWN).equals(row.get(DIM_COMPONENT_MEASURE.BREAKDOWN));
            DataPoint point = point(
                    row,
                    row.get(FACT_OBSERVATION.OBS_VALUE),
                    row.get(FACT_OBSERVATION.NUMERATOR),
                    row.get(FACT_OBSERVATION.DENOMINATOR),
                    row.get(FACT_OBSERVATION.VALUE_AS_PRINTED));
            if (point.value() != null || point.lowerBound() != null || point.upperBound() != null) {
                add(row, candidate(row, point, isPart));
            } else if (!isPart && row.get(FACT_OBSERVATION.BASIS_REASON) != null) {
                // rows come by period, so that the newest reason stays
                reasons.put(key(row), Reason.ofCode(row.get(FACT_OBSERVATION.BASIS_REASON)));
            }
        }
    }

    // Women's figure divided by men's, of the same source and period.
    private void addRatios(DSLContext release, Condition areas) {
        var women = new HashMap<String, Record>();
        var men = new HashMap<String, Record>();
        for (Record row : rows(release, areas.and(DIM_COMPONENT_MEASURE.OPERATION.eq(RATIO_F_M)), BY_SEX)) {
            String key = "%s|%s|%s|%s"
                    .formatted(
                            row.get(DIM_COMPONENT_MEASURE.COMPONENT_ID),
                            row.get(FACT_OBSERVATION.REF_AREA),
                            row.get(FACT_OBSERVATION.TIME_PERIOD),
                            row.get(FACT_OBSERVATION.SOURCE));
            if (row.get(FACT_OBSERVATION.OBS_VALUE) != null
                    && row.get(FACT_OBSERVATION.BREAKDOWN).equals(row.get(DIM_COMPONENT_MEASURE.BREAKDOWN))) {
                (row.get(FACT_OBSERVATION.SEX).equals("F") ? women : men).put(key, row);
            }
        }
        women.forEach((key, row) -> addRatio(row, men.get(key)));
    }

    private void addRatio(Record women, @Nullable Record men) {
        if (men == null || men.get(FACT_OBSERVATION.OBS_VALUE).signum() == 0) {
            return;
        }
        BigDecimal ofWomen = women.get(FACT_OBSERVATION.OBS_VALUE);
        BigDecimal ofMen = men.get(FACT_OBSERVATION.OBS_VALUE);
        String printed =
                women.get(FACT_OBSERVATION.VALUE_AS_PRINTED) + " / " + men.get(FACT_OBSERVATION.VALUE_AS_PRINTED);
        add(
                women,
                candidate(
                        women,
                        point(women, ofWomen.divide(ofMen, SCALE, RoundingMode.HALF_EVEN), ofWomen, ofMen, printed),
                        false));
    }

    private static Candidate candidate(Record row, DataPoint point, boolean isPart) {
        return new Candidate(
                point,
                row.get(FACT_OBSERVATION.BREAKDOWN),
                isPart,
                row.get(SOURCE_RANK),
                row.get(DIM_COMPONENT_MEASURE.RANK));
    }

    private static final DimComponentSource OWN = DIM_COMPONENT_SOURCE.as("own");
    private static final DimComponentSource ANY = DIM_COMPONENT_SOURCE.as("any_component");
    private static final Field<Integer> SOURCE_RANK = coalesce(
                    OWN.RANK, ANY.RANK.plus(inline(LAST_RANK)), inline(2 * LAST_RANK))
            .as("source_rank");
    private static final Condition SEX_AS_MEASURED = DIM_COMPONENT_MEASURE.SEX.eq(FACT_OBSERVATION.SEX);
    private static final Condition BY_SEX = FACT_OBSERVATION.SEX.in("F", "M");

    private List<? extends Record> rows(DSLContext release, Condition condition, Condition sex) {
        return release.select(FACT_OBSERVATION.fields())
                .select(DIM_COMPONENT_MEASURE.COMPONENT_ID, DIM_COMPONENT_MEASURE.RANK, DIM_COMPONENT_MEASURE.BREAKDOWN)
                .select(SOURCE_RANK)
                .select(DIM_SOURCE.SOURCE_NAME_VI, DIM_SOURCE.SOURCE_NAME_EN)
                .select(DIM_SOURCE.SOURCE_CLASS, DIM_SOURCE.COUNTS_OF)
                .select(LOAD_FILE.FILE_NAME)
                .from(DIM_COMPONENT_MEASURE)
                .join(facts.table())
                .on(
                        FACT_OBSERVATION.INDICATOR.eq(DIM_COMPONENT_MEASURE.INDICATOR),
                        sex,
                        FACT_OBSERVATION.AGE.eq(DIM_COMPONENT_MEASURE.AGE),
                        FACT_OBSERVATION.URBANISATION.eq(DIM_COMPONENT_MEASURE.URBANISATION),
                        FACT_OBSERVATION.ETHNICITY.eq(DIM_COMPONENT_MEASURE.ETHNICITY))
                .join(DIM_SOURCE)
                .on(DIM_SOURCE.SOURCE.eq(FACT_OBSERVATION.SOURCE))
                .join(LOAD_FILE)
                .on(LOAD_FILE.LOAD_ID.eq(FACT_OBSERVATION.LOAD_ID), LOAD_FILE.FILE_NO.eq(FACT_OBSERVATION.FILE_NO))
                .leftJoin(OWN)
                .on(OWN.COMPONENT_ID.eq(DIM_COMPONENT_MEASURE.COMPONENT_ID), OWN.SOURCE.eq(FACT_OBSERVATION.SOURCE))
                .leftJoin(ANY)
                .on(ANY.COMPONENT_ID.eq("*"), ANY.SOURCE.eq(FACT_OBSERVATION.SOURCE))
                .where(condition)
                .and(DSL.or(
                        DIM_COMPONENT_MEASURE.BREAKDOWN.eq("_T"),
                        DIM_COMPONENT_MEASURE.BREAKDOWN.eq(FACT_OBSERVATION.BREAKDOWN)))
                .orderBy(FACT_OBSERVATION.TIME_PERIOD, FACT_OBSERVATION.SOURCE, FACT_OBSERVATION.BREAKDOWN)
                .fetch();
    }

    private DataPoint point(
            Record row,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable String printed) {
        return new DataPoint(
                TimePeriod.parse(row.get(FACT_OBSERVATION.TIME_PERIOD)).orElseThrow(),
                value != null ? plain(value) : share(row, numerator, denominator),
                row.get(FACT_OBSERVATION.LOWER_BOUND),
                row.get(FACT_OBSERVATION.UPPER_BOUND),
                numerator,
                denominator,
                printed,
                row.get(FACT_OBSERVATION.OBS_STATUS),
                source(row),
                row.get(FACT_OBSERVATION.SOURCE_DETAIL),
                row.get(FACT_OBSERVATION.COMMENT_OBS),
                row.get(LOAD_FILE.FILE_NAME),
                place(row),
                row.get(FACT_OBSERVATION.IS_SYNTHETIC),
                rebuilt(row),
                SamplingError.of(
                        published(row, value),
                        row.get(FACT_OBSERVATION.UNIT_MEASURE),
                        source(row),
                        numerator,
                        denominator),
                origin(row));
    }

    private static Source source(Record row) {
        return new Source(
                row.get(FACT_OBSERVATION.SOURCE),
                new Bilingual(row.get(DIM_SOURCE.SOURCE_NAME_VI), row.get(DIM_SOURCE.SOURCE_NAME_EN)),
                row.get(DIM_SOURCE.SOURCE_CLASS),
                row.get(DIM_SOURCE.COUNTS_OF).equals(OF_SAMPLE) ? Counts.SAMPLE : Counts.WHOLE);
    }

    /** Two bounds beside a value are the interval the source publishes; alone they are all that is known. */
    private static @Nullable Interval published(Record row, @Nullable BigDecimal value) {
        @Nullable BigDecimal lower = row.get(FACT_OBSERVATION.LOWER_BOUND);
        @Nullable BigDecimal upper = row.get(FACT_OBSERVATION.UPPER_BOUND);
        return value == null || lower == null || upper == null || lower.compareTo(upper) > 0
                ? null
                : new Interval(lower.doubleValue(), upper.doubleValue());
    }

    private DataPoint.Origin origin(Record row) {
        return new DataPoint.Origin(
                row.get(FACT_OBSERVATION.INDICATOR),
                row.get(FACT_OBSERVATION.REF_AREA),
                row.get(FACT_OBSERVATION.SEX),
                row.get(FACT_OBSERVATION.AGE),
                row.get(FACT_OBSERVATION.URBANISATION),
                row.get(FACT_OBSERVATION.ETHNICITY),
                row.get(FACT_OBSERVATION.BREAKDOWN),
                row.get(FACT_OBSERVATION.KNOWN_FROM),
                row.get(FACT_OBSERVATION.LOAD_ID),
                revisions.of(row));
    }

    /** A figure put together from several has no cell of its own. */
    private static Place place(Record row) {
        @Nullable Long rowNo = row.get(FACT_OBSERVATION.ROW_NO);
        @Nullable Integer columnNo = row.get(FACT_OBSERVATION.COLUMN_NO);
        return new Place(row.get(FACT_OBSERVATION.SHEET), rowNo == null ? 0 : rowNo, columnNo == null ? 0 : columnNo);
    }

    private static DataPoint.@Nullable Rebuilt rebuilt(Record row) {
        @Nullable String method = row.get(FACT_OBSERVATION.BASIS_METHOD);
        return method == null || method.equals("reported") || method.equals("carried")
                ? null
                : new DataPoint.Rebuilt(method, row.get(FACT_OBSERVATION.PARTS));
    }

    // A share whose counts are printed and whose quotient is not.
    private static @Nullable BigDecimal share(
            Record row, @Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
        if (numerator == null || denominator == null || denominator.signum() <= 0) {
            return null;
        }
        return row.get(FACT_OBSERVATION.UNIT_MEASURE).equals("PT")
                ? numerator.multiply(BigDecimal.valueOf(100)).divide(denominator, MathContext.DECIMAL128)
                : null;
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
