package gsw.warehouse.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {

    @ParameterizedTest(name = "row {0}, column {1} is cell {2}")
    @CsvSource({"1, 1, A1", "14, 4, D14", "2, 26, Z2", "2, 27, AA2", "3, 702, ZZ3", "3, 703, AAA3", "9, 16384, XFD9"})
    void aCellIsNamedAsASpreadsheetNamesIt(long row, int column, String cell) {
        assertThat(new Place(null, row, column).cell()).isEqualTo(cell);
    }

    @ParameterizedTest
    @CsvSource({"14, 0, 14", "0, 0, ''"})
    void aRowOrAFileHasNoColumn(long row, int column, String cell) {
        assertThat(new Place(null, row, column).cell()).isEqualTo(cell);
    }
}
