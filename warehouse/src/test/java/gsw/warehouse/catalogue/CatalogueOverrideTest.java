package gsw.warehouse.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import gsw.warehouse.model.Language;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office puts its own CSV files in place of those that ship. */
class CatalogueOverrideTest {

    @TempDir
    private Path folder;

    @Test
    void replacingAFileIsEnoughToMakeACodeOfficial() throws SQLException, IOException {
        replace("circular10_indicators.csv", "(mirror),provisional,TT10:P0101,", "(appendix),source,TT10:P0101,");

        try (LoadedCatalogue catalogue = LoadedCatalogue.with(folder)) {
            assertThat(catalogue.value("select code_status from dim_indicator where indicator = 'TT10:P0101'"))
                    .isEqualTo("source");
            assertThat(catalogue.rows("select file_name from dim_catalogue_file where is_override"))
                    .containsExactly("circular10_indicators.csv");
        }
    }

    @Test
    void aFileSavedByExcelWithByteOrderMarkAndOtherLineEndsIsTheSameFile() throws SQLException, IOException {
        put("sources.csv", "\uFEFF" + CatalogueResource.text("sources.csv").replace("\n", "\r\n"));

        try (LoadedCatalogue catalogue = LoadedCatalogue.with(folder);
                LoadedCatalogue shipped = LoadedCatalogue.asItShips()) {
            assertThat(catalogue.rows("from dim_source")).isEqualTo(shipped.rows("from dim_source"));
        }
    }

    @Test
    void columnsMayStandInAnyOrder() throws SQLException, IOException {
        put("country.csv", "name_en,ref_area,area_code,full_name_vi,name_vi\nViet Nam,VN,VN,Việt Nam,Cả nước\n");

        try (LoadedCatalogue catalogue = LoadedCatalogue.with(folder)) {
            assertThat(catalogue.value("select area_name_vi, area_name_en from dim_area where ref_area = 'VN'"))
                    .isEqualTo("Cả nước|Viet Nam");
        }
    }

    @Test
    void theVersionChangesWithAnyFileAndOnlyThen() throws IOException {
        String shipped = Catalogue.version(Optional.empty());
        assertThat(shipped).matches("[0-9a-f]{12}");
        assertThat(Catalogue.version(Optional.of(folder))).isEqualTo(shipped);
        assertThat(Catalogue.version(Optional.of(folder.resolve("not there")))).isEqualTo(shipped);

        replace("sources.csv", "Press,press", "Newspapers,press");

        assertThat(Catalogue.version(Optional.of(folder))).isNotEqualTo(shipped);
    }

    @Test
    void aMisspeltFileNameIsRefusedInsteadOfOverlooked() throws IOException {
        put("provinces_34.csv", "code\n01\n");

        assertThatThrownBy(() -> LoadedCatalogue.with(folder))
                .isInstanceOf(CatalogueException.class)
                .hasMessage(
                        "Cannot replace catalogue files: provinces_34.csv in %s has the name of none of them", folder);
    }

    @Test
    void aMissingColumnIsNamed() throws IOException {
        replace("sources.csv", "source_class", "class");

        assertThatThrownBy(() -> LoadedCatalogue.with(folder))
                .isInstanceOf(CatalogueException.class)
                .hasMessage(
                        "Cannot read the catalogue file %s, line 1: column source_class is missing",
                        folder.resolve("sources.csv"));
    }

    @Test
    void anUnknownColumnIsNamed() throws IOException {
        put("country.csv", "ref_area,area_code,name_vi,full_name_vi,name_en,iso\nVN,VN,Cả nước,Việt Nam,Viet Nam,VN\n");

        assertThatThrownBy(() -> LoadedCatalogue.with(folder))
                .isInstanceOf(CatalogueException.class)
                .hasMessageEndingWith("line 1: column 'iso' is not known; known are "
                        + "ref_area, area_code, name_vi, full_name_vi, name_en");
    }

    @Test
    void aRowCutShortIsPlaced() throws IOException {
        replace("tilegrid_34.csv", "04,Cao Bằng,3,0", "04,Cao Bằng,3");

        assertThatThrownBy(() -> LoadedCatalogue.with(folder))
                .isInstanceOf(CatalogueException.class)
                .hasMessageEndingWith("tilegrid_34.csv, line 3: 3 cells where the head has 4");
    }

