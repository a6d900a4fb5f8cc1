package gsw.reports.export;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A way to write observations. */
public enum ExportFormat {
    /** For people and scripts: every column of the view, under its own name. */
    CSV("csv", PlainColumns.ALL),
    /** For statistics offices: SDMX-CSV 1.0. */
    SDMX_CSV("sdmx-csv", SdmxColumns.ALL);

    private final String code;
    private final List<Column> columns;

    ExportFormat(String code, List<Column> columns) {
        this.code = code;
        this.columns = columns;
    }

    /** As the command line writes it. */
    public String code() {
        return code;
    }

    List<Column> columns() {
        return columns;
    }

    public static Optional<ExportFormat> ofCode(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code.equals(code))
                .findFirst();
    }
}
