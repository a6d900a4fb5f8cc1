package gsw.warehouse.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChunkedRowsTest {

    @TempDir
    Path folder;

    @Test
    void aRowHasItsValuesInTheOrderOfTheColumns() throws Exception {
        assertThat(rows("""
            select 'Lạng Sơn', 12.50::decimal(38, 12), 7::integer, 5000000000::bigint, true,
                timestamp '2026-05-20 08:30:00', null::varchar
            """))
                .containsExactly(Arrays.asList(
                        "Lạng Sơn",
                        new BigDecimal("12.500000000000"),
                        7,
                        5_000_000_000L,
                        true,
                        LocalDateTime.of(2026, 5, 20, 8, 30),
                        null));
    }

    @Test
    void moreRowsThanAChunkHoldsComeAllAndInOrder() throws Exception {
        assertThat(rows("select range from range(10000) order by range"))
                .hasSize(10_000)
                .first()
                .isEqualTo(List.of(0L));
        assertThat(rows("select range from range(10000) order by range").getLast())
                .isEqualTo(List.of(9_999L));
    }

    @Test
    void aQuestionThatGivesNothingGivesNoRow() throws Exception {
        assertThat(rows("select 1 where false")).isEmpty();
    }

    @Test
    void aTypeThatNobodyReadsIsRefused() {
        assertThatThrownBy(() -> rows("select 1.5::double"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("DOUBLE");
    }

    private List<List<Object>> rows(String question) throws Exception {
        var rows = new ArrayList<List<Object>>();
        try (Connection database = DuckDb.inMemory(folder)) {
            ChunkedRows.forEach(database, question, values -> rows.add(Arrays.asList(values)));
        }
        return rows;
    }
}
