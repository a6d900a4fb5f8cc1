package gsw.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import gsw.app.Cli;
import gsw.app.Cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sex ratio of the population of Hà Giang in 2015 was published as 101.2, provisional, in the download of March 2017 and
 * as 101.4 in that of August 2019; the one of Bắc Giang became final without another value.
 */
class KnownOnTest {

    private static final String HEAD = "indicator,ref_area,area_edition,time_period,obs_value,obs_status,source\n";

    @TempDir
    static Path folder;

    private static Cli gsw;

    @BeforeAll
    static void twoDownloadsEnteredLate() throws IOException {
        gsw = new Cli(folder);
        load(
                "2019-08-05",
                "2019.csv",
                "NAT2015:0102,Hà Giang,63,2015,101.4,A,NSO_PXWEB\n"
                        + "NAT2015:0102,Bắc Giang,63,2015,98.7,A,NSO_PXWEB\n");
        load(
                "31/3/2017",
                "2017.csv",
                "NAT2015:0102,Hà Giang,63,2015,101.2,P,NSO_PXWEB\n"
                        + "NAT2015:0102,Bắc Giang,63,2015,98.7,P,NSO_PXWEB\n");
        load("2019-08-06", "2019-again.csv", "NAT2015:0102,Hà Giang,63,2015,101.3,A,NSO_PXWEB\n");
    }

    private static void load(String knownFrom, String name, String rows) throws IOException {
        Path file = Files.writeString(folder.resolve(name), HEAD + rows);
        Result result = gsw.run("load", file.toString(), "--known-from", knownFrom);
        assertThat(result.isDone()).as(result.out() + result.err()).isTrue();
    }

    @Test
    void everyDayHasItsOwnFigureWhateverWasEnteredFirst() {
        assertThat(haGiang("2017-03-30")).isEqualTo("[]");
        assertThat(haGiang("31/3/2017")).contains("101.2");
        assertThat(haGiang("2019-08-04")).contains("101.2");
        assertThat(haGiang("2019-08-05")).contains("101.4");
        assertThat(haGiang("2026-11-22")).contains("101.3");
    }

    private static String haGiang(String day) {
        return gsw.run(
                        "sql",
                        "select obs_value::double as v from observation where area_name = 'Hà Giang'",
                        "--known-on",
                        day,
                        "--format",
                        "json")
                .out()
                .strip();
    }

    @Test
    void whoeverAsksIsToldFromWhenTheFiguresAreSeen() {
        assertThat(gsw.run("progress", "--known-on", "31/12/2018").out())
                .contains("Đang xem: số liệu biết đến 31/12/2018.")
                .contains("năm đánh giá 2017");
        assertThat(gsw.run("progress", "--known-on", "2018-12-31", "--lang", "en")
                        .out())
                .contains("Seen as known on 31 December 2018.");
        Result export = gsw.run("export", "--known-on", "2018-12-31");
        assertThat(export.out()).contains("observations-release-3-known-2018-12-31.csv");
        assertThat(export.err()).contains("số liệu biết đến 31/12/2018");
        Result report = gsw.run("report", "--known-on", "2018-12-31");
        assertThat(folder.resolve(report.out().strip())).content().contains("số liệu biết đến 31/12/2018");
    }

    @Test
    void theManifestOfADeliverySaysWhichDayWasAskedFor() throws IOException {
        gsw.run("export", "--known-on", "2018-12-31", "--out", "delivery");
        assertThat(Files.readString(
                        folder.resolve("delivery/observations-release-3-known-2018-12-31.csv.manifest.json")))
                .contains("\"perspective_known_on\" : \"2018-12-31T23:59:59.999999\"")
                .contains("\"rows\" : 2");
    }

    @Test
    void theHistoryOfLoadsSaysWhatWasEnteredLate() {
        assertThat(gsw.run("loads").out()).contains("31/03/2017 (nhập ngày 22/11/2026 10:30)");
        assertThat(gsw.run("loads", "--format", "csv").out()).contains("is_backdated");
    }

    @Test
    void aDayThatHasNotComeIsRefused() {
        Result result = gsw.run("load", folder.resolve("2017.csv").toString(), "--known-from", "2027-01-01");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("--known-from không được sau hôm nay");
        assertThat(gsw.run("progress", "--known-on", "hôm qua").exitCode()).isEqualTo(2);
    }

    @Test
    void theChangesBetweenTwoReleasesAreListed() {
        assertThat(gsw.run("releases", "2", "3").out()).contains("sửa số").contains("101,4 → 101,3 (−0,1; −0,1 %)");
        assertThat(gsw.run("releases", "3", "--format", "csv").out())
                .contains("revised,figure,")
                .contains("101.4,101.3,-0.1");
        Result page = gsw.run("releases", "2", "3", "--lang", "en", "--out", "changes.html");
        assertThat(folder.resolve(page.out().strip()))
                .content()
                .contains("Changes from release no. 2 to no. 3")
                .contains("101.4 → 101.3");
    }

    @Test
    void aReleaseIsBuiltAgainFromTheLog() {
        Result result = gsw.run("verify", "2", "--rebuild");
        assertThat(result.isDone()).isTrue();
        assertThat(result.out()).contains("mọi bảng có cùng nội dung");
    }
}
