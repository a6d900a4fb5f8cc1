package gsw.app;

import gsw.app.Cli.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One warehouse with all samples for every test that only asks: {@code @ExtendWith(LoadedSamples.class)}. */
public final class LoadedSamples implements ParameterResolver {

    /**
     * @param folder in which the commands run; its warehouse is gsw-data
     * @param load what the load of the samples printed
     */
    public record Warehouse(Path folder, Cli cli, Result load) implements AutoCloseable {

        static Warehouse loaded() {
            try {
                Path folder = Files.createTempDirectory("gsw-samples");
                var cli = new Cli(folder);
                return new Warehouse(folder, cli, cli.run("load", samples().toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    public static Path samples() {
        return Path.of("..", "samples").toAbsolutePath().normalize();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Warehouse.class;
    }

    @Override
    public Warehouse resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(LoadedSamples.class))
                .computeIfAbsent(Warehouse.class, key -> Warehouse.loaded(), Warehouse.class);
    }
}
