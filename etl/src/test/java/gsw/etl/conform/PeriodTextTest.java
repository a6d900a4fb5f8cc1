package gsw.etl.conform;

import static org.assertj.core.api.Assertions.assertThat;

import gsw.warehouse.model.TimePeriod;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2024                            | 2024            | 2024-01-01 | 2024-12-31 |
        2024-Q3                         | 2024-Q3         | 2024-07-01 | 2024-09-30 |
        Năm 2024                        | 2024            | 2024-01-01 | 2024-12-31 |
        2018 (*)                        | 2018            | 2018-01-01 | 2018-12-31 |
        Sơ bộ 2020                      | 2020            | 2020-01-01 | 2020-12-31 | P
        Prel. 2016                      | 2016            | 2016-01-01 | 2016-12-31 | P
        Sơ bộ - Prel. 2018              | 2018            | 2018-01-01 | 2018-12-31 | P
        2023 (sơ bộ)                    | 2023            | 2023-01-01 | 2023-12-31 | P
        Ước tính 2025                   | 2025            | 2025-01-01 | 2025-12-31 | E
        Quý III/2024                    | 2024-Q3         | 2024-07-01 | 2024-09-30 |
        Quý 3 năm 2024                  | 2024-Q3         | 2024-07-01 | 2024-09-30 |
        Q1 2025                         | 2025-Q1         | 2025-01-01 | 2025-03-31 |
        IV/2023                         | 2023-Q4         | 2023-10-01 | 2023-12-31 |
        6 tháng đầu năm 2024            | 2024-S1         | 2024-01-01 | 2024-06-30 |
        6 tháng cuối năm 2024           | 2024-S2         | 2024-07-01 | 2024-12-31 |
        First half of 2024              | 2024-S1         | 2024-01-01 | 2024-06-30 |
        Tháng 5/2024                    | 2024-05         | 2024-05-01 | 2024-05-31 |
        tháng 02 năm 2024               | 2024-02         | 2024-02-01 | 2024-02-29 |
        5/2024                          | 2024-05         | 2024-05-01 | 2024-05-31 |
        31/12/2024                      | 2024-12-31      | 2024-12-31 | 2024-12-31 |
        01/4/2019                       | 2019-04-01      | 2019-04-01 | 2019-04-01 |
        ngày 30 tháng 9 năm 2023        | 2023-09-30      | 2023-09-30 | 2023-09-30 |
        Năm học 2023-2024               | 2023-09-01/P1Y  | 2023-09-01 | 2024-08-31 |
        School year 2023/24             | 2023-09-01/P1Y  | 2023-09-01 | 2024-08-31 |
        Nhiệm kỳ 2021-2026              | 2021-01-01/P5Y  | 2021-01-01 | 2025-12-31 |
        """)
    void everyWayOfTheReportingCalendarIsAPeriod(String text, String period, String start, String end, String status) {
        PeriodText read = PeriodText.of(text).orElseThrow();

        assertThat(read.period()).hasToString(period);
        assertThat(read.period().start()).isEqualTo(start);
        assertThat(read.period().end()).isEqualTo(end);
        assertThat(read.status()).isEqualTo(status);
        assertThat(TimePeriod.parse(period)).contains(read.period());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "năm ngoái",
                "31/02/2024",
                "13/2024",
                "Quý V/2024",
                "Năm học 2023-2025",
                "2023-2024",
                "Nhiệm kỳ 2026-2021",
                "24",
                "Tổng số"
            })
    void whatIsNoPeriodIsNotMadeOne(String text) {
        assertThat(PeriodText.of(text)).isEqualTo(Optional.empty());
    }
}
