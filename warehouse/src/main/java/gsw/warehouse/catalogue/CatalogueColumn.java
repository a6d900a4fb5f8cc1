package gsw.warehouse.catalogue;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a column of a catalogue file may hold.
 *
 * @param isRequired no cell of it may be empty
 */
record CatalogueColumn(String fileName, String name, Kind kind, boolean isRequired) {

    enum Kind {
        TEXT("", "any text"),
        DATE("\\d{4}-\\d{2}-\\d{2}", "a date such as 2025-07-01"),
        INTEGER("-?\\d{1,9}", "a whole number"),
        DECIMAL("-?\\d{1,15}(\\.\\d{1,12})?", "a number with a decimal point"),
        VALUE("-?\\d{1,15}(\\.\\d{1,12})?(-\\d{1,15}(\\.\\d{1,12})?)?", "a number, or a band such as 10-15");

        private final Pattern form;
        private final String words;

        Kind(String form, String words) {
            this.form = Pattern.compile(form);
            this.words = words;
        }

        boolean admits(String text) {
            return this == TEXT || form.matcher(text).matches();
        }

        static Kind ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * Lets pass what may stand in this column.
     *
     * @throws CatalogueException saying what is wrong; where it stands is for the caller to say
     */
    void check(String text) {
        if (text.isEmpty() && isRequired) {
            throw new CatalogueException("column %s must not be empty".formatted(name));
        }
        if (!text.isEmpty() && !kind.admits(text)) {
            throw new CatalogueException("column %s holds '%s', expected %s".formatted(name, text, kind.words));
        }
    }
}
