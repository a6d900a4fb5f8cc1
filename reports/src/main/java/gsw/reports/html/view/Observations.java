package gsw.reports.html.view;

import gsw.queries.progress.ComponentProgress;
import gsw.queries.progress.ComponentProgress.OtherFigure;
import gsw.queries.progress.DataPoint;
import gsw.reports.html.view.ComponentView.Observation;
import gsw.reports.text.Phrases;
import gsw.reports.text.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of a component with everything needed to find each again. */
final class Observations {

    private final Wording wording;
    private final Phrases phrases;
    private final ComponentProgress progress;
    private final List<BigDecimal> limits;

    Observations(Wording wording, ComponentProgress progress) {
        this.wording = wording;
        this.phrases = wording.phrases();
        this.progress = progress;
        this.limits = progress.milestones().stream()
                .flatMap(milestone -> Wording.limits(milestone.milestone()).stream())
                .toList();
    }

    List<Observation> series() {
        return progress.series().stream().map(point -> row(point, null)).toList();
    }

    List<Observation> others() {
        return progress.others().stream()
                .map(other -> row(
                        other.point(),
                        isWhole(other)
                                ? phrases.text("breakdown.total")
                                : other.part().in(phrases.language())))
                .toList();
    }

    /** How the others relate to the series: another source's figure, or a part of the whole. */
    List<String> othersNotes() {
        var notes = new ArrayList<String>();
        DataPoint latest = progress.latest();
        if (latest != null) {
            long rivals = rivals(latest.year());
            if (rivals > 0) {
                notes.add(phrases.text(
                        "detail.others-year",
                        latest.year(),
                        rivals + 1,
                        value(latest),
                        wording.source(latest.source())));
            }
        }
        if (progress.others().stream().anyMatch(other -> !isWhole(other))) {
            notes.add(phrases.text("detail.others-parts"));
        }
        return notes;
    }

    private long rivals(int year) {
        return progress.others().stream()
                .filter(other -> isWhole(other) && other.point().year() == year)
                .count();
    }

    private static boolean isWhole(OtherFigure other) {
        return other.breakdown().equals("_T");
    }

    String value(DataPoint point) {
        return wording.value(point, progress.component(), limits);
    }

    private Observation row(DataPoint point, @Nullable String scope) {
        return new Observation(
                wording.period(point.period()),
                wording.valueInColumn(point, progress.component(), limits),
                scope,
                valueNotes(point),
                wording.status(point),
                !point.status().equals("A"),
                wording.source(point.source()),
                wording.sourceClass(point.source()),
                point.sourceDetail(),
                point.comment(),
                point.fileName(),
                wording.place(point),
                marks(point));
    }

    /** Counts behind a ratio; the source's own words where it gave no number. */
    private List<String> valueNotes(DataPoint point) {
        var notes = new ArrayList<String>();
        BigDecimal numerator = point.numerator();
        BigDecimal denominator = point.denominator();
        if (numerator != null && denominator != null) {
            notes.add(phrases.text(
                    "detail.ratio-of",
                    wording.figures().number(numerator),
                    wording.figures().number(denominator)));
        }
        String printed = point.valueAsPrinted();
        if (point.value() == null && printed != null && !printed.isBlank()) {
            notes.add(phrases.text("detail.as-printed", printed));
        }
        return notes;
    }

    private List<String> marks(DataPoint point) {
        var marks = new ArrayList<String>();
        if (point.equals(progress.baseline())) {
            marks.add(phrases.text("series.baseline"));
        }
        if (point.rebuilt() != null) {
            marks.add(phrases.text(
                    "series.rebuilt",
                    point.rebuilt().parts(),
                    phrases.text("territory.method." + point.rebuilt().method())));
        }
        if (point.synthetic()) {
            marks.add(phrases.text("synthetic.mark"));
        }
        return marks;
    }
}
