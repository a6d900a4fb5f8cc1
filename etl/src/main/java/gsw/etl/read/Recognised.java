package gsw.etl.read;

import com.fasterxml.jackson.annotation.JsonIgnore;
import gsw.etl.form.Forms;
import gsw.etl.format.DataFile;
import gsw.etl.format.Format;
import gsw.etl.text.TextEncoding;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a file turned out to be.
 *
 * @param form {@code canonical}, or the name of a form definition
 * @param delimiter between the fields of a CSV file; of no account for other formats
 * @param encoding of a text file; of no account for other formats
 * @param regular shape of a large CSV file that is the same in every line; null for all others
 */
public record Recognised(
        int fileNo,
        Format format,
        String form,
        char delimiter,
        TextEncoding encoding,
        @Nullable RegularCsv regular) {

    @JsonIgnore
    public boolean isCanonical() {
        return form.equals(Forms.CANONICAL);
    }

    DataFile open(Path bytes) {
        return DataFile.of(bytes, format, encoding, delimiter);
    }

    /** As the history of loads names it; {@code -} where the format knows only one. */
    public String encodingLabel() {
        return format == Format.CSV ? encoding.label() : "-";
    }
}
