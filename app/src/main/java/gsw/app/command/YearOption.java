package gsw.app.command;

import gsw.queries.progress.AssessmentYear;
import gsw.warehouse.model.ReleaseLabel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The year a command speaks for. */
final class YearOption {

    @Option(names = "--year", paramLabel = "YEAR", order = 3)
    private @Nullable Integer year;

    int of(ReleaseLabel release) {
        return year == null ? AssessmentYear.of(release) : year;
    }
}
