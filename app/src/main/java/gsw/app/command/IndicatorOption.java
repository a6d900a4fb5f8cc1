package gsw.app.command;

import gsw.app.failure.ExitCode;
import gsw.app.failure.Failure;
import gsw.app.wiring.OpenRelease;
import gsw.queries.catalogue.IndicatorEntry;
import gsw.queries.catalogue.IndicatorSearch;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The indicators a command is about; all if none is named. */
final class IndicatorOption {

    private static final int NEAR = 8;

    @Option(names = "--indicator", paramLabel = "KEY", order = 2)
    private List<String> named = List.of();

    /** @throws Failure if a key is not in the catalogue; names those that are near */
    List<String> keys(OpenRelease release) throws SQLException {
        release.knowNames();
        var search = new IndicatorSearch(release.jooq());
        var keys = new ArrayList<String>();
        for (String typed : named) {
            keys.add(search.withKey(typed)
                    .map(IndicatorEntry::key)
                    .orElseThrow(() -> unknown(typed, search.containing(typed))));
        }
        return keys;
    }

    private static Failure unknown(String typed, List<IndicatorEntry> near) {
        if (near.isEmpty()) {
            return new Failure(ExitCode.USAGE, "indicator.unknown", typed);
        }
        String keys = near.stream().limit(NEAR).map(IndicatorEntry::key).collect(Collectors.joining(", "));
        return new Failure(ExitCode.USAGE, "indicator.unknown-near", typed, keys);
    }
}
