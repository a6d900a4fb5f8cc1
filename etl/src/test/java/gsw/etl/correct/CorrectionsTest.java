package gsw.etl.correct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gsw.etl.TestWarehouse;
import gsw.etl.TestWarehouse.Found;
import gsw.etl.job.LoadOptions;
import gsw.warehouse.log.LogSegment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sex ratio of the population in 2023: table E02.08 of the statistics office has 97.79, while the office itself gave
 * 50.0 million men, 50.3 million women and 99.5.
 */
class CorrectionsTest {

    private static final Path SAMPLES = Path.of("..", "samples");
    private static final Path TABLE =
            SAMPLES.resolve("pxweb/2025-07_ty-so-gioi-tinh-dan-so-theo-thanh-thi-nong-thon.csv");
    private static final Path COUNTS = SAMPLES.resolve("national/dan-so-2023-theo-gioi-tinh.csv");

    @TempDir
    Path folder;

    private TestWarehouse warehouse;

    @BeforeEach
    void openWarehouse() {
        warehouse = new TestWarehouse(folder.resolve("home"));
    }

    @Test
    void theKnownErrorIsReplacedAndTheFigureSaysSo() throws Exception {
        warehouse.load(LoadOptions.NONE, TABLE);

        assertThat(warehouse.published("""
            select obs_value::double, value_as_printed, correction from observation
            where time_period in ('2022', '2023') and urbanisation = '_T' order by time_period
            """))
                .isEqualTo(List.of(
                        List.of("99.489951462153", "99.489951462153", "null"),
                        List.of("99.5", "97.793790171563", "NSO-SEX-RATIO-2023")));
        assertThat(warehouse.findings())
                .filteredOn(Found::rule, "CORRECTION_APPLIED")
                .extracting(Found::cell, Found::severity, Found::en)
                .containsExactly(tuple(
                        "B27",
                        "info",
                        "The source says 97.793790171563; the warehouse takes 99.5 (NSO-SEX-RATIO-2023) by its list of"
                                + " corrections."));
    }

    @Test
    void theContradictionWithTheCountsIsFoundAllTheSameAndAnsweredByTheCorrection() throws Exception {
        warehouse.load(LoadOptions.NONE, COUNTS, TABLE);

        assertThat(TestWarehouse.query("select cell, found, expected, waiver_role is not null, waiver_reason like"
                        + " 'NSO-SEX-RATIO-2023%' from read_parquet('" + lastFindings()
                        + "') where rule_code = 'RATIO_NOT_OF_COUNTS'"))
                .isEqualTo(List.of(List.of("B27", "97.793790171563", "99.4", "true", "true")));
    }

    @Test
    void withoutTheCorrectionTheContradictionStands() throws Exception {
        correct();

        warehouse.load(LoadOptions.NONE, COUNTS, TABLE);

        assertThat(TestWarehouse.query("select cell, found, waiver_role from read_parquet('" + lastFindings()
                        + "') where rule_code = 'RATIO_NOT_OF_COUNTS'"))
                .isEqualTo(List.of(List.of("B27", "97.793790171563", "null")));
        assertThat(warehouse.published("select correction from observation where correction is not null"))
                .isEmpty();
    }

    @Test
    void onceTheSourceHasHealedItIsLeftAloneAndTheCorrectionIsToGo() throws Exception {
        warehouse.load(LoadOptions.NONE, TABLE);

        warehouse.load(ratio("99.5"));

        assertThat(warehouse.findings())
                .extracting(Found::rule, Found::severity, Found::en)
                .contains(tuple(
                        "CORRECTION_HEALED",
                        "warning",
                        "The source has put it right, 99.5: take NSO-SEX-RATIO-2023 out of corrections.csv."));
        assertThat(warehouse.published("select obs_value::double, correction from observation"
                        + " where time_period = '2023' and urbanisation = '_T'"))
                .isEqualTo(List.of(List.of("99.5", "null")));
    }

    @Test
    void aThirdValueIsNeitherTakenForTheErrorNorForTheRightOne() throws Exception {
        warehouse.load(ratio("98.6"));

        assertThat(warehouse.findings())
                .extracting(Found::rule, Found::severity)
                .contains(tuple("CORRECTION_UNEXPECTED", "warning"));
        assertThat(warehouse.published("select obs_value::double, correction from observation"))
                .isEqualTo(List.of(List.of("98.6", "null")));
    }

    @Test
    void theErrorIsKnownAlsoWhereItIsPrintedRounded() throws Exception {
        warehouse.load(ratio("97.8"));

        assertThat(warehouse.published("select obs_value::double, value_as_printed from observation"))
                .isEqualTo(List.of(List.of("99.5", "97.8")));
    }

    private Path lastFindings() throws IOException {
        return LogSegment.all(warehouse.home()).getLast().findings();
    }

    /** Replaces the corrections that ship by none. */
    private void correct() throws IOException {
        Path catalogue = Files.createDirectories(warehouse.root().resolve("catalogue"));
        Files.writeString(
                catalogue.resolve("corrections.csv"),
                "correction,source,indicator,ref_area,time_period,sex,age,urbanisation,ethnicity,breakdown,expect,"
                        + "corrected,reason_vi,reason_en,role,decided_on,evidence\n");
    }

    private Path ratio(String value) throws IOException {
        return Files.writeString(
                folder.resolve("ratio.csv"),
                "indicator,ref_area,time_period,source,obs_value\nGSW:SEX_RATIO,VN,2023,NSO_PXWEB," + value + "\n");
    }
}
