package gsw.app.command;

import gsw.app.failure.ExitCode;
import gsw.app.listing.Format;
import gsw.app.listing.Output;
import gsw.app.load.DataFiles;
import gsw.app.load.LoadReport;
import gsw.app.load.VisibleLoad;
import gsw.etl.job.LoadOptions;
import gsw.etl.job.LoadRequest;
import gsw.etl.job.LoadSummary;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads files into the warehouse and publishes what they change. */
@Command(name = "load", sortOptions = false)
final class LoadCommand implements Callable<Integer> {

    private static final int NAMED_WHEN_SKIPPED = 5;

    private final Gsw gsw;

    @Parameters(paramLabel = "PATH", arity = "1..*", descriptionKey = "PATH")
    private List<Path> paths = List.of();

    @Option(names = "--source", paramLabel = "CODE", order = 1)
    private @Nullable String source;

    @Option(names = "--form", paramLabel = "ID", order = 2)
    private @Nullable String form;

    LoadCommand(Gsw gsw) {
        this.gsw = gsw;
    }

    @Override
    public Integer call() throws Exception {
        DataFiles data = DataFiles.of(paths.stream().map(gsw::resolve).toList());
        saySkipped(data.skipped());
        LoadSummary summary = new VisibleLoad(gsw.surroundings(), gsw.messages())
                .run(gsw.home(), new LoadRequest(data.files(), new LoadOptions(source, form)));
        try (Output output = Output.toStream(
                gsw.out(), Format.TABLE, gsw.surroundings().screen().tableWidth())) {
            new LoadReport(gsw.messages(), output, gsw.optionFor(gsw.home())).print(gsw.home(), summary);
        }
        return (summary.isClean() ? ExitCode.DONE : ExitCode.REJECTED).code();
    }

    private void saySkipped(List<Path> skipped) {
        if (skipped.isEmpty()) {
            return;
        }
        String names = skipped.stream()
                .limit(NAMED_WHEN_SKIPPED)
                .map(file -> file.getFileName().toString())
                .collect(Collectors.joining(", "));
        int more = skipped.size() - NAMED_WHEN_SKIPPED;
        gsw.say("load.skipped", more > 0 ? gsw.messages().text("load.and-more", names, more) : names);
    }
}
