package gsw.warehouse.model;

import java.util.Locale;

/** A level of the administrative hierarchy. Districts ended on 30 June 2025. */
public enum AreaLevel {
    COUNTRY,
    REGION,
    PROVINCE,
    DISTRICT,
    COMMUNE;

    /** As the warehouse writes it: {@code province}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static AreaLevel ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
