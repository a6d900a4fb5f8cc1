package gsw.app.failure;

import gsw.app.text.Messages;
import gsw.etl.job.LoadFailedException;
import gsw.etl.job.LoadRefusedException;
import gsw.etl.job.LoadRunningException;
import gsw.warehouse.catalogue.CatalogueException;
import gsw.warehouse.release.UnknownPerspectiveException;
import gsw.warehouse.storage.DamagedPointerException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** From what was thrown to an exit code and one sentence: the first cause that says something decides. */
public record Diagnosis(ExitCode exitCode, String sentence) {

    private static final List<String> FULL_DISK =
            List.of("no space left on device", "not enough space on the disk", "disk quota exceeded", "disk full");
    private static final List<String> READ_ONLY =
            List.of("permission denied", "read-only file system", "access is denied");

    /** What DuckDB says of a file of the warehouse that is gone or was damaged. */
    private static final List<String> DAMAGED = List.of(
            "no files found that match",
            "failed to read file",
            "no magic bytes found",
            "too small to be a parquet file",
            "not a valid duckdb database",
            "cannot open database",
            "tprotocolexception",
            "don't know what type");

    /** DuckDB's driver says this first, and what really happened in the line below. */
    private static final String BEHIND = "Attempting to execute an unsuccessful or closed pending query result";

    /** A release keeps the tables of the program that made it. */
    private static final List<String> OTHER_SCHEMA = List.of("binder error", "catalog error");

    public static Diagnosis of(Throwable thrown, Messages messages) {
        List<Throwable> causes = causes(thrown);
        for (Throwable cause : causes) {
            if (says(cause, FULL_DISK)) {
                return new Diagnosis(ExitCode.ENVIRONMENT, messages.text("failure.disk-full"));
            }
        }
        for (Throwable cause : causes) {
            Diagnosis known = known(cause, messages);
            if (known != null) {
                return known;
            }
        }
        return bySentence(causes.getLast(), messages);
    }

    private static @Nullable Diagnosis known(Throwable cause, Messages messages) {
        return switch (cause) {
            case Failure failure -> new Diagnosis(failure.exitCode(), failure.sentence(messages));
            case LoadRefusedException refused ->
                new Diagnosis(ExitCode.USAGE, refused.reason().in(messages.language()));
            case LoadFailedException failed
            when failed.isDiskFull() -> new Diagnosis(ExitCode.ENVIRONMENT, messages.text("failure.disk-full"));
            case LoadRunningException running ->
                new Diagnosis(ExitCode.LOAD_RUNNING, messages.text("failure.load-running"));
            case UnknownPerspectiveException unknown ->
                new Diagnosis(ExitCode.USAGE, messages.text("usage.perspective"));
            case CatalogueException catalogue ->
                new Diagnosis(
                        ExitCode.ENVIRONMENT,
                        messages.text("failure.catalogue", catalogue.whole().in(messages.language())));
            case DamagedPointerException damaged ->
                new Diagnosis(ExitCode.ENVIRONMENT, messages.text("failure.current", damaged.file(), damaged.text()));
            case AccessDeniedException denied ->
                new Diagnosis(ExitCode.ENVIRONMENT, messages.text("failure.access", message(denied)));
            case ReadOnlyFileSystemException readOnly ->
                new Diagnosis(ExitCode.ENVIRONMENT, messages.text("failure.access", message(readOnly)));
            case FileSystemException file ->
                new Diagnosis(ExitCode.ENVIRONMENT, messages.text("failure.file", message(file)));
            default -> null;
        };
    }

    /** What the innermost cause says, where its class says nothing. */
    private static Diagnosis bySentence(Throwable cause, Messages messages) {
        if (says(cause, READ_ONLY)) {
            return new Diagnosis(ExitCode.ENVIRONMENT, messages.text("failure.access", line(cause)));
        }
        if (says(cause, DAMAGED)) {
            return new Diagnosis(ExitCode.ENVIRONMENT, messages.text("failure.damaged", saying(cause)));
        }
        return says(cause, OTHER_SCHEMA)
                ? new Diagnosis(ExitCode.ENVIRONMENT, messages.text("failure.other-schema", line(cause)))
                : new Diagnosis(ExitCode.BUG, messages.text("failure.bug", line(cause)));
    }

    private static List<Throwable> causes(Throwable thrown) {
        var causes = new ArrayList<Throwable>();
        for (Throwable cause = thrown; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    private static boolean says(Throwable cause, List<String> words) {
        String message = message(cause).toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(message::contains);
    }

    private static String message(Throwable cause) {
        return String.valueOf(cause.getMessage());
    }

    /** The class and the first line of its message that says something: enough to find the place, short enough for one line. */
    private static String line(Throwable cause) {
        String name = cause.getClass().getSimpleName();
        return cause.getMessage() == null ? name : name + ": " + saying(cause);
    }

    private static String saying(Throwable cause) {
        return message(cause)
                .lines()
                .filter(line -> !line.isBlank() && !line.contains(BEHIND))
                .findFirst()
                .map(line -> line.replaceFirst("^Error: ", ""))
                .orElse("");
    }
}
