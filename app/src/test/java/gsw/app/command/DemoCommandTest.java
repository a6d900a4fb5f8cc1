package gsw.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import gsw.app.Cli;
import gsw.app.Cli.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {

    @TempDir
    Path folder;

    @Test
    void theDemonstrationEndsWithTheReportToOpenAndASecondOneChangesNothing() throws Exception {
        var cli = new Cli(folder);
        Result first = cli.run("demo", "--synthetic");
        assertThat(first.exitCode()).isZero();
        assertThat(first.out())
                .startsWith("Nạp 14 tệp mẫu vào kho gsw-demo.\n")
                .contains("Mở báo cáo bằng trình duyệt: gsw-demo/reports/VN-2025-vi.html\n")
                .contains("DỮ LIỆU GIẢ LẬP")
                .endsWith("Mở báo cáo bằng trình duyệt: gsw-demo-synthetic/reports/VN-2025-vi.html\n");
        assertThat(folder.resolve("gsw-demo/reports/VN-2025-vi.html"))
                .content()
                .contains("VN-2025-en.html")
                .doesNotContain("DỮ LIỆU GIẢ LẬP");
        assertThat(folder.resolve("gsw-demo-synthetic/reports/VN-2025-en.html"))
                .content()
                .contains("SYNTHETIC DATA");
        byte[] figures = Files.readAllBytes(folder.resolve("gsw-demo-synthetic/input/synthetic-results.csv"));

        Result second = cli.run("demo", "--synthetic", "--lang", "en");
        assertThat(second.exitCode()).isZero();
        assertThat(second.out().split("Nothing new: every file had been loaded before\\.", -1))
                .hasSize(3);
        assertThat(folder.resolve("gsw-demo-synthetic/input/synthetic-results.csv"))
                .hasBinaryContent(figures);
        assertThat(folder.resolve("gsw-demo/releases/2")).doesNotExist();
    }
}
