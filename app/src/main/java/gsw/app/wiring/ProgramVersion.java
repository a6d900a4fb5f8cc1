package gsw.app.wiring;

import org.jspecify.annotations.Nullable;

/** The version that travels with every load and release. */
public final class ProgramVersion {

    private static final String UNPACKED = "development";

    private ProgramVersion() {}

    /** As the program's archive says; classes that were never packed have none. */
    public static String current() {
        @Nullable String packed = ProgramVersion.class.getPackage().getImplementationVersion();
        return packed == null ? UNPACKED : packed;
    }
}
