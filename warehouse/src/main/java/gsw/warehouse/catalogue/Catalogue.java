package gsw.warehouse.catalogue;

import gsw.warehouse.model.Bilingual;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Fills the dim_* tables from the CSV files that ship and from those an office put in their place. */
public final class Catalogue {

    private static final int VERSION_LENGTH = 12;

    private Catalogue() {}

    /**
     * Fills the empty dim_* tables of the schema; all of them or, on any fault, none.
     *
     * @param duckdb a connection that is not inside a transaction
     * @param overrides a folder whose CSV files replace those of the same name
     * @throws CatalogueException if a file cannot be read or does not have the columns it must have
     */
    public static void load(Connection duckdb, Optional<Path> overrides) throws SQLException {
        CatalogueLayout layout = CatalogueLayout.ofProgram();
        List<CatalogueFile> files = CatalogueFile.all(layout.fileNames(), overrides);
        List<CatalogueFile> plans = LoadedPlans.files(overrides);
        List<CatalogueFile.Content> content = Stream.concat(files.stream(), plans.stream())
                .map(CatalogueFile::content)
                .toList();
        NameKey.defineIn(duckdb);
        Optional<KeptCatalogue> kept = KeptCatalogue.of(content);
        if (kept.isEmpty() || !kept.get().copyInto(duckdb)) {
            fill(duckdb, layout, files, plans);
            KeptCatalogue.keep(content, duckdb);
        }
    }

    /** Names the content of the catalogue: twelve hexadecimal digits that change with any file. */
    public static String version(Optional<Path> overrides) {
        var names = new StringBuilder();
        for (CatalogueFile file : CatalogueFile.all(CatalogueLayout.ofProgram().fileNames(), overrides)) {
            names.append(file.name()).append(' ').append(file.sha256()).append('\n');
        }
        for (CatalogueFile plan : LoadedPlans.files(overrides)) {
            names.append(plan.name()).append(' ').append(plan.sha256()).append('\n');
        }
        return CatalogueFile.sha256(names.toString().getBytes(StandardCharsets.UTF_8))
                .substring(0, VERSION_LENGTH);
    }

    private static void fill(
            Connection duckdb, CatalogueLayout layout, List<CatalogueFile> files, List<CatalogueFile> plans)
            throws SQLException {
        run(duckdb, "attach ':memory:' as raw"); // beside the caller's database, so that nothing is left in it
        try {
            List<Long> rowCounts = loadRaw(duckdb, layout, files);
            rowCounts.addAll(LoadedPlans.load(duckdb, layout, plans));
            fill(duckdb, Stream.concat(files.stream(), plans.stream()).toList(), rowCounts);
        } finally {
            run(duckdb, "detach raw");
        }
    }

    private static List<Long> loadRaw(Connection duckdb, CatalogueLayout layout, List<CatalogueFile> files)
            throws SQLException {
        var rowCounts = new ArrayList<Long>();
        for (CatalogueFile file : files) {
            rowCounts.add(new RawTable(file, layout.columnsOf(file.name())).load(duckdb));
        }
        return rowCounts;
    }

    private static void fill(Connection duckdb, List<CatalogueFile> files, List<Long> rowCounts) throws SQLException {
        run(duckdb, "begin transaction");
        try {
            for (int i = 0; i < files.size(); i++) {
                record(duckdb, files.get(i), rowCounts.get(i));
            }
            run(duckdb, CatalogueResource.text("catalogue.sql"));
            run(duckdb, CatalogueResource.text("projection.sql"));
            run(duckdb, CatalogueResource.text("places.sql"));
        } catch (SQLException e) {
            run(duckdb, "rollback");
            if (files.stream().anyMatch(CatalogueFile::isOverride)) {
                throw contradiction(e);
            }
            throw e;
        } catch (RuntimeException e) {
            run(duckdb, "rollback");
            throw e;
        }
        run(duckdb, "commit");
    }

    /** Each file of an office is sound for itself, but not together with the others. */
    private static CatalogueException contradiction(SQLException e) {
        String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return CatalogueException.ofFolder(new Bilingual(
                        "các tệp không khớp nhau (%s). Xem lại mã trong những tệp đã thay.".formatted(said),
                        "the files do not fit together (%s). Look at the codes in those that were replaced."
                                .formatted(said)))
                .because(e);
    }

    private static void record(Connection duckdb, CatalogueFile file, long rows) throws SQLException {
        try (PreparedStatement insert = duckdb.prepareStatement(
                "insert into dim_catalogue_file (file_name, file_sha256, row_count, is_override) values (?, ?, ?,"
                        + " ?)")) {
            insert.setString(1, file.name());
            insert.setString(2, file.sha256());
            insert.setLong(3, rows);
            insert.setBoolean(4, file.isOverride());
            insert.executeUpdate();
        }
    }

    private static void run(Connection duckdb, String script) throws SQLException {
        try (Statement statement = duckdb.createStatement()) {
            statement.execute(script);
        }
    }
}
