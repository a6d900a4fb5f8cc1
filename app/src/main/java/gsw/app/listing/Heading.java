package gsw.app.listing;

/**
 * The head of a column.
 *
 * @param numeric aligned to the right
 */
public record Heading(String name, boolean numeric) {

    public static Heading text(String name) {
        return new Heading(name, false);
    }

    public static Heading number(String name) {
        return new Heading(name, true);
    }
}
