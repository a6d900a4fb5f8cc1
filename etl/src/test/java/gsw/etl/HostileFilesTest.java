package gsw.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gsw.etl.TestWarehouse.Found;
import gsw.etl.job.LoadSummary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Files made to harm: each is refused with a rule of its own, or what it says is taken as text and nothing in it is
 * followed, expanded or run. All of them are loaded by one command; the limit of the class is there for a file that would
 * never end.
 */
@Timeout(600)
class HostileFilesTest {

    private static final String HEAD = "indicator,ref_area,time_period,obs_value,comment_obs\n";
    private static final String SECRET = "not to be read by anybody";

    private static final String LAUGHS = """
        <?xml version="1.0"?>
        <!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
        <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
        <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">]>
        """;

    @TempDir
    static Path folder;

    static TestWarehouse warehouse;
    static LoadSummary summary;
    static List<Found> findings;

    /**
     * A file that means harm.
     *
     * @param rule the rule it breaks; empty if it is taken
     */
    record Hostile(String what, String name, byte[] bytes, String rule) {
        @Override
        public String toString() {
            return what;
        }
    }

    static final List<Hostile> FILES = List.of(
            new Hostile("a package of packages", "nested.xlsx", nested(), "FILE_FORMAT_UNKNOWN"),
            new Hostile(
                    "entities that multiply, in a sheet",
                    "laughs.xlsx",
                    workbook(LAUGHS.strip() + sheet(null, row(2, "Hà Nội &f;", "8500000"))),
                    "FILE_DAMAGED"),
            new Hostile(
                    "entities that multiply, in XML",
                    "laughs.xml",
                    text(LAUGHS + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">&f;</Workbook>"),
                    "FILE_HOSTILE_XML"),
            new Hostile(
                    "cells in columns no spreadsheet has",
                    "far.xlsx",
                    workbook(sheet(
                            null, row(2, "Hà Nội", "8500000") + "<row r=\"3\"><c r=\"ZZZZZZ3\"><v>1</v></c></row>")),
                    "FILE_INFLATES"),
            new Hostile(
                    "a row that is repeated a thousand million times",
                    "repeated.ods",
                    ods("<table:table-row table:number-rows-repeated=\"999999999\"><table:table-cell><text:p>a</text:p>"
                            + "</table:table-cell></table:table-row>"),
                    "FILE_INFLATES"),
            new Hostile(
                    "a cell that is repeated a thousand million times",
                    "wide.ods",
                    ods("<table:table-row><table:table-cell"
                            + " table:number-columns-repeated=\"999999999\"><text:p>a</text:p>"
                            + "</table:table-cell></table:table-row>"),
                    "FILE_INFLATES"),
            new Hostile(
                    "a table that promises a hundred million figures and holds one",
                    "sparse.json",
                    text(
                            "{\"version\":\"2.0\",\"class\":\"dataset\",\"id\":[\"a\",\"b\"],\"size\":[9999,9999],\"dimension\":{\"a\":"
                                + "{\"category\":{\"index\":" + numbers(9999) + "}},\"b\":{\"category\":{\"index\":"
                                    + numbers(9999) + "}}},\"value\":{\"5\":1}}"),
                    "FILE_INFLATES"),
            new Hostile("lists within lists", "deep.json", text("[{" + "\"a\":[".repeat(100_000)), "FILE_DAMAGED"),
            new Hostile(
                    "a table of PX whose cells no number can count",
                    "cube.px",
                    text("CHARSET=\"ANSI\";\nSTUB=\"a\",\"b\",\"c\",\"d\",\"e\";\n" + values("a") + values("b")
                            + values("c") + values("d") + values("e") + "DATA=\n1 2 3;\n"),
                    "CUBE_SIZE"),
            new Hostile(
                    "one line without an end",
                    "line.csv",
                    text(HEAD + "TT10:0101," + "x".repeat(24 << 20)),
                    "CELL_TOO_LONG"),
            new Hostile(
                    "a sheet that calls itself a thousand million rows",
                    "dimension.xlsx",
                    workbook(sheet("A1:XFD1048576", row(2, "Hà Nội", "8500000"))),
                    ""),
            new Hostile(
                    "a formula that would start a program",
                    "dde.xlsx",
                    workbook(sheet(
                            null,
                            "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>TT10:0101</t></is></c><c r=\"B2\""
                                    + " t=\"inlineStr\"><is><t>Huế</t></is></c><c r=\"C2\"><v>2021</v></c><c"
                                    + " r=\"D2\"><f>cmd|'/c calc'!A0</f><v>1160000</v></c><c r=\"E2\""
                                    + " t=\"str\"><f>HYPERLINK(\"http://198.51.100.7/\",\"x\")</f><v>x</v></c></row>")),
                    ""),
            new Hostile(
                    "formulas in text",
                    "formulas.csv",
                    text(HEAD + "TT10:0101,Huế,2020,1150000,\"=cmd|'/c calc'!A0\"\n"),
                    ""),
            new Hostile(
                    "a name that steers a terminal",
                    "a\u001b[31m\nb.csv",
                    text(HEAD + "TT10:0101,Huế,2019,1140000,\n"),
                    ""));

