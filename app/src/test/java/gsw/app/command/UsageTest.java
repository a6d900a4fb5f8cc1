package gsw.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import gsw.app.Cli;
import gsw.app.Cli.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageTest {

    @TempDir
    Path folder;

    private Cli cli;

    @BeforeEach
    void start() {
        cli = new Cli(folder);
    }

    @Test
    void anUnknownCommand() {
        refuses(cli.run("laod"), 2, """
            Không có lệnh “laod”.
            Xem cách dùng: gsw --help
            """);
        refuses(cli.run("--lang", "en", "laod"), 2, """
            There is no command “laod”.
            How to use it: gsw --help
            """);
    }

    @Test
    void anUnknownOption() {
        refuses(cli.run("areas", "--colour", "red"), 2, """
            Không có tùy chọn “--colour” ở lệnh này.
            Xem cách dùng: gsw areas --help
            """);
    }

    @Test
    void aParameterTooMany() {
        refuses(cli.run("loads", "1", "2", "--lang", "en"), 2, """
            “2” is too much: this command takes no further argument.
            How to use it: gsw loads --help
            """);
    }

    @Test
    void aMissingParameterAndAMissingValue() {
        refuses(cli.run("load"), 2, """
            Thiếu PATH.
            Xem cách dùng: gsw load --help
            """);
        refuses(cli.run("areas", "--format"), 2, """
            Thiếu --format table|csv|json.
            Xem cách dùng: gsw areas --help
            """);
    }

    @Test
    void aValueThatIsNotOneOfThoseKnown() {
        refuses(cli.run("areas", "--format", "xml", "--lang", "en"), 2, """
            Cannot understand the value “xml” of --format table|csv|json. Known values: table, csv, json.
            How to use it: gsw areas --help
            """);
        refuses(cli.run("progress", "--year", "năm nay"), 2, """
            Không hiểu giá trị “năm nay” của --year YEAR.
            Xem cách dùng: gsw progress --help
            """);
        refuses(cli.run("areas", "--lang", "fr"), 2, """
            Không hiểu giá trị “fr” của --lang vi|en. Các giá trị được dùng: vi, en.
            Xem cách dùng: gsw areas --help
            """);
    }

    @Test
    void anOptionGivenTwice() {
        refuses(cli.run("areas", "--out", "a.csv", "--out", "b.csv"), 2, """
            Tùy chọn --out FILE được ghi hai lần.
            Xem cách dùng: gsw areas --help
            """);
    }

    @Test
    void beforeTheFirstRelease() {
        for (String command : new String[] {"progress", "report", "export", "releases", "verify"}) {
            refuses(cli.run(command), 5, """
                Chưa có bản phát hành số liệu nào trong %s. Nạp số liệu bằng gsw load TỆP, hoặc chỉ kho khác bằng --home.
                """.formatted(folder.resolve("gsw-data")));
        }
        assertThat(folder).as("asking leaves nothing behind").isEmptyDirectory();
    }

    @Test
    void beforeTheFirstLoad() {
        refuses(cli.run("loads", "--lang", "en", "--home", "elsewhere"), 5, """
            Nothing has been loaded into %s yet. To load figures: gsw load FILE
            """.formatted(folder.resolve("elsewhere")));
    }

    @Test
    void aFileThatDoesNotExistAndAFolderWithoutData() throws Exception {
        refuses(cli.run("load", "không-có.csv"), 2, """
            Không có tệp hay thư mục %s.
            """.formatted(folder.resolve("không-có.csv")));
        Files.createDirectories(folder.resolve("trống"));
        Files.writeString(folder.resolve("trống/ghi-chú.docx"), "x");
        refuses(cli.run("load", "trống"), 3, """
            Trong thư mục %s không có tệp số liệu nào (csv, tsv, txt, xlsx, xls, xml, ods, px, json, parquet).
            """.formatted(folder.resolve("trống")));
    }

    @Test
    void stackTracesAreForThoseWhoAsk() {
        assertThat(cli.run("releases").err().lines()).hasSize(1);
        assertThat(cli.run("releases", "--debug").err()).contains("\tat gsw.app.command.ReleasesCommand");
    }

    private static void refuses(Result result, int exitCode, String sentence) {
        assertThat(result.err()).isEqualTo(sentence);
        assertThat(result.out()).isEmpty();
        assertThat(result.exitCode()).isEqualTo(exitCode);
    }

    @Test
    void aFileOfEventsWithOtherColumnsIsRefusedByItsOwnName() throws Exception {
        Files.writeString(folder.resolve("su-kien.csv"), "a,b\n1,2\n");
        Result result = cli.run("areas", "--events", "su-kien.csv");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err())
                .startsWith("Không nhận tệp sự kiện su-kien.csv")
                .contains("event_id")
                .doesNotContain("gsw-events");
    }

    @Test
    void aKindOfEventNobodyKnowsIsAFaultOfTheFileBesideItsOthers() throws Exception {
        Files.writeString(folder.resolve("su-kien.csv"), """
            event_id,kind,effective_date,from_ref_area,to_ref_area,to_name_vi,to_full_name_vi,to_type,share,share_low,share_high,weight_basis,legal_basis,confidence,evidence,note_en
            E1,sap_nhap,2027-01-01,VN34_24,VN34_99,,,,1.2,0.1,1,,NQ 1,source,,
            """);
        Result result = cli.run("areas", "--events", "su-kien.csv");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.out())
                .contains("dòng 2 (E1): loại không biết: sap_nhap.")
                .contains("dòng 2 (E1): không có đơn vị: VN34_99; đơn vị mới cần to_name_vi.")
                .contains("dòng 2 (E1): share 1,2 nằm ngoài khoảng 0,1 đến 1.")
                .contains("dòng 2 (E1): các phần của VN34_24 ngày 01/01/2027 cộng lại là 1,2.");
    }

    @Test
    void aDamagedPointerIsNamedWithItsCure() throws Exception {
        Files.createDirectories(folder.resolve("kho"));
        Files.writeString(folder.resolve("kho/current"), "hai\n");
        for (String command : List.of("progress", "verify")) {
            Result result = cli.run(command, "--home", folder.resolve("kho").toString());
            assertThat(result.exitCode()).isEqualTo(5);
            assertThat(result.err()).contains("current phải ghi số của bản phát hành mới nhất, nhưng lại ghi “hai”.");
        }
    }
}
