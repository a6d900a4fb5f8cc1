import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Ends the build with one line: how much of the code of all modules the tests ran, from JaCoCo's CSV report. */
class Coverage {

    public static void main(String[] arguments) throws IOException {
        Path report = Path.of(arguments[0]);
        if (Files.notExists(report)) {
            System.out.println("Coverage: no report, no test ran");
            return;
        }
        List<String> rows = Files.readAllLines(report);
        List<String> columns = cells(rows.getFirst());
        System.out.printf(
                Locale.ROOT,
                "Coverage: %.1f %% of lines, %.1f %% of branches%n",
                percent(rows, columns.indexOf("LINE_MISSED"), columns.indexOf("LINE_COVERED")),
                percent(rows, columns.indexOf("BRANCH_MISSED"), columns.indexOf("BRANCH_COVERED")));
    }

    private static double percent(List<String> rows, int missedColumn, int coveredColumn) {
        long missed = sum(rows, missedColumn);
        long covered = sum(rows, coveredColumn);
        return missed + covered == 0 ? 100.0 : 100.0 * covered / (missed + covered);
    }

    private static long sum(List<String> rows, int column) {
        return rows.stream()
                .skip(1)
                .mapToLong(row -> Long.parseLong(cells(row).get(column)))
                .sum();
    }

    /** The cells from the last to the first, since the first holds a name that may contain commas of its own. */
    private static List<String> cells(String row) {
        return Arrays.asList(row.split(",")).reversed();
    }
}
