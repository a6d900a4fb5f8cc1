package gsw.app.command;

import gsw.app.failure.ExitCode;
import gsw.app.listing.Listing;
import gsw.app.listing.Output;
import gsw.app.text.Messages;
import gsw.app.wiring.OpenRelease;
import gsw.queries.catalogue.CodeLabels;
import gsw.queries.gap.SexGap;
import gsw.queries.gap.SexGapQuery;
import gsw.reports.text.Figures;
import gsw.warehouse.model.Area;
import gsw.warehouse.model.Bilingual;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How far women and men are apart, for every figure that is known of both. */
@Command(name = "gaps", sortOptions = false)
final class GapsCommand implements Callable<Integer> {

    private static final String WHOLE = "_T";

    private final Gsw gsw;

    @Mixin
    private final AreaOption areas = new AreaOption();

    @Mixin
    private final IndicatorOption indicators = new IndicatorOption();

    @Option(names = "--year", paramLabel = "YEAR", order = 3, descriptionKey = "gaps-year")
    private @Nullable Integer year;

    @Mixin
    private final PerspectiveOptions perspective = new PerspectiveOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    GapsCommand(Gsw gsw) {
        this.gsw = gsw;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        try (OpenRelease release = OpenRelease.current(gsw.home(), perspective.perspective());
                Output out = output.open(gsw)) {
            List<SexGap> gaps = ask(release);
            listing(CodeLabels.read(release.jooq())).write(gaps, out);
            if (gaps.isEmpty()) {
                gsw.say("gaps.none");
            }
        }
        return ExitCode.DONE.code();
    }

    private List<SexGap> ask(OpenRelease release) throws SQLException {
        List<String> keys = indicators.keys(release);
        List<String> places =
                areas.areas(release, gsw.messages()).stream().map(Area::refArea).toList();
        var query = new SexGapQuery(release.jooq());
        return year == null ? query.newest(keys, places) : query.ofYear(keys, places, year);
    }

    private Listing<SexGap> listing(CodeLabels labels) {
        Messages messages = gsw.messages();
        return forPrograms(new Listing<SexGap>()
                .words(messages.text("gaps.indicator"), gap -> gap.series().indicatorName())
                .words(messages.text("gaps.part"), gap -> part(gap.series(), labels))
                .words(messages.text("gaps.area"), gap -> gap.series().areaName())
                .words(messages.text("gaps.period"), this::period)
                .figures(messages.text("gaps.female"), gap -> number(gap.femaleValue()))
                .figures(messages.text("gaps.male"), gap -> number(gap.maleValue()))
                .figures(messages.text("gaps.gap"), gap -> figures().signed(gap.gap()))
                .figures(messages.text("gaps.parity"), gap -> index(gap.parityIndex())));
    }

    private static Listing<SexGap> forPrograms(Listing<SexGap> listing) {
        return listing.code("indicator", gap -> gap.series().indicator())
                .code("indicator_name", gap -> gap.series().indicatorName())
                .code("ref_area", gap -> gap.series().refArea())
                .code("area_name", gap -> gap.series().areaName())
                .code("time_period", SexGap::timePeriod)
                .code("age", gap -> gap.series().age())
                .code("urbanisation", gap -> gap.series().urbanisation())
                .code("ethnicity", gap -> gap.series().ethnicity())
                .code("breakdown", gap -> gap.series().breakdown())
                .code("source", gap -> gap.series().source())
                .code("unit_measure", gap -> gap.series().unitMeasure())
                .code("female_value", SexGap::femaleValue)
                .code("male_value", SexGap::maleValue)
                .code("gap", SexGap::gap)
                .code("parity_index", SexGap::parityIndex)
                .code("adjusted_parity_index", SexGap::adjustedParityIndex)
                .code("female_share", SexGap::femaleShare)
                .code("is_preliminary", SexGap::preliminary);
    }

    /** Which part of all people it is about: nothing for all of them. */
    private String part(SexGap.Series series, CodeLabels labels) {
        return Stream.of(
                        shown(series.age(), labels.of("AGE", series.age())),
                        shown(series.urbanisation(), labels.of("URBANISATION", series.urbanisation())),
                        shown(series.ethnicity(), labels.of("ETHNICITY", series.ethnicity())),
                        shown(series.breakdown(), labels.ofBreakdown(series.breakdown())))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
    }

    private Optional<String> shown(String code, Bilingual label) {
        return code.equals(WHOLE) ? Optional.empty() : Optional.of(label.in(gsw.language()));
    }

    private String period(SexGap gap) {
        return gap.preliminary() ? gsw.messages().text("gaps.preliminary", gap.timePeriod()) : gap.timePeriod();
    }

    private String number(BigDecimal value) {
        return figures().number(value);
    }

    private @Nullable String index(@Nullable Double index) {
        return index == null ? null : figures().fixed(BigDecimal.valueOf(index), 3);
    }

    private Figures figures() {
        return new Figures(gsw.language());
    }
}
