package gsw.etl.format;

import gsw.etl.text.TextEncoding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file as the tables in it. Every format is read through this, so that a layout is described once whatever kind of file
 * it comes in. Nothing in a file is ever executed, followed or fetched: no formula, macro, link or entity.
 */
public interface DataFile {

    /** The name of the only table of a format that names none. */
    String UNNAMED = "";

    /**
     * @param encoding of a text file; of no account for other formats
     * @param delimiter between the fields of a CSV file; of no account for other formats
     */
    static DataFile of(Path file, Format format, TextEncoding encoding, char delimiter) {
        return switch (format) {
            case CSV -> new CsvFile(file, encoding, delimiter);
            case XLSX -> new XlsxFile(file);
            case XLS -> new XlsFile(file);
            case SPREADSHEETML -> new SpreadsheetMlFile(file);
            case ODS -> new OdsFile(file);
            case PX -> new PxFile(file);
            case JSON -> new JsonFile(file);
            case SDMX_ML -> new SdmxMlFile(file);
            case PARQUET -> new ParquetFile(file);
        };
    }

    /** Names of the tables in order; a workbook's sheets. */
    List<String> tables() throws IOException, UnreadableException;

    /** The rows of a table, from its first. */
    Rows open(String table) throws IOException, UnreadableException;

    /**
     * The first rows of a table, at most as many as asked for; what cannot be read ends them.
     *
     * @throws UnreadableException if not even the first can be read
     */
    default List<Row> first(String table, int count) throws IOException, UnreadableException {
        var first = new ArrayList<Row>();
        try (Rows rows = open(table)) {
            for (@Nullable Row row = rows.next(); row != null && first.size() < count; row = rows.next()) {
                first.add(row);
            }
        } catch (UnreadableException e) {
            if (first.isEmpty()) {
                throw e;
            }
            return first; // reading the whole file will say what is wrong and where
        }
        return first;
    }
}
