package gsw.reports.export;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A way to write observations. */
public enum ExportFormat {
    /** For people and scripts: every column of the view, under its own name. */
    CSV("csv"),
    /** For statistics offices: SDMX-CSV 1.0. */
    SDMX_CSV("sdmx-csv");

    private final String code;

    ExportFormat(String code) {
        this.code = code;
    }

    /** As the command line writes it. */
    public String code() {
        return code;
    }

    List<Column> columns() {
        return switch (this) {
            case CSV -> PlainColumns.ALL;
            case SDMX_CSV -> SdmxColumns.ALL;
        };
    }

    public static Optional<ExportFormat> ofCode(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code.equals(code))
                .findFirst();
    }
}
