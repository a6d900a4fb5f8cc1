package gsw.etl.form;

import java.util.List;

/** A form definition that cannot be used, with everything that is wrong with it. */
public final class FormFaultsException extends Exception {
    private static final long serialVersionUID = 1L;

    public FormFaultsException(String fileName, List<String> faults) {
        super("Cannot use the form definition " + fileName + ": " + String.join("; ", faults));
    }
}
