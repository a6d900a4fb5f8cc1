package gsw.reports.html.view;

import gsw.queries.territory.BoundaryEffect;
import gsw.queries.territory.MapSeries;
import gsw.queries.territory.MapSeries.Point;
import gsw.queries.territory.TerritoryStory;
import gsw.reports.chart.TerritoryChart;
import gsw.reports.html.view.TerritoryView.Effect;
import gsw.reports.html.view.TerritoryView.Row;
import gsw.reports.html.view.TerritoryView.Story;
import gsw.reports.text.Figures;
import gsw.reports.text.Phrases;
import gsw.reports.text.Wording;
import gsw.warehouse.model.Area;
import gsw.warehouse.model.ReleaseLabel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a unit before and after the map was redrawn into words. */
public final class TerritoryComposer {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Wording wording;
    private final Phrases phrases;
    private final Figures figures;

    public TerritoryComposer(Wording wording) {
        this.wording = wording;
        this.phrases = wording.phrases();
        this.figures = wording.figures();
    }

    public TerritoryView compose(List<TerritoryStory> stories, ReleaseLabel release) {
        Area area = stories.getFirst().area();
        LocalDate ended = area.validTo();
        return new TerritoryView(
                wording.area(area),
                ended == null ? null : figures.shortDate(ended),
                release.holdsSynthetic(),
                figures.count(release.number()),
                figures.date(release.knownOn().toLocalDate()),
                release.programVersion(),
                stories.stream()
                        .map(story -> story(story, stories.indexOf(story)))
                        .toList());
    }

    private Story story(TerritoryStory story, int number) {
        String indicator = story.indicator().in(phrases.language());
        return new Story(
                indicator,
                story.unit().in(phrases.language()),
                story.source().in(phrases.language()),
                new TerritoryChart(wording)
                        .draw(
                                story,
                                phrases.text("territory.chart", indicator, wording.area(story.area())),
                                "territory-" + number),
                story.parts().stream()
                        .flatMap(part -> effect(part, story.whole()))
                        .toList(),
                story.parts().stream().map(part -> wording.area(part.area())).toList(),
                years(story).map(year -> row(story, year)).toList());
    }

    private Stream<Effect> effect(MapSeries part, MapSeries whole) {
        return BoundaryEffect.between(part, whole).stream()
                .filter(effect -> effect.ofMap().signum() != 0)
                .map(effect -> new Effect(
                        phrases.text(
                                "territory.effect",
                                wording.area(part.area()),
                                effect.firstYear(),
                                wording.area(whole.area()),
                                effect.lastYear()),
                        figures.number(effect.before()),
                        figures.number(effect.onNewMap()),
                        figures.number(effect.after()),
                        figures.signed(effect.ofMap()),
                        figures.signed(effect.real()),
                        figures.signed(effect.seen())));
    }

    private static Stream<Integer> years(TerritoryStory story) {
        return Stream.concat(story.parts().stream(), Stream.of(story.whole()))
                .flatMap(series -> series.points().stream())
                .map(Point::year)
                .distinct()
                .sorted();
    }

    private Row row(TerritoryStory story, int year) {
        @Nullable
        Point whole = story.whole().points().stream()
                .filter(point -> point.year() == year)
                .findFirst()
                .orElse(null);
        return new Row(
                Integer.toString(year),
                story.parts().stream()
                        .map(part -> part.value(year).map(figures::number).orElse(""))
                        .toList(),
                story.whole().value(year).map(figures::number).orElse("–"),
                whole == null ? "" : coverage(whole),
                whole == null ? "" : remark(whole));
    }

    private String coverage(Point point) {
        return phrases.text(
                "territory.coverage",
                point.partsPresent(),
                point.parts(),
                figures.share(point.coverage().multiply(HUNDRED), List.of()));
    }

    private String remark(Point point) {
        String method = phrases.find("territory.method." + point.method()).orElse(point.method());
        String reason = point.reason();
        String status = phrases.find("status." + point.status()).orElse(point.status());
        String said = point.value() == null ? method : method + "; " + status;
        return reason == null
                ? said
                : said + " – " + phrases.find("territory.reason." + reason).orElse(reason);
    }
}
