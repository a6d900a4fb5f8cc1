package gsw.app.command;

import gsw.app.failure.ExitCode;
import gsw.app.listing.Listing;
import gsw.app.listing.Output;
import gsw.app.text.Messages;
import gsw.app.wiring.OpenCatalogue;
import gsw.queries.catalogue.IndicatorEntry;
import gsw.queries.catalogue.IndicatorSearch;
import gsw.warehouse.model.Bilingual;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks up indicators of every list. */
@Command(name = "indicators", sortOptions = false)
final class IndicatorsCommand implements Callable<Integer> {

    private final Gsw gsw;

    @Mixin
    private final PatternParameter pattern = new PatternParameter();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    IndicatorsCommand(Gsw gsw) {
        this.gsw = gsw;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        try (OpenCatalogue catalogue = OpenCatalogue.of(gsw.home());
                Output out = output.open(gsw)) {
            var search = new IndicatorSearch(catalogue.jooq());
            List<IndicatorEntry> indicators = pattern.isEmpty() ? search.all() : search.containing(pattern.text());
            listing().write(indicators, out);
            if (indicators.isEmpty()) {
                gsw.say("catalogue.nothing");
            }
        }
        return ExitCode.DONE.code();
    }

    private Listing<IndicatorEntry> listing() {
        Messages messages = gsw.messages();
        return new Listing<IndicatorEntry>()
                .words(messages.text("indicators.key"), IndicatorEntry::key)
                .words(
                        messages.text("indicators.code-status"),
                        entry -> messages.find("code-status." + entry.codeStatus())
                                .orElse(entry.codeStatus()))
                .words(messages.text("indicators.name"), entry -> entry.name().in(gsw.language()))
                .words(messages.text("indicators.unit"), entry -> in(entry.unitLabel()))
                .code("indicator", IndicatorEntry::key)
                .code("indicator_list", IndicatorEntry::list)
                .code("code_status", IndicatorEntry::codeStatus)
                .code("confidence", IndicatorEntry::confidence)
                .code("indicator_name", entry -> entry.name().vi())
                .code("indicator_name_en", entry -> entry.name().en())
                .code("unit_measure", IndicatorEntry::unit);
    }

    private @Nullable String in(@Nullable Bilingual unit) {
        return unit == null ? null : unit.in(gsw.language());
    }
}
