package gsw.reports.export;

import gsw.queries.observation.ObservationRow;
import gsw.warehouse.model.Bilingual;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of an export.
 *
 * @param type {@code string}, {@code number}, {@code integer}, {@code boolean}, {@code date} or {@code datetime}
 * @param text what stands in it for a row; null for an empty cell
 */
record Column(String name, String type, Bilingual meaning, Function<ObservationRow, @Nullable String> text) {

    static Column number(String name, Bilingual meaning, Function<ObservationRow, @Nullable BigDecimal> value) {
        return new Column(name, "number", meaning, row -> {
            BigDecimal number = value.apply(row);
            return number == null ? null : plain(number);
        });
    }

    /** Never {@code 1E+3}, no zeros without meaning. */
    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    String of(ObservationRow row) {
        String cell = text.apply(row);
        return cell == null ? "" : cell;
    }
}
