package gsw.etl.job;

import gsw.warehouse.model.Bilingual;

/** A load that cannot begin as it was asked for. No file was read and nothing was written. */
public final class LoadRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Bilingual reason;

    LoadRefusedException(Bilingual reason) {
        super(reason.en());
        this.reason = reason;
    }

    /** One sentence for the one who asked. */
    public Bilingual reason() {
        return reason;
    }
}
