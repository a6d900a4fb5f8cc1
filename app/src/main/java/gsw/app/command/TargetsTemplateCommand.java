package gsw.app.command;

import gsw.app.failure.ExitCode;
import gsw.app.wiring.OpenCatalogue;
import gsw.etl.plan.PlanTemplate;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
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
            write(PlanTemplate.of(catalogue.connection()), target);
        }
        gsw.out().println(gsw.messages().text("plan.template", gsw.shown(target)));
        return ExitCode.DONE.code();
    }

    private static void write(PlanTemplate template, Path target) throws IOException {
        if (String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            try (OutputStream out = Files.newOutputStream(target)) {
                template.writeXlsx(out);
            }
        } else {
            Files.writeString(target, template.csv(), StandardCharsets.UTF_8);
        }
    }
}
