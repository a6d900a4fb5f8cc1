package gsw.etl.form;

import gsw.warehouse.model.Bilingual;
import java.util.List;

/** A form definition that cannot be used, with everything that is wrong with it. */
public final class FormFaultsException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Bilingual faults;

    public FormFaultsException(String fileName, List<String> faults) {
        super("Cannot use the form definition " + fileName + ": " + String.join("; ", faults));
        this.faults = new Bilingual(
                "Không dùng được định nghĩa biểu " + fileName + ": " + String.join("; ", faults),
                String.valueOf(getMessage()));
    }

    /** One sentence that names the file and all its faults. */
    public Bilingual faults() {
        return faults;
    }
}
