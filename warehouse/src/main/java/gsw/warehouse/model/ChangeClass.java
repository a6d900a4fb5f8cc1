package gsw.warehouse.model;

import java.util.Locale;

/** How a figure, or a thing the figures are about, differs between two releases. */
public enum ChangeClass {
    /** A figure, or an indicator, area or component, that was not there. */
    NEW,
    /** A figure with another value, bound or count. */
    REVISED,
    /** A figure whose value differs because the catalogue corrects what the source says. */
    CORRECTED,
    /** The same figure, now final, provisional, free or restricted. */
    STATUS,
    /** A figure in another unit: its number cannot be compared with the old one. */
    REBASED,
    /** A figure that does not stand any more. */
    WITHDRAWN,
    /** An indicator, area or component whose unit or definition is another one. */
    REDEFINED,
    /** An indicator, area or component that is gone. */
    REMOVED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ChangeClass ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    boolean breaksMeaning() {
        return this == REBASED || this == WITHDRAWN || this == REDEFINED || this == REMOVED;
    }

    boolean adds() {
        return this == NEW;
    }
}
