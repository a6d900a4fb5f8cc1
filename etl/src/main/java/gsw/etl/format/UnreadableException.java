package gsw.etl.format;

import gsw.warehouse.model.Place;
import org.jspecify.annotations.Nullable;

/** Where a file stops being what it says it is. Rows before that were read. */
public final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Place place;
    private final String ruleCode;
    private final @Nullable String found;
    private final @Nullable String expected;

    public UnreadableException(Place place, String ruleCode, @Nullable String found) {
        this(place, ruleCode, found, null);
    }

    public UnreadableException(Place place, String ruleCode, @Nullable String found, @Nullable String expected) {
        super(ruleCode + " at " + place + ": " + found);
        this.place = place;
        this.ruleCode = ruleCode;
        this.found = found;
        this.expected = expected;
    }

    public static UnreadableException ofFile(String ruleCode, @Nullable String found, @Nullable String expected) {
        return new UnreadableException(Place.WHOLE_FILE, ruleCode, found, expected);
    }

    public static UnreadableException ofFile(String ruleCode, @Nullable String found) {
        return new UnreadableException(Place.WHOLE_FILE, ruleCode, found);
    }

    static UnreadableException damaged() {
        return ofFile("FILE_DAMAGED", null);
    }

    public Place place() {
        return place;
    }

    /** The rule of the catalogue it breaks. */
    public String ruleCode() {
        return ruleCode;
    }

    public @Nullable String found() {
        return found;
    }

    /** What would have been right. */
    public @Nullable String expected() {
        return expected;
    }
}
