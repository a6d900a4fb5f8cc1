package gsw.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import gsw.app.Cli;
import gsw.app.Cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of a release that somebody cut off is named, and what is advised brings every figure back. */
class DamagedReleaseTest {

    private static final String ASKED =
            "select ref_area, time_period, obs_value, file_name, row_no, known_from from observation order by all";

    @TempDir
    Path folder;

    private Cli gsw;

    @BeforeEach
    void aReleaseOfOneFigure() throws IOException {
        gsw = new Cli(folder);
        Path file = Files.writeString(
                folder.resolve("f.csv"),
                "indicator,ref_area,area_edition,time_period,obs_value,source\n"
                        + "NAT2015:0102,Hà Giang,63,2015,101.4,NSO_PXWEB\n");
        assertThat(gsw.run("load", file.toString()).isDone()).isTrue();
    }

    private Path home() {
        return folder.resolve("gsw-data");
    }

    @Test
    void aFileThatWasCutOffIsNamedAndTheAdviceBringsEveryFigureBack() throws IOException {
        String before = gsw.run("sql", ASKED).out();
        Path file = home().resolve("releases/1/dim_area.parquet");
        Files.write(file, new byte[] {'P', 'A', 'R', '1'});

        Result asked = gsw.run("progress");
        assertThat(asked.exitCode()).isEqualTo(5);
        assertThat(asked.err())
                .startsWith("Một tệp của kho đã mất hoặc bị hỏng (")
                .contains("dim_area.parquet")
                .doesNotContain("Exception");

        Result verified = gsw.run("verify");
        assertThat(verified.exitCode()).isEqualTo(3);
        assertThat(verified.out())
                .contains("Đã bị sửa sau khi phát hành: dim_area.parquet")
                .contains("chuyển tệp current");

        Files.move(home().resolve("current"), folder.resolve("current"));
        Files.move(home().resolve("releases/1"), folder.resolve("1"));
        assertThat(gsw.run("publish").isDone()).isTrue();
        assertThat(gsw.run("sql", ASKED).out()).isEqualTo(before).contains("101.4");
        assertThat(gsw.run("verify").isDone()).isTrue();
    }
}
