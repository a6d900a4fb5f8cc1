package gsw.queries.progress;

import gsw.queries.progress.DataPoint.Source;
import gsw.warehouse.model.Bilingual;
import gsw.warehouse.model.Comparator;
import gsw.warehouse.model.Place;
import gsw.warehouse.model.TimePeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures and milestones as short as a sentence. */
final class Given {

    private static final Source SOURCE = new Source("GOV_REPORT", new Bilingual("Báo cáo", "Report"), "report");

    private Given() {}

    static DataPoint figure(int year, String value) {
        return point(year, new BigDecimal(value), null, null);
    }

    static DataPoint above(int year, String lowerBound) {
        return point(year, null, new BigDecimal(lowerBound), null);
    }

    static DataPoint below(int year, String upperBound) {
        return point(year, null, null, new BigDecimal(upperBound));
    }

    private static DataPoint point(
            int year, @Nullable BigDecimal value, @Nullable BigDecimal lower, @Nullable BigDecimal upper) {
        return new DataPoint(
                new TimePeriod.Year(year),
                value,
                lower,
                upper,
                null,
                null,
                null,
                "A",
                SOURCE,
                null,
                null,
                "test.csv",
                Place.line(2),
                false);
    }

    /** A series written as {@code 2021=31.0;2024=36.1}. */
    static List<DataPoint> series(String text) {
        var series = new ArrayList<DataPoint>();
        for (String pair : text.split(";")) {
            series.add(figure(Integer.parseInt(pair.substring(0, 4)), pair.substring(5)));
        }
        return series;
    }

    static Milestone milestone(int year, String comparator, String value) {
        return new Milestone(
                year, Comparator.ofCode(comparator), new BigDecimal(value), null, null, null, "28/NQ-CP", "VN");
    }

    static Milestone fromYearOn(int effectiveFrom, Milestone m) {
        return new Milestone(
                m.year(),
                m.comparator(),
                m.value(),
                m.valueTo(),
                m.tolerance(),
                effectiveFrom,
                m.documentNo(),
                m.refArea());
    }

    static Milestone about(int year, String value, String tolerance) {
        return new Milestone(
                year, Comparator.ABOUT, new BigDecimal(value), null, new BigDecimal(tolerance), null, "28/NQ-CP", "VN");
    }
}
