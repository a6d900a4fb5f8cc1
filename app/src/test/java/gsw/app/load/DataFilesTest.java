package gsw.app.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gsw.app.failure.ExitCode;
import gsw.app.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFilesTest {

    @TempDir
    Path folder;

    @Test
    void aFolderStandsForItsDataFilesInTheOrderOfTheirNames() throws IOException {
        create("b.CSV", "a.xlsx", "năm 2024/c.ods", "năm 2024/readme.md", "~$a.xlsx", ".git/d.csv", ".hidden.csv");
        DataFiles data = DataFiles.of(List.of(folder));
        assertThat(names(data.files())).containsExactly("a.xlsx", "b.CSV", "năm 2024/c.ods");
        assertThat(names(data.skipped())).containsExactly("năm 2024/readme.md", "~$a.xlsx");
    }

    @Test
    void aFileThatIsNamedIsTakenWhateverItIsCalled() throws IOException {
        create("report.final", "a.csv");
        DataFiles data = DataFiles.of(List.of(folder.resolve("report.final"), folder, folder.resolve("a.csv")));
        assertThat(names(data.files())).containsExactly("report.final", "a.csv");
    }

    @Test
    void aPipeIsRefusedSinceItMightNeverEnd() throws Exception {
        Path pipe = folder.resolve("pipe.csv");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "pipes can be made here");
        assertThatThrownBy(() -> DataFiles.of(List.of(pipe)))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE));
        create("a.csv");
        assertThat(names(DataFiles.of(List.of(folder)).files())).containsExactly("a.csv");
    }

    private void create(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "x");
        }
    }

    private List<String> names(List<Path> files) {
        return files.stream()
                .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                .toList();
    }
}