    @BeforeAll
    static void loadThemAll() throws Exception {
        warehouse = new TestWarehouse(folder.resolve("home"));
        var files = new ArrayList<Path>();
        for (Hostile hostile : FILES) {
            files.add(Files.write(folder.resolve(hostile.name()), hostile.bytes()));
        }
        summary = warehouse.load(files.toArray(Path[]::new));
        findings = warehouse.findings();
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("FILES")
    void aHostileFileIsRefusedOrTakenAsText(Hostile hostile) {
        assertThat(summary.files())
                .as(() -> findings.toString())
                .filteredOn(LoadSummary.FileResult::name, hostile.name())
                .extracting(LoadSummary.FileResult::outcome)
                .containsExactly(hostile.rule().isEmpty() ? "accepted" : "refused");
        assertThat(findings)
                .filteredOn(Found::file, hostile.name())
                .filteredOn(found -> found.severity().equals("error"))
                .extracting(Found::rule)
                .isEqualTo(hostile.rule().isEmpty() ? List.of() : List.of(hostile.rule()));
    }

    @Test
    void formulasAreWhatTheyCameToWhenTheFileWasSaved() throws Exception {
        assertThat(warehouse.published(
                        "select time_period, obs_value::bigint, comment_obs from observation where ref_area ="
                                + " 'VN63_46' order by time_period desc limit 2"))
                .extracting(row -> row.get(0), row -> row.get(1), row -> row.get(2))
                .containsExactly(tuple("2021", "1160000", "x"), tuple("2020", "1150000", "=cmd|'/c calc'!A0"));
    }

    @Test
    void noFileOfTheMachineIsReadThroughAnother() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
        var own = new TestWarehouse(folder.resolve("external"));
        String entity = "<!DOCTYPE w [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]>";
        Path xml = Files.writeString(
                folder.resolve("external.xml"),
                "<?xml version=\"1.0\"?>" + entity
                        + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">&s;</Workbook>");
        Path sheet =
                Files.write(folder.resolve("external.xlsx"), workbook(entity + sheet(null, row(2, "&s;", "8500000"))));

        own.load(xml, sheet);

        assertThat(own.findings()).isNotEmpty();
        assertThat(own.findings().toString()).doesNotContain(SECRET);
        assertThat(own.logged()).isEmpty();
    }

