package gsw.warehouse.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimePeriodTest {

    @ParameterizedTest(name = "{0} is from {1} to {2}")
    @CsvSource({
        "2024, 2024-01-01, 2024-12-31",
        "2024-S1, 2024-01-01, 2024-06-30",
        "2024-S2, 2024-07-01, 2024-12-31",
        "2024-Q3, 2024-07-01, 2024-09-30",
        "2024-02, 2024-02-01, 2024-02-29",
        "2025-07-01, 2025-07-01, 2025-07-01",
        "2023-09-01/P1Y, 2023-09-01, 2024-08-31",
        "2021-07-20/P5Y, 2021-07-20, 2026-07-19"
    })
    void aPeriodHasAFirstAndALastDay(String text, LocalDate start, LocalDate end) {
        TimePeriod period = TimePeriod.parse(text).orElseThrow();
        assertThat(period.start()).isEqualTo(start);
        assertThat(period.end()).isEqualTo(end);
        assertThat(period).hasToString(text);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "24",
                "2024-Q5",
                "2024-S3",
                "2024-13",
                "2024-02-30",
                "2024Q3",
                "Prel. 2016",
                "2024-2025",
                "1066"
            })
    void whatIsNoPeriodIsNotRead(String text) {
        assertThat(TimePeriod.parse(text)).isEmpty();
    }

    @Test
    void aSchoolYearIsFiledUnderTheYearItBeginsIn() {
        assertThat(TimePeriod.parse("2022-09-01/P1Y").orElseThrow().year()).isEqualTo(2022);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void anyPeriodIsReadBackAsItWasWritten(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 1000; i++) {
            TimePeriod period = any(random);
            assertThat(TimePeriod.parse(period.toString())).contains(period);
            assertThat(period.start()).isBeforeOrEqualTo(period.end());
        }
    }

    private static TimePeriod any(Random random) {
        int year = random.nextInt(1900, 2100);
        LocalDate day = LocalDate.ofYearDay(year, random.nextInt(1, 366));
        return switch (random.nextInt(6)) {
            case 0 -> new TimePeriod.Year(year);
            case 1 -> new TimePeriod.HalfYear(year, random.nextInt(1, 3));
            case 2 -> new TimePeriod.Quarter(year, random.nextInt(1, 5));
            case 3 -> new TimePeriod.Month(YearMonth.of(year, random.nextInt(1, 13)));
            case 4 -> new TimePeriod.Day(day);
            default -> new TimePeriod.YearsFrom(day, random.nextInt(1, 10));
        };
    }
}
