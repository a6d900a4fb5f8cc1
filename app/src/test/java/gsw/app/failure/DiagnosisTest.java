package gsw.app.failure;

import static org.assertj.core.api.Assertions.assertThat;

import gsw.app.text.Messages;
import gsw.warehouse.model.Language;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DiagnosisTest {

    @Test
    void aFullDiskIsRecognisedHoweverDeepItIsSaid() {
        for (Throwable deep : new Throwable[] {
            new IOException("No space left on device"),
            new SQLException("IO Error: Could not write file \"x\": No space left on device"),
            new IOException("There is not enough space on the disk")
        }) {
            Diagnosis diagnosis = of(new IllegalStateException("step failed", new RuntimeException(deep)));
            assertThat(diagnosis.exitCode()).isEqualTo(ExitCode.ENVIRONMENT);
            assertThat(diagnosis.sentence())
                    .isEqualTo("Stopped because the disk is full. The warehouse is as it was."
                            + " Free some space and run the command again.");
        }
    }

    @Test
    void aFolderNobodyMayWriteTo() {
        Diagnosis diagnosis = of(new RuntimeException(new AccessDeniedException("/srv/gsw/log")));
        assertThat(diagnosis.exitCode()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(diagnosis.sentence()).contains("not permitted: /srv/gsw/log.");
    }

    @Test
    void aReleaseOfAnotherProgram() {
        Diagnosis diagnosis =
                of(new IllegalStateException("SQL [select …]", new SQLException("Binder Error: no column x")));
        assertThat(diagnosis.exitCode()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(diagnosis.sentence())
                .contains("another version of the program")
                .endsWith("Run: gsw publish");
    }

    @Test
    void aFileOfTheWarehouseThatIsGoneOrWasDamaged() {
        for (String said : new String[] {
            "IO Error: No files found that match the pattern \"/kho/releases/1/dim_code.parquet\"",
            "\n"
                + "Invalid Input Error: Attempting to execute an unsuccessful or closed pending query result\n"
                + "Error: Invalid Input Error: No magic bytes found at end of file '/kho/releases/1/dim_code.parquet'"
        }) {
            Diagnosis diagnosis = of(new IllegalStateException("step failed", new SQLException(said)));
            assertThat(diagnosis.exitCode()).isEqualTo(ExitCode.ENVIRONMENT);
            assertThat(diagnosis.sentence())
                    .startsWith("A file of the warehouse is gone or was damaged (")
                    .contains("/kho/releases/1/dim_code.parquet")
                    .doesNotContain("closed pending query result");
        }
    }

    @Test
    void everythingElseIsAFaultOfTheProgramAndSaysSo() {
        Diagnosis diagnosis = of(new IllegalStateException("first line\nsecond line"));
        assertThat(diagnosis.exitCode()).isEqualTo(ExitCode.BUG);
        assertThat(diagnosis.sentence())
                .startsWith("A fault of the program: IllegalStateException: first line. The warehouse is as it was.");
    }

    @Test
    void causesThatGoRoundInCirclesDoNoHarm() {
        var one = new RuntimeException("one");
        var two = new RuntimeException("two", one);
        one.initCause(two);
        assertThat(of(two).exitCode()).isEqualTo(ExitCode.BUG);
    }

    private static Diagnosis of(Throwable thrown) {
        return Diagnosis.of(thrown, Messages.in(Language.EN));
    }
}
