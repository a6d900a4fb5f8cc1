package gsw.warehouse.release;

import gsw.warehouse.model.Perspective;
import gsw.warehouse.storage.DuckDb;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;

/**
 * Puts temporary views in front of those of the catalogue. DuckDB looks a bare name up among temporary views first, from
 * within the views of a read-only catalogue too: {@code observation} and every question follow by themselves.
 */
final class PerspectiveViews {

    /** What is stored for the newest knowledge as reported is no answer under another perspective: it says so. */
    private static final String NO_STORED_ANSWERS = """
        create temp view mart_progress as
        select * from catalogue.main.mart_progress
        where error('The view progress holds answers for the newest knowledge as reported only. '
            || 'Under another perspective use the command: gsw progress') is null
        """;

    /** Everything as reported is then what was known; figures on a map are put together from these. */
    private static final String AS_KNOWN_THEN = """
        create temp view fact_observation_as_reported as
        from fact_observation_as_known_on(getvariable('known_on'))
        """;

    private static final String ON_THE_MAP = """
        create temp view fact_observation as
        from fact_observation_on_basis(getvariable('map_of'))
        """;

    /** The newest of the macros this rests on: a catalogue that has it has the others. */
    private static final String NEEDED = "fact_observation_at";

    private PerspectiveViews() {}

    /** @throws UnknownPerspectiveException if the catalogue of the release cannot answer under it */
    static void define(Connection release, Perspective perspective) throws SQLException {
        if (perspective.isDefault()) {
            return;
        }
        if (!exists(release, NEEDED)) {
            throw new UnknownPerspectiveException(NEEDED);
        }
        if (perspective.knownOn().isPresent()) {
            DuckDb.set(
                    release, "known_on", Timestamp.valueOf(perspective.knownOn().get()));
            DuckDb.execute(release, AS_KNOWN_THEN);
        }
        if (perspective.mapOf().isPresent()) {
            DuckDb.set(release, "map_of", perspective.mapOf().get());
            DuckDb.execute(release, ON_THE_MAP);
        }
        DuckDb.execute(release, NO_STORED_ANSWERS);
    }

    private static boolean exists(Connection release, String macro) throws SQLException {
        try (PreparedStatement statement =
                release.prepareStatement("select count(*) from duckdb_functions() where function_name = ?")) {
            statement.setString(1, macro);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1) > 0;
            }
        }
    }
}
