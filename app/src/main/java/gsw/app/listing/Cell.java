package gsw.app.listing;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A value in the spelling a program reads back: exact, with a decimal point, without zeros that say nothing. */
final class Cell {

    private Cell() {}

    /** Empty for nothing. */
    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> plain(number);
            case Double number -> floating(number);
            case Float number -> floating(number.doubleValue());
            case Timestamp time -> time(time.toLocalDateTime());
            case LocalDateTime time -> time(time);
            case OffsetDateTime time -> time.toString();
            case List<?> list -> list.stream().map(Cell::text).collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            default -> value.toString();
        };
    }

    /** 50.900000000000 is 50.9, 88100.000000000000 is 88100. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String floating(double number) {
        return Double.isFinite(number) ? plain(new BigDecimal(Double.toString(number))) : Double.toString(number);
    }

    private static String time(LocalDateTime time) {
        String text = time.toString().replace('T', ' ');
        return time.getSecond() == 0 && time.getNano() == 0 ? text + ":00" : text;
    }
}
