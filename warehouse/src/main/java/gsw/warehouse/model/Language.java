package gsw.warehouse.model;

import java.util.Locale;

/** A language people read the product in. Vietnamese comes first and is the default. */
public enum Language {
    VI(Locale.forLanguageTag("vi-VN")),
    EN(Locale.forLanguageTag("en-GB"));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The locale that numbers and dates are written in. */
    public Locale locale() {
        return locale;
    }

    /** {@code vi} or {@code en}. */
    public String code() {
        return locale.getLanguage();
    }

    /** English for an English locale, else Vietnamese: most readers of this product read Vietnamese. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("en") ? EN : VI;
    }
}
