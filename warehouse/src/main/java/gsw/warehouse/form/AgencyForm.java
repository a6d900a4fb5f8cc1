package gsw.warehouse.form;

import gsw.warehouse.storage.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * A form for one agency and one period: what it is, and one row per figure asked for.
 *
 * @param rows in the order of the sheet; their codes differ
 */
public record AgencyForm(FormIdentity identity, List<FormRow> rows) {

    /** The form by which a file of this kind is known in the history of loads. */
    public static final String NAME = "gsw-form";

    /** Changes whenever cells of the sheet change their meaning. */
    public static final String VERSION = "1";

    private static final String BETWEEN = "\u001f";
    private static final int ROW_DIGEST = 16;

    public AgencyForm {
        rows = List.copyOf(rows);
    }

    /** Digest of what a row is about, for this form alone: the same row of another form has another. */
    public String digest(FormRow row) {
        var texts = new ArrayList<>(identity.texts());
        texts.addAll(row.texts());
        return sha256(texts).substring(0, ROW_DIGEST);
    }

    /**
     * Digest of everything that is not filled in. It tells a form that was changed by accident or by hand; it keeps nobody
     * out who sets out to forge one.
     */
    public String seal() {
        var texts = new ArrayList<>(identity.texts());
        rows.forEach(row -> texts.add(digest(row)));
        return sha256(texts);
    }

    private static String sha256(List<String> texts) {
        MessageDigest digest = Digest.newSha256();
        digest.update(String.join(BETWEEN, texts).getBytes(StandardCharsets.UTF_8));
        return Digest.hex(digest);
    }
}
