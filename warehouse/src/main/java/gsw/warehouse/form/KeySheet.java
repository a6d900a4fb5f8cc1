package gsw.warehouse.form;

/**
 * The sheet nobody sees, which says what each row of the form is about. All its cells are texts: in the first rows the
 * name of a part of the {@link FormIdentity} and its text, then the seal, then the heads of {@link FormRow} with the digest
 * behind them, then one row per row of the form.
 */
public final class KeySheet {

    public static final String NAME = "gsw";

    /** Rows are counted from 0 here. */
    public static final int SEAL_ROW = FormIdentity.NAMES.size();

    public static final int HEAD_ROW = SEAL_ROW + 1;
    public static final int FIRST_ROW = HEAD_ROW + 1;
    public static final int DIGEST_COLUMN = FormRow.NAMES.size();

    private KeySheet() {}
}
