package gsw.etl.form;

import gsw.warehouse.storage.Home;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The forms a warehouse knows: those that ship, and those of the office in {@code <home>/forms}.
 *
 * @param all in order of their names
 */
public record Forms(List<Form> all) {

    public static final String CANONICAL = "canonical";

    private static final String INDEX = "index.txt";

    /** @throws FormFaultsException if a definition is faulty; it names the file and all its faults */
    public static Forms of(Home home) throws IOException, FormFaultsException {
        var forms = new ArrayList<Form>();
        for (String file : lines(INDEX)) {
            forms.add(FormFile.read(file, resource(file)));
        }
        if (Files.isDirectory(home.forms())) {
            try (Stream<Path> own = Files.list(home.forms())) {
                for (Path file :
                        own.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                    forms.add(FormFile.read(file.getFileName().toString(), Files.readString(file)));
                }
            }
        }
        return new Forms(List.copyOf(forms));
    }

    /** Every form that says it knows such a file. */
    public List<Form> matching(Preview preview) {
        return all.stream().filter(form -> form.matches(preview)).toList();
    }

    /** Names of all forms, and of the canonical layout, which needs no definition. */
    public List<String> names() {
        return Stream.concat(Stream.of(CANONICAL), all.stream().map(Form::id)).toList();
    }

    public Optional<Form> named(String id) {
        return all.stream().filter(form -> form.id().equals(id)).findFirst();
    }

    private static List<String> lines(String name) throws IOException {
        return resource(name).lines().filter(line -> !line.isBlank()).toList();
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = Forms.class.getResourceAsStream("/gsw/etl/forms/" + name)) {
            if (file == null) {
                throw new IOException("There is no form definition " + name + " in the program");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
