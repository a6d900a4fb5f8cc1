package gsw.app;

import static org.assertj.core.api.Assertions.assertThat;

import gsw.etl.job.LoadJob;
import gsw.etl.job.LoadOptions;
import gsw.etl.job.LoadRequest;
import gsw.etl.job.LoadWatcher;
import gsw.etl.job.Warehouse;
import gsw.warehouse.release.Publisher;
import gsw.warehouse.release.Release;
import gsw.warehouse.storage.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every figure of the warehouse can be found again in the cell it came from. The cells are read here by other means than
 * the loader's: text files by splitting lines, the workbook by Apache POI.
 */
class TraceabilityTest {

    private static final Path SAMPLES = Path.of("..", "samples");

    @TempDir
    static Path folder;

    @BeforeAll
    static void theSamplesAreLoaded() throws Exception {
        var home = new Home(folder);
        var warehouse = new Warehouse(home, new Publisher(home, List.of(), "test"), Clock.systemUTC(), "test");
        new LoadJob(warehouse).run(new LoadRequest(samples(), LoadOptions.NONE), LoadWatcher.SILENT);
    }

    private static List<Path> samples() throws Exception {
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            return files.filter(file -> file.toString().matches(".*\\.(csv|xlsx)"))
                    .sorted()
                    .toList();
        }
    }

    private record Traced(String fileName, String sheet, int row, int column, String printed) {}

    @Test
    void fortyObservationsOfEveryFormAreFoundInTheirCells() throws Exception {
        List<Traced> observations = observations();
        assertThat(observations).hasSizeGreaterThanOrEqualTo(40);
        for (Traced observation : observations) {
            assertThat(cell(observation)).as(observation.toString()).isEqualTo(observation.printed());
        }
    }

    /** The same ones at every run: forty of each file, in the order of a digest of their keys. */
    private static List<Traced> observations() throws Exception {
        var observations = new ArrayList<Traced>();
        Release release = Release.current(new Home(folder)).orElseThrow();
        try (Connection connection = release.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                    with shuffled as (
                        select *, row_number() over (
                            partition by file_name
                            order by md5(concat_ws('|', indicator, ref_area, time_period, sex, breakdown, source))
                        ) as place
                        from observation
                    )
                    select file_name, sheet, row_no, column_no, value_as_printed from shuffled where place <= 40
                    """)) {
            while (rows.next()) {
                observations.add(new Traced(
                        rows.getString(1), rows.getString(2), rows.getInt(3), rows.getInt(4), rows.getString(5)));
            }
        }
        return observations;
    }

    private static String cell(Traced observation) throws Exception {
        Path file = samples().stream()
                .filter(sample -> sample.getFileName().toString().equals(observation.fileName()))
                .findFirst()
                .orElseThrow();
        return file.toString().endsWith(".xlsx") ? cellOfWorkbook(file, observation) : cellOfText(file, observation);
    }

    private static String cellOfWorkbook(Path file, Traced observation) throws Exception {
        try (var workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            var row = workbook.getSheet(observation.sheet()).getRow(observation.row() - 1);
            return new DataFormatter(java.util.Locale.ROOT).formatCellValue(row.getCell(observation.column() - 1));
        }
    }

    private static String cellOfText(Path file, Traced observation) throws Exception {
        String line = Files.readAllLines(file).get(observation.row() - 1);
        String delimiter = observation.fileName().startsWith("20") ? ";" : ",";
        String cell = line.split(delimiter + "(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)[observation.column() - 1];
        return cell.replaceAll("^\"|\"$", "");
    }
}
