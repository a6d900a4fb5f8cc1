package gsw.warehouse.model;

/** How a value must stand to a target value (Resolution 28/NQ-CP uses all of these words). */
public enum Comparator {
    AT_LEAST(">="),
    MORE_THAN(">"),
    AT_MOST("<="),
    BELOW("<"),
    EQUAL("="),
    /** "Khoảng": needs a recorded tolerance to be assessable. */
    ABOUT("approx"),
    BAND("band");

    private final String code;

    Comparator(String code) {
        this.code = code;
    }

    /** As the catalogue writes it: {@code >=}, {@code approx}. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException if no comparator has this code */
    public static Comparator ofCode(String code) {
        for (Comparator comparator : values()) {
            if (comparator.code.equals(code)) {
                return comparator;
            }
        }
        throw new IllegalArgumentException("No comparator is written '" + code + "'");
    }
}
