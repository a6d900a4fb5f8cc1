package gsw.reports.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import gsw.queries.observation.ObservationRow;
import gsw.reports.fixture.Fixture;
import gsw.warehouse.model.AreaLevel;
import gsw.warehouse.model.Bilingual;
import gsw.warehouse.model.Place;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ObservationExportTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-02-05T02:30:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    @TempDir
    private Path folder;

    private final ObservationExport export =
            new ObservationExport(Fixture.release(false), Map.of("PT", new Bilingual("%", "%")), CLOCK);

    @Test
    void theFirstColumnsOfSdmxCsvAreTheDataflowAndItsDimensions() throws IOException {
        Path file = write(ExportFormat.SDMX_CSV, row("50.9"));
        assertThat(Files.readString(file))
                .isEqualTo(
                        "DATAFLOW,FREQ,REF_AREA,INDICATOR,SEX,AGE,URBANISATION,ETHNICITY,BREAKDOWN,SOURCE,TIME_PERIOD,"
                                + "OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS,CONF_STATUS,LOWER_BOUND,UPPER_BOUND,"
                                + "NUMERATOR,DENOMINATOR,SOURCE_DETAIL,COMMENT_OBS,CORRECTION\r\n"
                                + "GSW:DF_GENDER(1.0),A,VN,QD05$province@2FT0104,F,_T,_T,_T,LEVEL@3DPRIMARY,GOV_REPORT,"
                                + "2023,50.9,PT,0,A,F,,,,,,,\r\n");
    }

    @Test
    void aMissingValueIsAnEmptyCellWithItsStatus() throws IOException {
        NamedCsvRecord row = read(write(ExportFormat.SDMX_CSV, row(null))).getFirst();
        assertThat(row.getField("OBS_VALUE")).isEmpty();
        assertThat(row.getField("OBS_STATUS")).isEqualTo("M");
    }

    @ParameterizedTest(name = "{0} has frequency {1}")
    @CsvSource({"2024,A", "2024-S1,S", "2024-Q3,Q", "2024-05,M", "2024-05-31,D", "2023-09-01/P1Y,A", "2021-06-01/P5Y,A5"
    })
    void theFrequencyFollowsFromThePeriod(String period, String frequency) throws IOException {
        NamedCsvRecord row =
                read(write(ExportFormat.SDMX_CSV, row("1", period))).getFirst();
        assertThat(row.getField("FREQ")).isEqualTo(frequency);
        assertThat(row.getField("TIME_PERIOD")).isEqualTo(period);
    }

    @Test
    void numbersAreWrittenPlain() throws IOException {
        var rows = read(write(ExportFormat.CSV, row("88100.000000000000"), row("1E+6"), row("0.000"), row("-1.5")));
        assertThat(rows).extracting(row -> row.getField("obs_value")).containsExactly("88100", "1000000", "0", "-1.5");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "=1+2,'=1+2",
                "+cmd|' /C calc'!A0,'+cmd|' /C calc'!A0",
                "@SUM(A1),'@SUM(A1)",
                "-2+3,'-2+3",
                "-5.2%,-5.2%",
                "-,-",
                "bình thường,bình thường"
            },
            quoteCharacter = '`')
    void textThatASpreadsheetWouldComputeIsDisarmed(String comment, String written) throws IOException {
        NamedCsvRecord row = read(write(ExportFormat.CSV, withComment(comment))).getFirst();
        assertThat(row.getField("comment_obs")).isEqualTo(written);
    }

    @Test
    void tabsAndCarriageReturnsAtTheStartAreDisarmedToo() throws IOException {
        var rows = read(write(ExportFormat.CSV, withComment("\t=1"), withComment("\r=1")));
        assertThat(rows).extracting(row -> row.getField("comment_obs")).containsExactly("'\t=1", "'\r=1");
    }

    @Test
    void quotesCommasAndLineEndsSurvive() throws IOException {
        String comment = "gồm \"hai\" phần, dòng một\ndòng hai";
        NamedCsvRecord row = read(write(ExportFormat.CSV, withComment(comment))).getFirst();
        assertThat(row.getField("comment_obs")).isEqualTo(comment);
    }

    @Test
    void thePlainFileHasTheColumnsOfTheView() throws IOException {
        NamedCsvRecord row = read(write(ExportFormat.CSV, row("50.9"))).getFirst();
        assertThat(row.getHeader())
                .startsWith("indicator", "ref_area", "time_period", "sex")
                .endsWith("file_sha256", "file_name", "sheet", "row_no", "column_no")
                .hasSize(40);
        assertThat(row.getField("area_name")).isEqualTo("Việt Nam");
        assertThat(row.getField("known_from")).isEqualTo("2025-11-12T09:30:00");
        assertThat(row.getField("sheet")).isEqualTo("Biểu 2");
        assertThat(row.getField("column_no")).isEqualTo("4");
    }

    @Test
    void rowsThatAreNotFreeStayInTheHouseAndAreCounted() throws IOException {
        Path file = folder.resolve("a.csv");
        ExportManifest manifest = export.write(
                ExportFormat.CSV, List.of(row("1"), confidential("2"), row("3")).iterator(), file);
        assertThat(read(file)).hasSize(2);
        assertThat(manifest.rows()).isEqualTo(2);
        assertThat(manifest.rowsNotFree()).isEqualTo(1);
    }

    @Test
    void generatedFiguresAreMarkedInBothFormats() throws IOException {
        NamedCsvRecord plain = read(write(ExportFormat.CSV, synthetic())).getFirst();
        NamedCsvRecord sdmx = read(write(ExportFormat.SDMX_CSV, synthetic())).getFirst();
        assertThat(plain.getField("is_synthetic")).isEqualTo("true");
        assertThat(sdmx.getField("COMMENT_OBS")).isEqualTo("[SYNTHETIC DATA]");
    }

    @ParameterizedTest
    @EnumSource
    void theSameRowsAndClockGiveTheSameBytes(ExportFormat format) throws IOException {
        byte[] first = Files.readAllBytes(write(format, row("50.9"), row(null)));
        byte[] firstManifest = Files.readAllBytes(ExportManifest.beside(folder.resolve("export.csv")));
        byte[] second = Files.readAllBytes(write(format, row("50.9"), row(null)));
        byte[] secondManifest = Files.readAllBytes(ExportManifest.beside(folder.resolve("export.csv")));
        assertThat(second).isEqualTo(first);
        assertThat(secondManifest).isEqualTo(firstManifest);
        assertThat(new String(first, java.nio.charset.StandardCharsets.UTF_8)).doesNotStartWith("\ufeff");
    }

    @Test
    void theManifestTellsWhetherAFileArrivedWholeAndHowToReadIt() throws Exception {
        Path file = write(ExportFormat.CSV, row("50.9"));
        JsonNode manifest =
                new ObjectMapper().readTree(ExportManifest.beside(file).toFile());
        byte[] bytes = Files.readAllBytes(file);
        assertThat(manifest.get("file").asText()).isEqualTo("export.csv");
        assertThat(manifest.get("rows").asLong()).isEqualTo(1);
        assertThat(manifest.get("bytes").asLong()).isEqualTo(bytes.length);
        assertThat(manifest.get("sha256").asText())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        assertThat(manifest.at("/release/number").asInt()).isEqualTo(3);
        assertThat(manifest.get("exported_at").asText()).isEqualTo("2026-02-05T09:30:00+07:00");
        assertThat(manifest.at("/units/0/code").asText()).isEqualTo("PT");
        assertThat(manifest.at("/units/0/vi").asText()).isEqualTo("%");
        assertThat(manifest.get("columns")).hasSize(40).allMatch(column -> column.hasNonNull("vi"));
    }

    @Test
    void nothingHalfWrittenIsLeftBehind() throws IOException {
        write(ExportFormat.CSV, row("1"));
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("export.csv", "export.csv.manifest.json");
        }
    }

    @Test
    void formatsAreKnownByTheirCode() {
        assertThat(ExportFormat.ofCode("sdmx-csv")).contains(ExportFormat.SDMX_CSV);
        assertThat(ExportFormat.ofCode("csv")).contains(ExportFormat.CSV);
        assertThat(ExportFormat.ofCode("edi")).isEmpty();
    }

    private Path write(ExportFormat format, ObservationRow... rows) throws IOException {
        Path file = folder.resolve("export.csv");
        export.write(format, List.of(rows).iterator(), file);
        return file;
    }

    private static List<NamedCsvRecord> read(Path file) throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().toList();
        }
    }

    private static ObservationRow row(String value) {
        return row(value, "2023");
    }

    private static ObservationRow row(String value, String period) {
        return row(value, period, "F", null, false);
    }

    private static ObservationRow withComment(String comment) {
        return row("1", "2023", "F", comment, false);
    }

    private static ObservationRow confidential(String value) {
        return row(value, "2023", "C", null, false);
    }

    private static ObservationRow synthetic() {
        return row("1", "2023", "F", null, true);
    }

    private static ObservationRow row(
            String value, String period, String confidentiality, String comment, boolean synthetic) {
        return new ObservationRow(
                new ObservationRow.Key(
                        "QD05:province/T0104", "VN", period, "F", "_T", "_T", "_T", "LEVEL=PRIMARY", "GOV_REPORT"),
                new ObservationRow.Figure(
                        value == null ? null : new BigDecimal(value),
                        null,
                        null,
                        null,
                        null,
                        "PT",
                        3,
                        null,
                        null,
                        value == null ? "M" : "A",
                        confidentiality,
                        null,
                        comment,
                        null),
                new ObservationRow.Names(
                        "VN",
                        "Việt Nam",
                        AreaLevel.COUNTRY,
                        "*",
                        "Chỉ tiêu",
                        "source",
                        LocalDate.of(2023, 1, 1),
                        LocalDate.of(2023, 12, 31)),
                new ObservationRow.Origin(
                        LocalDateTime.of(2025, 11, 12, 9, 30),
                        synthetic,
                        7,
                        1,
                        "ab".repeat(32),
                        "so-lieu.xlsx",
                        new Place("Biểu 2", 14, 4)));
    }
}
