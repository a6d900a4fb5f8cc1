package gsw.etl.validate;

import static org.assertj.core.api.Assertions.assertThat;

import gsw.etl.TestWarehouse;
import gsw.etl.TestWarehouse.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file in the canonical layout says nothing of what it is to hold; only what came before tells. */
class VanishedTest {

    @TempDir
    Path folder;

    private TestWarehouse warehouse;

    @BeforeEach
    void theSharesOfTwoCitiesInFifteenYearsAreKnown() throws Exception {
        warehouse = new TestWarehouse(folder.resolve("home"));
        warehouse.load(shares("first.csv", row -> true));
    }

    @Test
    void aFigureThatIsLeftOutWhereAllOthersComeAgainIsMissed() throws Exception {
        warehouse.load(shares("second.csv", row -> !row.equals("Hà Nội,2008")));

        assertThat(vanished()).singleElement().asString().contains("Hà Nội (2008)");
    }

    @Test
    void aFileThatHoldsTheNewestYearsOnlyLacksNothing() throws Exception {
        warehouse.load(shares("second.csv", row -> row.compareTo("Hà Nội,2010") > 0 || row.endsWith("2014")));

        assertThat(vanished()).isEmpty();
    }

    @Test
    void aFileOfOneCityLacksNothing() throws Exception {
        warehouse.load(shares("second.csv", row -> row.startsWith("Hà Nội")));

        assertThat(vanished()).isEmpty();
    }

    private List<String> vanished() throws Exception {
        return warehouse.findings().stream()
                .filter(found -> found.rule().equals("VALUE_VANISHED"))
                .map(Found::vi)
                .toList();
    }

    /** Shares that never change, of the rows asked for, and one more of 2015 that makes each file a new one. */
    private Path shares(String name, Predicate<String> rows) throws IOException {
        List<String> kept = IntStream.rangeClosed(2000, 2014)
                .boxed()
                .flatMap(year -> List.of("Hà Nội," + year, "Hải Phòng," + year).stream())
                .filter(rows)
                .toList();
        String newest = name.equals("first.csv") ? "" : "TT10:P0401,Hà Nội,2015,30\n";
        return Files.writeString(
                folder.resolve(name),
                "indicator,ref_area,time_period,obs_value\n"
                        + String.join(
                                "",
                                kept.stream()
                                        .map(row -> "TT10:P0401," + row + ",30\n")
                                        .toList())
                        + newest);
    }
}
