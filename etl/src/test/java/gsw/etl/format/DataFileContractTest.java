package gsw.etl.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import gsw.etl.text.TextEncoding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every reader keeps to, shown on one small table written in each format by other hands or by the text of its
 * specification: literacy by sex in 2016, 96.6 % of men and 93.5 % of women (PX-Web, August 2019).
 */
class DataFileContractTest {

    private static final List<String> HEADS = List.of("SEX", "TIME_PERIOD", "OBS_VALUE");
    private static final List<List<String>> ROWS =
            List.of(List.of("Nam", "2016", "96.6"), List.of("Nữ", "2016", "93.5"));

    @TempDir
    static Path folder;

    record Sample(String name, Format format, byte[] bytes) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Sample> samples() throws Exception {
        return Stream.of(
                new Sample("CSV", Format.CSV, utf8("SEX,TIME_PERIOD,OBS_VALUE\nNam,2016,96.6\nNữ,2016,93.5\n")),
                new Sample(
                        "SDMX-CSV 1.0",
                        Format.CSV,
                        utf8("SEX,TIME_PERIOD,OBS_VALUE\r\nNam,2016,96.6\r\nNữ,2016,93.5\r\n")),
                new Sample("XLSX", Format.XLSX, workbook(new XSSFWorkbook())),
                new Sample("XLS", Format.XLS, workbook(new HSSFWorkbook())),
                new Sample("SpreadsheetML", Format.SPREADSHEETML, utf8(SPREADSHEETML)),
                new Sample("ODS", Format.ODS, ods()),
                new Sample("PX", Format.PX, utf8(PX)),
                new Sample(
                        "JSON-stat 1",
                        Format.JSON,
                        utf8("{\"dataset\":{\"dimension\":{" + DIMENSIONS + ",\"id\":[\"SEX\","
                                + "\"TIME_PERIOD\"],\"size\":[2,1]},\"value\":[96.6,93.5]}}")),
                new Sample(
                        "JSON-stat 2",
                        Format.JSON,
                        utf8("{\"version\":\"2.0\",\"class\":\"dataset\",\"id\":[\"SEX\","
                                + "\"TIME_PERIOD\"],\"size\":[2,1],\"dimension\":{" + DIMENSIONS
                                + "},\"value\":{\"0\":96.6,\"1\":93.5}}")),
                new Sample(
                        "SDMX-JSON 1",
                        Format.JSON,
                        utf8("{\"dataSets\":[{\"series\":{\"0\":{\"observations\":{\"0\":[96.6]}},"
                                + "\"1\":{\"observations\":{\"0\":[93.5]}}}}],\"structure\":" + SDMX_JSON_STRUCTURE
                                + "}")),
                new Sample(
                        "SDMX-JSON 2",
                        Format.JSON,
                        utf8("{\"data\":{\"dataSets\":[{\"series\":{\"0\":{\"observations\":"
                                + "{\"0\":[\"96.6\"]}},\"1\":{\"observations\":{\"0\":[\"93.5\"]}}}}],\"structures\":["
                                + SDMX_JSON_STRUCTURE + "]}}")),
                new Sample("SDMX-ML 2.1 structure-specific", Format.SDMX_ML, utf8(structureSpecific("v2_1"))),
                new Sample("SDMX-ML 3.0 structure-specific", Format.SDMX_ML, utf8(structureSpecific("v3_0"))),
                new Sample("SDMX-ML 2.1 generic", Format.SDMX_ML, utf8(GENERIC)),
                new Sample("Parquet", Format.PARQUET, parquet()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void itsBytesSayWhatItIsWhateverItsName(Sample sample) throws Exception {
        assertThat(Format.of(file(sample.bytes()))).isEqualTo(sample.format());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyReaderReadsTheSameTable(Sample sample) throws Exception {
        assertThat(table(open(sample.format(), sample.bytes()))).isEqualTo(ROWS);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readingTwiceReadsTheSame(Sample sample) throws Exception {
        DataFile file = open(sample.format(), sample.bytes());

        assertThat(rows(file)).isEqualTo(rows(file));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theFirstRowsAreTheBeginningOfAll(Sample sample) throws Exception {
        DataFile file = open(sample.format(), sample.bytes());

        assertThat(file.first(file.tables().getFirst(), 2)).isEqualTo(rows(file).subList(0, 2));
        assertThat(file.first(file.tables().getFirst(), 100)).isEqualTo(rows(file));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void numbersOfRowsGoUpAndTextsAreComposed(Sample sample) throws Exception {
        List<Row> rows = rows(open(sample.format(), sample.bytes()));

        assertThat(rows).extracting(Row::number).isSorted().doesNotHaveDuplicates();
        assertThat(rows)
                .flatExtracting(Row::cells)
                .allSatisfy(text -> assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                        .isTrue());
    }

    /** Cut anywhere, a file is read as far as it goes or refused with a rule; no other exception comes out. */
    @ParameterizedTest
    @MethodSource("samples")
    void aTornFileIsRefusedAndNothingElseGoesWrong(Sample sample) {
        for (int tenth = 1; tenth < 10; tenth++) {
            byte[] torn = Arrays.copyOf(sample.bytes(), sample.bytes().length * tenth / 10);
            assertThatCode(() -> readOrRefuse(torn)).doesNotThrowAnyException();
        }
    }

    private static void readOrRefuse(byte[] bytes) throws IOException {
        try {
            rows(open(Format.of(file(bytes)), bytes));
        } catch (UnreadableException e) {
            assertThat(e.ruleCode()).isNotBlank();
        }
    }

    private static DataFile open(Format format, byte[] bytes) throws IOException {
        return DataFile.of(file(bytes), format, TextEncoding.UTF_8, ',');
    }

    private static Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "sample", ""), bytes);
    }

    private static List<Row> rows(DataFile file) throws IOException, UnreadableException {
        var all = new ArrayList<Row>();
        for (String table : file.tables()) {
            try (Rows rows = file.open(table)) {
                for (Row row = rows.next(); row != null; row = rows.next()) {
                    all.add(row);
                }
            }
        }
        return all;
    }

    /** The rows below the heads, in the order of our columns: components have no order of their own in SDMX-ML. */
    private static List<List<String>> table(DataFile file) throws IOException, UnreadableException {
        List<Row> rows = rows(file);
        List<String> heads = rows.getFirst().cells();
        var table = new ArrayList<List<String>>();
        for (Row row : rows.subList(1, rows.size())) {
            table.add(HEADS.stream()
                    .map(head -> row.cell(heads.contains(head) ? heads.indexOf(head) : heads.indexOf("value")))
                    .toList());
        }
        return table;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(Workbook workbook) throws IOException {
        try (workbook;
                var bytes = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("Số liệu");
            for (int i = 0; i <= ROWS.size(); i++) {
                var row = sheet.createRow(i);
                List<String> texts = i == 0 ? HEADS : ROWS.get(i - 1);
                for (int j = 0; j < texts.size(); j++) {
                    if (i > 0 && j == 2) {
                        row.createCell(j).setCellValue(Double.parseDouble(texts.get(j)));
                    } else {
                        row.createCell(j).setCellValue(Normalizer.normalize(texts.get(j), Normalizer.Form.NFD));
                    }
                }
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] ods() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : Map.of(
                            "mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", ODS_CONTENT)
                    .entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(utf8(entry.getValue()));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] parquet() throws Exception {
        Path file = Files.createTempDirectory(folder, "contract").resolve("table.parquet");
        try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duckdb.createStatement()) {
            statement.execute("copy (select * from (values ('Nam', '2016', 96.6), ('Nữ', '2016', 93.5))"
                    + " as t(\"SEX\", \"TIME_PERIOD\", \"OBS_VALUE\")) to '" + file + "' (format parquet)");
        }
        return Files.readAllBytes(file);
    }

    private static String structureSpecific(String version) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <message:StructureSpecificData xmlns:message="http://www.sdmx.org/resources/sdmxml/schemas/%s/message"
                xmlns:ss="http://www.sdmx.org/resources/sdmxml/schemas/%s/data/structurespecific">
              <message:Header><message:ID>T</message:ID></message:Header>
              <message:DataSet ss:dataScope="DataStructure">
                <Series SEX="Nam"><Obs TIME_PERIOD="2016" OBS_VALUE="96.6"/></Series>
                <Series SEX="Nữ"><Obs TIME_PERIOD="2016" OBS_VALUE="93.5"/></Series>
              </message:DataSet>
            </message:StructureSpecificData>
            """.formatted(version, version);
    }

    private static final String GENERIC = """
        <?xml version="1.0" encoding="UTF-8"?>
        <message:GenericData xmlns:message="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message"
            xmlns:g="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic">
          <message:DataSet>
            <g:Series><g:SeriesKey><g:Value id="SEX" value="Nam"/></g:SeriesKey>
              <g:Obs><g:ObsDimension value="2016"/><g:ObsValue value="96.6"/></g:Obs></g:Series>
            <g:Series><g:SeriesKey><g:Value id="SEX" value="Nữ"/></g:SeriesKey>
              <g:Obs><g:ObsDimension value="2016"/><g:ObsValue value="93.5"/></g:Obs></g:Series>
          </message:DataSet>
        </message:GenericData>
        """;

    private static final String SPREADSHEETML = """
        <?xml version="1.0" encoding="utf-8"?>
        <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
         <Worksheet ss:Name="Số liệu"><Table>
          <Row><Cell><Data ss:Type="String">SEX</Data></Cell><Cell><Data ss:Type="String">TIME_PERIOD</Data></Cell>
           <Cell><Data ss:Type="String">OBS_VALUE</Data></Cell></Row>
          <Row><Cell><Data ss:Type="String">Nam</Data></Cell><Cell><Data ss:Type="Number">2016</Data></Cell>
           <Cell><Data ss:Type="Number">96.6</Data></Cell></Row>
          <Row ss:Index="3"><Cell><Data ss:Type="String">Nữ</Data></Cell>
           <Cell ss:Index="2"><Data ss:Type="Number">2016</Data></Cell><Cell><Data ss:Type="Number">93.5</Data></Cell></Row>
         </Table></Worksheet>
        </Workbook>
        """;

    private static final String ODS_CONTENT = """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
         <office:body><office:spreadsheet><table:table table:name="Số liệu">
          <table:table-row><table:table-cell office:value-type="string"><text:p>SEX</text:p></table:table-cell>
           <table:table-cell office:value-type="string"><text:p>TIME_PERIOD</text:p></table:table-cell>
           <table:table-cell office:value-type="string"><text:p>OBS_VALUE</text:p></table:table-cell>
           <table:table-cell table:number-columns-repeated="16381"/></table:table-row>
          <table:table-row><table:table-cell office:value-type="string"><text:p>Nam</text:p></table:table-cell>
           <table:table-cell office:value-type="string"><text:p>2016</text:p></table:table-cell>
           <table:table-cell office:value-type="float" office:value="96.6"><text:p>96,6</text:p></table:table-cell></table:table-row>
          <table:table-row><table:table-cell office:value-type="string"><text:p>Nữ</text:p></table:table-cell>
           <table:table-cell office:value-type="string"><text:p>2016</text:p></table:table-cell>
           <table:table-cell office:value-type="percentage" office:value="0.935"><text:p>93,5%</text:p></table:table-cell></table:table-row>
          <table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
         </table:table></office:spreadsheet></office:body>
        </office:document-content>
        """;

    private static final String PX = """
        CHARSET="ANSI";
        AXIS-VERSION="2013";
        CODEPAGE="utf-8";
        LANGUAGE="vi";
        MATRIX="T1";
        CONTENTS="Tỷ lệ biết chữ";
        CONTVARIABLE="none";
        STUB="SEX";
        HEADING="TIME_PERIOD";
        VALUES("SEX")="Nam","Nữ";
        VALUES[en]("SEX")="Male","Female";
        VALUES("TIME_PERIOD")="2016";
        NOTE="A long note; broken"
        " into two.";
        DATA=
        96.6
        93.5;
        """;

    private static final String DIMENSIONS =
            "\"SEX\":{\"label\":\"SEX\",\"category\":{\"index\":{\"F\":1,\"M\":0},\"label\":"
                    + "{\"F\":\"Nữ\",\"M\":\"Nam\"}}},\"TIME_PERIOD\":{\"category\":{\"index\":[\"2016\"]}}";

    private static final String SDMX_JSON_STRUCTURE =
            "{\"dimensions\":{\"series\":[{\"id\":\"SEX\",\"values\":[{\"id\":\"Nam\"},"
                    + "{\"id\":\"Nữ\"}]}],\"observation\":[{\"id\":\"TIME_PERIOD\",\"values\":[{\"id\":\"2016\"}]}]},"
                    + "\"attributes\":{\"series\":[],\"observation\":[]}}";
}
