package gsw.reports.release;

import gsw.queries.progress.Milestone;
import gsw.queries.progress.TurnedVerdict;
import gsw.queries.progress.TurnedVerdict.Side;
import gsw.reports.text.Phrases;
import gsw.reports.text.Wording;
import gsw.warehouse.model.TimePeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turned verdicts in words: what they were, what they are, and what turned them. */
public final class TurnedWords {

    private final Wording wording;
    private final Phrases phrases;

    public TurnedWords(Wording wording) {
        this.wording = wording;
        this.phrases = wording.phrases();
    }

    /** {@code 2.1}, {@code 3.2a}. */
    public String number(TurnedVerdict turned) {
        String id = turned.component().id();
        return id.substring(id.indexOf('-') + 1);
    }

    public String name(TurnedVerdict turned) {
        return phrases.find("short." + turned.component().id())
                .orElseGet(() -> turned.component().name().in(phrases.language()));
    }

    /** "Đạt (trước hạn)". */
    public String verdict(Side side) {
        String word = phrases.text("verdict." + side.verdict().name());
        return phrases.find("verdict." + side.verdict().name() + ".qualifier")
                .map(qualifier -> word + " (" + qualifier + ")")
                .orElse(word);
    }

    /** "số liệu được sửa". */
    public String cause(TurnedVerdict turned) {
        return phrases.text("turned.cause." + turned.cause().name());
    }

    /** A sentence or two with what the verdict rested on, and what it rests on now. */
    public String why(TurnedVerdict turned) {
        Side before = turned.before();
        Side now = turned.now();
        return switch (turned.cause()) {
            case RULE ->
                phrases.text(
                        "turned.why.RULE",
                        String.valueOf(before.rule()),
                        String.valueOf(now.rule()),
                        figure(turned, now));
            case TARGET ->
                phrases.text("turned.why.TARGET", asked(turned, before), asked(turned, now), figure(turned, now));
            case WITHDRAWAL, REVISION, NEW_FIGURE ->
                phrases.text(
                        "turned.why." + turned.cause().name() + (restsOnTheSame(turned) ? ".elsewhere" : ""),
                        figure(turned, before),
                        figure(turned, now));
            case MAP, CATALOGUE ->
                phrases.text("turned.why." + turned.cause().name(), figure(turned, before), figure(turned, now));
        };
    }

    /** Then a figure of another year turned it, of those in which the target had to hold. */
    private static boolean restsOnTheSame(TurnedVerdict turned) {
        Side before = turned.before();
        Side now = turned.now();
        return now.period() != null
                && now.period().equals(before.period())
                && Objects.equals(now.source(), before.source())
                && Objects.equals(now.value(), before.value());
    }

    private String asked(TurnedVerdict turned, Side side) {
        Milestone asked = side.asked();
        return asked == null
                ? phrases.text("turned.target-unknown")
                : wording.target(asked, turned.component()) + " ("
                        + wording.document(asked.documentNo(), side.documentDate()) + ")";
    }

    /** "50,4 % (2021; Báo cáo của Chính phủ)". */
    private String figure(TurnedVerdict turned, Side side) {
        TimePeriod period = side.period();
        if (period == null) {
            return phrases.text("turned.no-figure");
        }
        BigDecimal value = side.value();
        String number = value == null
                ? phrases.text("turned.bound")
                : wording.value(value, turned.component(), limits(turned, value));
        return phrases.text(
                "turned.figure",
                number,
                wording.period(period),
                side.source() == null ? "–" : side.source().in(phrases.language()));
    }

    /** No figure is rounded across what it is held against, nor to the other figure. */
    private static List<BigDecimal> limits(TurnedVerdict turned, BigDecimal value) {
        var limits = new ArrayList<BigDecimal>();
        Stream.of(turned.before(), turned.now()).forEach(side -> {
            @Nullable Milestone asked = side.asked();
            if (asked != null) {
                limits.addAll(Wording.limits(asked));
            }
            @Nullable BigDecimal other = side.value();
            if (other != null && other.compareTo(value) != 0) {
                limits.add(other);
            }
        });
        return limits;
    }
}
