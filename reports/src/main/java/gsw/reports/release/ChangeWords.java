package gsw.reports.release;

import gsw.queries.release.Change;
import gsw.queries.release.Change.Difference;
import gsw.queries.release.Change.FigureKey;
import gsw.reports.text.Figures;
import gsw.reports.text.Phrases;
import gsw.warehouse.model.Bilingual;
import gsw.warehouse.model.ChangeClass;
import gsw.warehouse.model.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes in words: "sửa số", "Tỷ số giới tính khi sinh · Việt Nam · 2023", "112 → 111,8 (−0,2; −0,18 %)". */
public final class ChangeWords {

    private static final int PERCENT_DECIMALS = 2;

    private final Language language;
    private final Phrases phrases;
    private final Figures figures;

    public ChangeWords(Language language) {
        this.language = language;
        this.phrases = Phrases.in(language);
        this.figures = new Figures(language);
    }

    public String name(ChangeClass changeClass) {
        return phrases.text("change." + changeClass.code());
    }

    /** What it is about. */
    public String subject(Change change) {
        FigureKey figure = change.figure();
        if (!change.subject().equals("figure")) {
            return phrases.text("change.subject." + change.subject(), change.key(), in(change.name(), change.key()));
        }
        if (figure.refArea() == null) {
            return in(change.name(), change.key());
        }
        return Stream.of(
                        in(change.name(), String.valueOf(figure.indicator())),
                        in(figure.areaName(), figure.refArea()),
                        figure.timePeriod(),
                        figure.dimensions(),
                        figure.source())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    /** How it differs; for new figures how many there are. */
    public String difference(Change change) {
        Difference difference = change.difference();
        String how = switch (change.changeClass()) {
            case NEW -> change.subject().equals("figure") ? count(change.figures()) : text(difference.after());
            case REVISED, CORRECTED -> values(difference);
            case STATUS -> status(difference.before()) + " → " + status(difference.after());
            case REBASED ->
                value(difference.valueBefore()) + " " + text(difference.before()) + " → "
                        + value(difference.valueAfter()) + " " + text(difference.after());
            case WITHDRAWN -> value(difference.valueBefore());
            case REDEFINED -> text(difference.before()) + " → " + text(difference.after());
            case REMOVED -> text(difference.before());
        };
        return difference.reason() == null ? how : how + " – " + difference.reason();
    }

    private String values(Difference difference) {
        String both = value(difference.valueBefore()) + " → " + value(difference.valueAfter());
        BigDecimal absolute = difference.absolute();
        if (absolute == null) {
            return both;
        }
        BigDecimal percent = difference.percent();
        return percent == null
                ? both + " (" + figures.signed(absolute) + ")"
                : both + " (" + figures.signed(absolute) + "; "
                        + figures.signed(percent.setScale(PERCENT_DECIMALS, RoundingMode.HALF_UP)) + " %)";
    }

    private String count(long number) {
        return phrases.text("change.figures", figures.count(number));
    }

    private String value(@Nullable BigDecimal value) {
        return value == null ? "–" : figures.number(value);
    }

    private String status(@Nullable String code) {
        return code == null ? "–" : code.equals("A") || code.equals("P") ? phrases.text("change.status." + code) : code;
    }

    private static String text(@Nullable String text) {
        return text == null ? "–" : text;
    }

    private String in(@Nullable Bilingual name, String key) {
        return name == null ? key : name.in(language);
    }
}
