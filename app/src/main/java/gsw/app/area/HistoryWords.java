package gsw.app.area;

import gsw.app.text.Messages;
import gsw.queries.territory.AreaEvent;
import gsw.queries.territory.AreaEvent.Kind;
import gsw.queries.territory.AreaEvent.Unit;
import gsw.queries.territory.AreaHistory;
import gsw.reports.text.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** "từ 1/7/2025 thuộc Tỉnh Tuyên Quang (Nghị quyết 202/2025/QH15)". */
public final class HistoryWords {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Messages messages;
    private final Figures figures;

    public HistoryWords(Messages messages) {
        this.messages = messages;
        this.figures = new Figures(messages.language());
    }

    /** One sentence a day and kind of event, oldest first; what it was made of comes before what became of it. */
    public List<String> sentences(AreaHistory history) {
        var sentences = new ArrayList<String>();
        byDayAndKind(history.madeOf())
                .forEach((key, events) -> sentences.add(sentence("made", events, names(events, true))));
        byDayAndKind(history.became())
                .forEach((key, events) -> sentences.add(sentence("became", events, names(events, false))));
        return sentences;
    }

    private static Map<String, List<AreaEvent>> byDayAndKind(List<AreaEvent> events) {
        return events.stream()
                .collect(Collectors.groupingBy(
                        event -> event.day() + " " + event.kind(), LinkedHashMap::new, Collectors.toList()));
    }

    private String sentence(String direction, List<AreaEvent> events, String names) {
        AreaEvent first = events.getFirst();
        String key = "areas." + direction + "." + first.kind().name().toLowerCase(Locale.ROOT);
        return messages.text(key, figures.shortDate(first.day()), names, act(first.act()));
    }

    private String names(List<AreaEvent> events, boolean before) {
        return events.stream().map(event -> name(event, before)).distinct().collect(Collectors.joining(", "));
    }

    private String name(AreaEvent event, boolean before) {
        Unit unit = before ? event.from() : event.to();
        if (unit == null || event.kind() == Kind.UPGRADE) {
            return event.note() == null ? "" : event.note();
        }
        String name = unit.name().in(messages.language()) + " [" + unit.refArea() + "]";
        BigDecimal share = event.share();
        if (event.kind() != Kind.PARTIAL_TRANSFER && event.kind() != Kind.SPLIT) {
            return name;
        }
        return share == null
                ? messages.text("areas.share-unknown", name)
                : messages.text("areas.share", name, figures.share(share.multiply(HUNDRED), List.of()));
    }

    /** An act by its number: what follows is the day it was signed and the articles. */
    private static String act(@Nullable String act) {
        if (act == null) {
            return "";
        }
        return " (" + act.replace("Nghị quyết số ", "Nghị quyết ").replaceFirst("( ngày |;| \\(|,).*", "") + ")";
    }
}
