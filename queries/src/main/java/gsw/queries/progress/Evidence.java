package gsw.queries.progress;

import gsw.queries.method.EvidenceGrade;
import gsw.queries.method.EvidenceGrade.Disturbance;
import gsw.queries.method.EvidenceGrade.SourceClass;
import gsw.queries.progress.DataPoint.Counts;
import gsw.queries.statistics.Interval;
import gsw.warehouse.model.AreaLevel;
import gsw.warehouse.model.Component;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How good the evidence behind one answer is, and why: the worst of its grounds decides (progress-methods, sections 7 and
 * 8).
 *
 * @param grounds what was looked at; breaks, small numbers and revisions only where there are any
 */
public record Evidence(EvidenceGrade grade, List<Ground> grounds) {

    /** Recorded with every grade, so that it can be repeated under the rules of its day. */
    public static final String VERSION = "evidence-1";

    private static final String SEX_RATIO_AT_BIRTH = "BOYS_PER_100_GIRLS";
    private static final int FEW_EVENTS = 20;
    private static final int YEARLY = 1;

    public enum Kind {
        /** How many years have a figure. */
        POINTS,
        /** Years between the figure and the assessment. */
        AGE,
        SOURCE_CLASS,
        /** How often source or definition change between the figures. */
        BREAK,
        /** Events counted, where they are too few; without a number where nobody knows how many. */
        SMALL_NUMBERS,
        /** How often figures of the series were changed by later files. */
        REVISIONS;

        /** As the warehouse writes it: {@code small-numbers}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param number null where there is nothing to count */
    public record Ground(
            Kind kind, EvidenceGrade grade, @Nullable Integer number) {}

    /**
     * @param decisive the figure the answer rests on
     * @param series up to the year of assessment
     */
    static Evidence of(
            Component component,
            AreaLevel level,
            Milestone milestone,
            DataPoint decisive,
            List<DataPoint> series,
            int year) {
        var grounds = new ArrayList<Ground>();
        int points =
                (int) series.stream().filter(point -> point.value() != null).count();
        int age = Math.max(0, year - decisive.year());
        grounds.add(new Ground(Kind.POINTS, EvidenceGrade.ofPoints(points), points));
        grounds.add(new Ground(Kind.AGE, EvidenceGrade.ofAge(age, YEARLY), age));
        grounds.add(new Ground(Kind.SOURCE_CLASS, EvidenceGrade.ofSource(sourceClass(decisive)), null));
        addBreaks(series, grounds);
        addSmallNumbers(component, level, milestone, decisive, grounds);
        addRevisions(series, grounds);
        return new Evidence(EvidenceGrade.worst(grounds.stream().map(Ground::grade)), List.copyOf(grounds));
    }

    private static SourceClass sourceClass(DataPoint point) {
        if (point.status().equals("E") || point.status().equals("F")) {
            return SourceClass.ESTIMATE;
        }
        return switch (point.source().sourceClass()) {
            case "census", "register" -> SourceClass.CENSUS_OR_REGISTER;
            case "survey" -> SourceClass.SURVEY;
            case "report" -> SourceClass.ADMINISTRATIVE_REPORT;
            default -> SourceClass.ESTIMATE; // press, and what was generated
        };
    }

    private static void addBreaks(List<DataPoint> series, List<Ground> grounds) {
        int breaks = UnbrokenRun.of(series).breaks();
        if (breaks > 0) {
            grounds.add(new Ground(Kind.BREAK, EvidenceGrade.ofDisturbance(Disturbance.BREAK), breaks));
        }
    }

    private static void addSmallNumbers(
            Component component, AreaLevel level, Milestone milestone, DataPoint decisive, List<Ground> grounds) {
        if (component.unit().equals(SEX_RATIO_AT_BIRTH)) {
            addBirths(level, milestone, decisive, grounds);
            return;
        }
        BigDecimal events = decisive.numerator();
        // A full count of agencies is no draw of many: fourteen of thirty is what was asked for.
        boolean isDraw =
                decisive.source().counts() == Counts.SAMPLE || component.unit().startsWith("PER_");
        if (isDraw && events != null && events.intValue() < FEW_EVENTS) {
            grounds.add(new Ground(Kind.SMALL_NUMBERS, EvidenceGrade.ofEvents(events.longValue()), events.intValue()));
        }
    }

    /** The sex ratio of few births is no evidence for or against a target: chance alone gives any value. */
    private static void addBirths(AreaLevel level, Milestone milestone, DataPoint decisive, List<Ground> grounds) {
        BigDecimal boys = decisive.numerator();
        BigDecimal girls = decisive.denominator();
        if (boys == null || girls == null) {
            if (level.compareTo(AreaLevel.PROVINCE) > 0) {
                grounds.add(new Ground(Kind.SMALL_NUMBERS, EvidenceGrade.D, null));
            }
            return;
        }
        @Nullable Interval chance = SamplingError.ofCounts(SEX_RATIO_AT_BIRTH, boys, girls);
        if (chance != null && chance.contains(milestone.value().doubleValue())) {
            grounds.add(new Ground(
                    Kind.SMALL_NUMBERS, EvidenceGrade.D, boys.add(girls).intValue()));
        }
    }

    private static void addRevisions(List<DataPoint> series, List<Ground> grounds) {
        int revisions = series.stream().mapToInt(DataPoint::revisions).sum();
        if (revisions > 0) {
            grounds.add(new Ground(Kind.REVISIONS, EvidenceGrade.ofDisturbance(Disturbance.REVISED), revisions));
        }
    }
}
