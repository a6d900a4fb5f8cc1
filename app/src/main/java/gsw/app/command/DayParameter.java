package gsw.app.command;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A day as 2024-12-31 or 31/12/2024. */
final class DayParameter implements ITypeConverter<LocalDate> {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("[uuuu-MM-dd][d/M/uuuu]").withResolverStyle(ResolverStyle.STRICT);

    @Override
    public LocalDate convert(String typed) {
        try {
            return LocalDate.parse(typed, DAY);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(typed);
        }
    }
}
