package gsw.etl.job;

import gsw.warehouse.model.Bilingual;

/** Another load holds the warehouse. */
public final class LoadRunningException extends Exception {
    private static final long serialVersionUID = 1L;

    private static final Bilingual REASON = new Bilingual(
            "Không nạp được: một lệnh nạp khác đang chạy trong kho này. Hãy đợi lệnh đó xong.",
            "Cannot load: another load is running in this warehouse. Wait until it is done.");

    LoadRunningException() {
        super(REASON.en());
    }

    /** One sentence for the one who asked. */
    public Bilingual reason() {
        return REASON;
    }
}
