package gsw.queries.method;

import static gsw.queries.method.Given.measure;
import static gsw.queries.method.Given.milestone;
import static gsw.queries.method.Given.series;
import static org.assertj.core.api.Assertions.assertThat;

import gsw.warehouse.model.Direction;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The weather symbols that Germany published for four of its indicators (report of 2021), from the series published beside
 * them: Nachhaltige-Entwicklung-Deutschland/open-sdg-data-starter, meta/5-1-a.md, 5-1-d.md and 3-1-ab.md, commit 00dd9ccb,
 * with data/indicator_5-1-a.csv, 5-1-d.csv and 3-1-ab.csv. Sonne is sun, leicht bewölkt sun_cloud, Wolke cloud, Blitz storm.
 */
class GermanWeatherTest {

    private static final String PAY_GAP =
            "2008=23;2009=23;2010=22;2011=22;2012=23;2013=22;2014=22;2015=22;2016=21;" + "2017=20;2018=20;2019=19";
    private static final String FATHERS =
            "2008=21.2;2009=24.0;2010=25.9;2011=28.0;2012=30.0;2013=32.6;2014=34.8;2015=36.9;" + "2016=38.8;2017=40.4";
    private static final String DEATHS_OF_WOMEN =
            "2007=158;2008=159;2009=157;2010=155;2011=157;2012=153;2013=156;2014=149;2015=153;2016=152;2017=149;2018=151";
    private static final String DEATHS_OF_MEN =
            "2007=313;2008=308;2009=305;2010=301;2011=299;2012=292;2013=292;2014=281;2015=288;2016=284;2017=276;2018=279";

    @ParameterizedTest(name = "as of {0}: {1}")
    @CsvSource({
        "2013, cloud",
        "2014, cloud",
        "2015, storm",
        "2016, cloud",
        "2017, cloud",
        "2018, cloud",
        "2019, cloud",
    })
    void theGapInEarningsOfWomenAndMenTowardsTenPerCentBy2020(int year, String symbol) {
        assertThat(symbol(PAY_GAP, year, Direction.DECREASE, milestone(2020, "<=", "10")))
                .isEqualTo(symbol);
    }

    @ParameterizedTest(name = "as of {0}: sun")
    @CsvSource({"2013", "2014", "2015", "2016", "2017"})
    void fathersOnParentalAllowanceTowards65PerCentBy2030(int year) {
        assertThat(symbol(FATHERS, year, Direction.INCREASE, milestone(2030, ">=", "65")))
                .isEqualTo("sun");
    }

    @ParameterizedTest(name = "as of {0}: cloud")
    @CsvSource({"2012", "2013", "2014", "2015", "2016", "2017", "2018"})
    void earlyDeathsOfWomenTowards100By2030(int year) {
        assertThat(symbol(DEATHS_OF_WOMEN, year, Direction.DECREASE, milestone(2030, "<=", "100")))
                .isEqualTo("cloud");
    }

    @ParameterizedTest(name = "as of {0}: {1}")
    @CsvSource({
        "2012, cloud",
        "2013, cloud",
        "2014, sun_cloud",
        "2015, cloud",
        "2016, cloud",
        "2017, cloud",
        "2018, cloud",
    })
    void earlyDeathsOfMenTowards190By2030(int year, String symbol) {
        assertThat(symbol(DEATHS_OF_MEN, year, Direction.DECREASE, milestone(2030, "<=", "190")))
                .isEqualTo(symbol);
    }

    /** As of a year: what came later was not known. */
    private static String symbol(String whole, int year, Direction direction, Target target) {
        List<Observation> known =
                series(whole).stream().filter(figure -> figure.year() <= year).toList();
        var given = new ProgressCase(direction, known, List.of(target), null, null, null);
        return String.valueOf(measure("weather", "symbol", target.year(), given).category());
    }
}
