package gsw.warehouse.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page that describes the catalogue describes this catalogue. */
class CatalogueReferenceTest {

    private static final Path PAGE = Path.of(System.getProperty("gsw.root", ".."), "docs", "reference", "catalogue.md");

    /** {@code | `a.csv`, `b.csv` | 63; 34 | what | from |}. */
    private static final Pattern FILES_AND_ROWS =
            Pattern.compile("\\| ((?:`[a-z0-9_]+\\.csv`(?:, )?)+) \\| ([0-9,; ]+) \\|.*");

    @Test
    void itListsEveryFileWithItsNumberOfRows() throws SQLException, IOException {
        try (LoadedCatalogue catalogue = LoadedCatalogue.asItShips()) {
            Map<String, String> rows =
                    catalogue
                            .rows("select file_name, row_count from dim_catalogue_file where file_name <> 'rules.csv'")
                            .stream()
                            .map(row -> row.split("\\|"))
                            .collect(Collectors.toMap(row -> row[0], row -> row[1]));
            assertThat(rowsOnThePage()).containsExactlyInAnyOrderEntriesOf(rows);
        }
    }

    private static Map<String, String> rowsOnThePage() throws IOException {
        var rows = new TreeMap<String, String>();
        for (String line : Files.readAllLines(PAGE)) {
            var parts = FILES_AND_ROWS.matcher(line);
            if (parts.matches()) {
                List<String> files = List.of(parts.group(1).replace("`", "").split(", "));
                List<String> counts = List.of(parts.group(2).replace(",", "").split("; "));
                assertThat(counts).as(line).hasSameSizeAs(files);
                for (int i = 0; i < files.size(); i++) {
                    rows.put(files.get(i), counts.get(i));
                }
            }
        }
        return rows;
    }

    @Test
    void itSaysHowManyCodesOfEachListAreOfficial() throws SQLException, IOException {
        String page = Files.readString(PAGE);
        try (LoadedCatalogue catalogue = LoadedCatalogue.asItShips()) {
            List<String> lists = catalogue.rows("""
                select
                    '| ' || count(*) || ' | ' || coalesce(nullif(count(*) filter (code_status = 'source'), 0) || ' ', '')
                        || '| ' || coalesce(nullif(count(*) filter (code_status = 'inferred'), 0) || ' ', '')
                        || '| ' || coalesce(nullif(count(*) filter (code_status = 'provisional'), 0) || ' ', '') || '|'
                from dim_indicator
                group by indicator_list
                """);
            List<String> lines = page.lines()
                    .map(line -> line.replaceAll("(\\d+) of \\d+", "$1"))
                    .toList();
            assertThat(lists)
                    .hasSize(8)
                    .allSatisfy(counts -> assertThat(lines).anyMatch(line -> line.endsWith(counts)));
        }
    }
}
