package gsw.queries.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsw.queries.PublishedTable;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** UNDP's two indices for Viet Nam in every year from 1995 to 2022, to the published third decimal, from the published inputs. */
class UndpVietNamTest {

    private static final Offset<Double> THREE_DECIMALS = within(0.0005);
    private static final double SEATS_FLOOR = 0.001;

    @TestFactory
    Stream<DynamicTest> theGenderInequalityIndexIsThePublishedOne() {
        return rows("undp-gii-viet-nam.csv")
                .map(row -> DynamicTest.dynamicTest(row.get("year"), () -> {
                    var index = new GenderInequalityIndex(
                            number(row, "mortality"),
                            number(row, "births"),
                            new GenderInequalityIndex.Side(
                                    share(row, "seatsWomen"), share(row, "schoolWomen"), share(row, "labourWomen")),
                            new GenderInequalityIndex.Side(
                                    share(row, "seatsMen"), share(row, "schoolMen"), share(row, "labourMen")),
                            SEATS_FLOOR);
                    assertThat(index.value()).isCloseTo(number(row, "published"), THREE_DECIMALS);
                }));
    }

    @TestFactory
    Stream<DynamicTest> theGenderDevelopmentIndexIsThePublishedOne() {
        return rows("undp-gdi-viet-nam.csv")
                .map(row -> DynamicTest.dynamicTest(row.get("year"), () -> {
                    var index = new GenderDevelopmentIndex(
                            new GenderDevelopmentIndex.Side(
                                    number(row, "lifeWomen"),
                                    number(row, "expectedWomen"),
                                    number(row, "schoolingWomen"),
                                    number(row, "incomeWomen")),
                            new GenderDevelopmentIndex.Side(
                                    number(row, "lifeMen"),
                                    number(row, "expectedMen"),
                                    number(row, "schoolingMen"),
                                    number(row, "incomeMen")),
                            GenderDevelopmentIndex.Goalposts.UNDP);
                    assertThat(index.value()).isCloseTo(number(row, "published"), THREE_DECIMALS);
                }));
    }

    private static Stream<Map<String, String>> rows(String file) {
        return PublishedTable.read(UndpVietNamTest.class, file).stream();
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.getOrDefault(column, ""));
    }

    private static double share(Map<String, String> row, String column) {
        return number(row, column) / 100;
    }
}
