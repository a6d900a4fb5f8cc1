package gsw.app.command;

import gsw.app.failure.ExitCode;
import gsw.app.wiring.OpenCatalogue;
import gsw.etl.plan.PlanTemplate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes an empty plan to fill in. */
@Command(name = "template", sortOptions = false)
final class TargetsTemplateCommand implements Callable<Integer> {

    private final Gsw gsw;

    @Option(names = "--out", paramLabel = "FILE")
    private Path file = Path.of("ke-hoach.csv");

    TargetsTemplateCommand(Gsw gsw) {
        this.gsw = gsw;
    }

    @Override
    public Integer call() throws Exception {
        Path target = gsw.resolve(file);
        Files.createDirectories(Objects.requireNonNull(target.toAbsolutePath().getParent(), "a file is in a folder"));
        try (OpenCatalogue catalogue = OpenCatalogue.of(gsw.home())) {
            Files.writeString(target, PlanTemplate.csv(catalogue.connection()), StandardCharsets.UTF_8);
        }
        gsw.out().println(gsw.messages().text("plan.template", gsw.shown(target)));
        return ExitCode.DONE.code();
    }
}
