package gsw.warehouse.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptCatalogueTest {

    private static final String HEAD = "ref_area,area_code,name_vi,full_name_vi,name_en\n";

    @TempDir
    private Path overrides;

    @Test
    void aSecondCatalogueOfTheSameFilesIsTheFirstRowByRow() throws Exception {
        country("Viet Nam, as this test calls it");
        try (LoadedCatalogue read = LoadedCatalogue.with(overrides);
                LoadedCatalogue copied = LoadedCatalogue.with(overrides)) {
            List<String> tables = tables(read);
            assertThat(tables).contains("dim_area_projection", "dim_catalogue_file", "catalogue_place");
            assertThat(tables(copied)).isEqualTo(tables);
            for (String table : tables) {
                assertThat(copied.rows("from " + table)).as(table).isEqualTo(read.rows("from " + table));
            }
        }
    }

    @Test
    void aFileThatChangedInBetweenIsReadAnew() throws Exception {
        country("Before");
        LoadedCatalogue.with(overrides).close();
        country("After");
        try (LoadedCatalogue catalogue = LoadedCatalogue.with(overrides)) {
            assertThat(catalogue.value("select area_name_en from dim_area where ref_area = 'VN'"))
                    .isEqualTo("After");
        }
    }

    @Test
    void whatIsDoneToACopyStaysInIt() throws Exception {
        country("As shipped");
        try (LoadedCatalogue first = LoadedCatalogue.with(overrides)) {
            first.execute("update dim_area set area_name_en = 'Spoilt' where ref_area = 'VN'");
        }
        try (LoadedCatalogue second = LoadedCatalogue.with(overrides)) {
            second.execute("update dim_area set area_name_en = 'Spoilt' where ref_area = 'VN'");
        }
        try (LoadedCatalogue third = LoadedCatalogue.with(overrides)) {
            assertThat(third.value("select area_name_en from dim_area where ref_area = 'VN'"))
                    .isEqualTo("As shipped");
        }
    }

    @Test
    void whatTheFirstRunOfTheProgramFilledTheNextCopies(@TempDir Path program) throws Exception {
        System.setProperty("gsw.program", program.toString());
        try (LoadedCatalogue filled = LoadedCatalogue.asItShips();
                LoadedCatalogue copied = LoadedCatalogue.asItShips()) {
            assertThat(program).isDirectoryContaining("glob:**/catalogue-*.duckdb");
            for (String table : tables(filled)) {
                assertThat(copied.rows("from " + table)).as(table).isEqualTo(filled.rows("from " + table));
            }
        } finally {
            System.clearProperty("gsw.program");
        }
    }

    @Test
    void aKeptCatalogueThatWasDamagedIsMadeAnew(@TempDir Path program) throws Exception {
        System.setProperty("gsw.program", program.toString());
        try (LoadedCatalogue filled = LoadedCatalogue.asItShips();
                var files = Files.newDirectoryStream(program)) {
            for (Path file : files) {
                Files.writeString(file, "damaged");
            }
            for (int i = 0; i < 2; i++) {
                try (LoadedCatalogue again = LoadedCatalogue.asItShips()) {
                    assertThat(again.rows("from dim_area")).isEqualTo(filled.rows("from dim_area"));
                }
            }
        } finally {
            System.clearProperty("gsw.program");
        }
    }

    @Test
    void theCatalogueOfAnOfficeIsNotKeptBesideTheProgram(@TempDir Path program) throws Exception {
        System.setProperty("gsw.program", program.toString());
        country("Of an office");
        try (LoadedCatalogue read = LoadedCatalogue.with(overrides)) {
            assertThat(read.value("select area_name_en from dim_area where ref_area = 'VN'"))
                    .isEqualTo("Of an office");
            assertThat(program).isEmptyDirectory();
        } finally {
            System.clearProperty("gsw.program");
        }
    }

    private void country(String englishName) throws Exception {
        Files.writeString(overrides.resolve("country.csv"), HEAD + "VN,VN,Cả nước,Việt Nam,\"" + englishName + "\"\n");
    }

    private static List<String> tables(LoadedCatalogue catalogue) throws SQLException {
        return catalogue.rows(
                "select table_name from duckdb_tables() where starts_with(table_name, 'dim_') or table_name ="
                        + " 'catalogue_place' order by table_name");
    }
}
