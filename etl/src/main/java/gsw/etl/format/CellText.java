package gsw.etl.format;

import gsw.etl.text.TextEncoding;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a cell that is stored as more than text says as text. */
final class CellText {

    private CellText() {}

    /** A workbook stores the nearest double: 35.520000000000003 was typed as 35.52. */
    static String of(double number) {
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }

    /** A cell that shows 12.5 % stores 0.125; what it shows is what its sender means. */
    static String ofShare(double share) {
        return new BigDecimal(Double.toString(share))
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString();
    }

    static boolean isPercent(@Nullable String numberFormat) {
        return numberFormat != null && (numberFormat.contains("%") || numberFormat.equals("Percent"));
    }

    static String composed(String text) {
        return TextEncoding.UTF_8.text(text);
    }
}
