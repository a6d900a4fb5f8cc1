package gsw.warehouse.catalogue;

import gsw.warehouse.model.Bilingual;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a column of a catalogue file may hold.
 *
 * @param isRequired no cell of it may be empty
 */
record CatalogueColumn(String fileName, String name, Kind kind, boolean isRequired) {

    enum Kind {
        TEXT("", "bất kỳ chữ nào", "any text"),
        DATE("\\d{4}-\\d{2}-\\d{2}", "một ngày như 2025-07-01", "a date such as 2025-07-01"),
        INTEGER("-?\\d{1,9}", "một số nguyên", "a whole number"),
        DECIMAL("-?\\d{1,15}(\\.\\d{1,12})?", "một số có dấu chấm thập phân", "a number with a decimal point"),
        VALUE(
                "-?\\d{1,15}(\\.\\d{1,12})?(-\\d{1,15}(\\.\\d{1,12})?)?",
                "một số, hoặc một khoảng như 10-15",
                "a number, or a band such as 10-15");

        private final Pattern form;
        private final Bilingual words;

        Kind(String form, String vi, String en) {
            this.form = Pattern.compile(form);
            this.words = new Bilingual(vi, en);
        }

        boolean admits(String text) {
            return this == TEXT || form.matcher(text).matches();
        }

        static Kind ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** What is wrong with a cell of this column, if anything; where it stands is for the caller to say. */
    Optional<Bilingual> fault(String text) {
        if (text.isEmpty() && isRequired) {
            return Optional.of(new Bilingual(
                    "cột %s không được để trống".formatted(name), "column %s must not be empty".formatted(name)));
        }
        if (!text.isEmpty() && !kind.admits(text)) {
            return Optional.of(new Bilingual(
                    "cột %s ghi '%s', đúng ra là %s".formatted(name, text, kind.words.vi()),
                    "column %s holds '%s', expected %s".formatted(name, text, kind.words.en())));
        }
        return Optional.empty();
    }
}
