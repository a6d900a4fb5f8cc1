package gsw.app.report;

import gsw.reports.form.AskedFigures;
import gsw.reports.form.FormHead;
import gsw.reports.form.FormWorkbook;
import gsw.warehouse.catalogue.NameKey;
import gsw.warehouse.form.FormIdentity;
import java.io.IOException;
import java.nio.file.Path;

/** A form to be filled in, as a file. */
public record FormFile(AskedFigures asked, FormHead head, FormIdentity identity) {

    private static final Path FOLDER = Path.of("gsw-forms");

    /** {@code gsw-forms/so-y-te-VN34_20-2025.xlsx}. */
    public Path usualPath() {
        String agency = NameKey.folded(identity.agency()).replaceAll("[^a-z0-9]+", "-");
        String place = asked.areas().getFirst().refArea() + (asked.areas().size() > 1 ? "+" : "");
        return FOLDER.resolve("%s-%s-%s.xlsx".formatted(agency, place, identity.period()));
    }

    public Path write(Path file) throws IOException {
        new FormWorkbook(asked, head).write(identity, file);
        return file;
    }

    public int rows() {
        return asked.form(identity).rows().size();
    }
}