    @Test
    void aDateInTheWayOfADocumentIsPlaced() throws IOException {
        replace("areas_ended.csv", "2008-07-31", "31/7/2008");

        assertThatThrownBy(() -> LoadedCatalogue.with(folder))
                .isInstanceOf(CatalogueException.class)
                .hasMessageEndingWith(
                        "areas_ended.csv, line 2: column valid_to holds '31/7/2008', expected a date such as"
                                + " 2025-07-01");
    }

    @Test
    void aNumberWithADecimalCommaIsPlaced() throws IOException {
        replace("strategy_targets.csv", ",hours ratio,decrease,<=,1.7,", ",hours ratio,decrease,<=,\"1,7\",");

        assertThatThrownBy(() -> LoadedCatalogue.with(folder))
                .isInstanceOf(CatalogueException.class)
                .hasMessageEndingWith("column value_2025 holds '1,7', expected a number, or a band such as 10-15");
    }

    @Test
    void anEmptyStatusIsNotTakenForOfficial() throws IOException {
        replace("circular10_indicators.csv", "(mirror),provisional,TT10:P0101,", "(mirror),,TT10:P0101,");

        assertThatThrownBy(() -> LoadedCatalogue.with(folder))
                .isInstanceOf(CatalogueException.class)
                .hasMessageEndingWith("circular10_indicators.csv, line 3: column code_status must not be empty");
    }

    @Test
    void aFileInAnOldEncodingIsRefused() throws IOException {
        Files.writeString(
                folder.resolve("country.csv"), "ref_area,name_vi\nVN,Vi\u00eat Nam\n", Charset.forName("windows-1258"));

        assertThatThrownBy(() -> LoadedCatalogue.with(folder))
                .isInstanceOf(CatalogueException.class)
                .hasMessage("Cannot read the catalogue file %s: it is not UTF-8", folder.resolve("country.csv"));
    }

    @Test
    void afterAFaultTheTablesAreAsEmptyAsBefore() throws SQLException, IOException {
        // the header and cells are in order, but a target without a unit of measure cannot become a component
        replace("units_of_lists.csv", "NQ28,boolean,BOOLEAN,", "NQ28,yes or no,BOOLEAN,");

        try (LoadedCatalogue catalogue = LoadedCatalogue.empty()) {
            assertThatThrownBy(() -> Catalogue.load(catalogue.connection(), Optional.of(folder)))
                    .isInstanceOf(CatalogueException.class)
                    .hasMessageContaining("unit_measure");
            assertThat(catalogue.value("select count(*) from dim_indicator")).isEqualTo("0");
            assertThat(catalogue.rows("select database_name from duckdb_databases() where database_name = 'raw'"))
                    .isEmpty();
            Catalogue.load(catalogue.connection(), Optional.empty());
            assertThat(catalogue.value("select count(*) > 600 from dim_indicator"))
                    .isEqualTo("true");
        }
    }

    @Test
    void theChecksSayWhichLineOfAReplacedFileIsWrong() throws SQLException, IOException {
        replace("province_34.csv", "\n04,Cao Bằng,", "\n01,Cao Bằng,");

        try (LoadedCatalogue catalogue = LoadedCatalogue.with(folder)) {
            List<IntegrityFinding> findings = IntegrityChecks.run(catalogue.connection());
            assertThat(findings)
                    .filteredOn(finding -> finding.check().name().equals("keys-unique")
                            && finding.subject().equals("VN34_01"))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.in(Language.EN))
                                .contains("stands 2 times in dim_area")
                                .contains("province_34.csv, line 2; province_34.csv, line 3");
                        assertThat(finding.in(Language.VI))
                                .contains("có 2 lần trong dim_area")
                                .contains("province_34.csv, dòng 2; province_34.csv, dòng 3");
                    });
            assertThat(findings)
                    .extracting(
                            IntegrityFinding::subject,
                            finding -> finding.place().en())
                    .contains(tuple("VN63_04>VN34_04", "crosswalk_province.csv, line 4"));
        }
    }

    @Test
    void filesThatDoNotFitTogetherAreRefusedAsAnOfficesOwn() throws IOException {
        replace("province_63.csv", "\n01,Hà Nội,", "\n99,Hà Nội,");
        assertThatThrownBy(() -> LoadedCatalogue.with(folder))
                .isInstanceOfSatisfying(
                        CatalogueException.class,
                        refused -> assertThat(refused.whole().vi())
                                .startsWith("Không thay được tệp danh mục: các tệp không khớp nhau"));
    }

    private void replace(String file, String before, String after) throws IOException {
        String text = CatalogueResource.text(file);
        assertThat(text).contains(before);
        put(file, text.replace(before, after));
    }

    private void put(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text, StandardCharsets.UTF_8);
    }
}