    @Test
    void nothingIsWrittenOutsideTheWarehouse() throws Exception {
        var own = new TestWarehouse(folder.resolve("inside").resolve("home"));
        Map<String, byte[]> parts = parts(sheet(null, row(2, "Hà Nội", "8500000")));
        parts.put("../../outside.txt", text("x"));
        parts.put("xl/vbaProject.bin", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
        parts.put("xl/externalLinks/externalLink1.xml", text("<externalLink/>"));
        Path way = Files.createDirectories(folder.resolve("sent").resolve("below"));
        Files.write(folder.resolve("sent").resolve("x.xlsm"), zip(parts));

        LoadSummary loaded = own.load(way.resolve("..").resolve("x.xlsm"));

        assertThat(loaded.files()).extracting(LoadSummary.FileResult::outcome).containsExactly("accepted");
        try (var all = Files.walk(folder)) {
            assertThat(all.map(Path::getFileName).map(Path::toString)).doesNotContain("outside.txt", "vbaProject.bin");
        }
        try (var all = Files.list(folder.resolve("inside"))) {
            assertThat(all).containsExactly(own.root());
        }
    }

    private static String sheet(String dimension, String rows) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + (dimension == null ? "" : "<dimension ref=\"" + dimension + "\"/>")
                + "<sheetData><row r=\"1\">" + cell("A1", "indicator") + cell("B1", "ref_area")
                + cell("C1", "time_period")
                + cell("D1", "obs_value") + cell("E1", "comment_obs") + "</row>" + rows + "</sheetData></worksheet>";
    }

    private static String row(int number, String area, String value) {
        return "<row r=\"%d\">%s%s<c r=\"C%d\"><v>2023</v></c><c r=\"D%d\"><v>%s</v></c></row>"
                .formatted(number, cell("A" + number, "TT10:0101"), cell("B" + number, area), number, number, value);
    }

    private static String cell(String place, String text) {
        return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(place, text);
    }

    private static byte[] workbook(String sheet) {
        return zip(parts(sheet));
    }

    private static Map<String, byte[]> parts(String sheet) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", text("""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/xl/workbook.xml"
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            <Override PartName="/xl/worksheets/sheet1.xml"
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
            <Override PartName="/xl/styles.xml"
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
            """));
        parts.put("_rels/.rels", text("""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
            Target="xl/workbook.xml"/></Relationships>
            """));
        parts.put("xl/workbook.xml", text("""
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
            <sheets><sheet name="data" sheetId="1" r:id="rId1"/></sheets></workbook>
            """));
        parts.put("xl/_rels/workbook.xml.rels", text("""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
            Target="worksheets/sheet1.xml"/><Relationship Id="rId2"
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"
            Target="styles.xml"/></Relationships>
            """));
        parts.put("xl/styles.xml", text("""
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="1">
            <xf numFmtId="0"/></cellXfs></styleSheet>
            """));
        parts.put("xl/worksheets/sheet1.xml", text(sheet));
        return parts;
    }

    private static byte[] ods(String rows) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("mimetype", text("application/vnd.oasis.opendocument.spreadsheet"));
        parts.put(
                "content.xml",
                text("<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                    + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                    + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet><table:table"
                    + " table:name=\"data\"><table:table-row>"
                    + "<table:table-cell><text:p>indicator</text:p></table:table-cell>"
                    + "<table:table-cell><text:p>ref_area</text:p></table:table-cell>"
                    + "<table:table-cell><text:p>time_period</text:p></table:table-cell>"
                    + "<table:table-cell><text:p>obs_value</text:p></table:table-cell></table:table-row>" + rows
                        + "</table:table></office:spreadsheet></office:body></office:document-content>"));
        return zip(parts);
    }

    private static byte[] nested() {
        byte[] inner = zip(Map.of("a", new byte[1 << 20]));
        for (int i = 0; i < 5; i++) {
            inner = zip(Map.of("a.zip", inner, "b.zip", inner));
        }
        return inner;
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String numbers(int count) {
        var numbers = new StringBuilder("[");
        for (int i = 0; i < count; i++) {
            numbers.append(i == 0 ? "\"" : ",\"").append(i).append('"');
        }
        return numbers.append(']').toString();
    }

    private static String values(String dimension) {
        return "VALUES(\"" + dimension + "\")=" + "\"1\",".repeat(9999) + "\"1\";\n";
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
