package gsw.warehouse.release;

/** A release that cannot be looked at as asked: its catalogue was made by a program that did not know how. */
public final class UnknownPerspectiveException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownPerspectiveException(String macro) {
        super("The catalogue of this release has no " + macro);
    }
}
