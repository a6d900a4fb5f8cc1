package gsw.warehouse.release;

import gsw.warehouse.model.Perspective;
import gsw.warehouse.storage.DuckDb;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;

/**
 * Puts temporary views in front of those of the catalogue. DuckDB looks a bare name up among temporary views first, from
 * within the views of a read-only catalogue too: {@code observation} and every question follow by themselves.
 */
final class PerspectiveViews {

    /** What is stored for the newest knowledge as reported is no answer under another perspective, even where it is empty. */
    private static final List<String> STORED_ANSWERS =
            List.of("mart_progress", "mart_progress_input", "verdict_change");

    private static final String NO_STORED_ANSWERS = """
        create temp view %1$s as
        select stored.*
        from (
            select error('%1$s holds answers for the newest knowledge as reported only. '
                || 'Under another perspective use the command: gsw progress') is null as is_asked
        ) as refused
        left join catalogue.main.%1$s as stored on true
        where refused.is_asked
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

    private static final String MACRO = "select count(*) from duckdb_functions() where function_name = ?";
    private static final String VIEW = "select count(*) from duckdb_views() where not temporary and view_name = ?";

    private PerspectiveViews() {}

    /** @throws UnknownPerspectiveException if the catalogue of the release cannot answer under it */
    static void define(Connection release, Perspective perspective) throws SQLException {
        if (perspective.isDefault()) {
            return;
        }
        if (!exists(release, MACRO, NEEDED)) {
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
        for (String table : STORED_ANSWERS) {
            if (exists(release, VIEW, table)) { // a program of before did not store them all
                DuckDb.execute(release, NO_STORED_ANSWERS.formatted(table));
            }
        }
    }

    private static boolean exists(Connection release, String query, String name) throws SQLException {
        try (PreparedStatement statement = release.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1) > 0;
            }
        }
    }
}
