package gsw.etl.validate;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import gsw.etl.TestWarehouse;
import gsw.etl.job.LoadOptions;
import gsw.etl.validate.SeededFigures.People;
import gsw.etl.validate.SeededFigures.Row;
import gsw.warehouse.log.LogSegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many of the errors planted in sound figures each rule finds, and how often it cries out where none was planted.
 * The table is printed, written to {@code target/seeded-errors.md}, and stands in docs/reference/validation.md.
 */
class SeededErrorsTest {

    private static final Path PAGE = Path.of("..", "docs", "reference", "validation.md");
    private static final int ERRORS = 20;

    /** A place where a rule should find something; row 0 is the file as a whole. */
    record Finding(String rule, String file, long row) {}

    @TempDir
    static Path folder;

    private static final SplittableRandom RANDOM = new SplittableRandom(20_261_122);
    private static final Set<Finding> PLANTED = new HashSet<>();
    private static final Set<Finding> FOUND = new HashSet<>();
    private static final List<Runnable> LATER = new ArrayList<>();

    private static SeededFigures figures;

    @BeforeAll
    static void plantAndLoad() throws Exception {
        figures = new SeededFigures();
        plantInOneFile();
        Path file = Files.writeString(folder.resolve("figures.csv"), figures.file());
        LATER.forEach(Runnable::run);
        var warehouse = new TestWarehouse(folder.resolve("home"));
        warehouse.load(LoadOptions.NONE, file);
        collect(warehouse);
        loadTwoDeliveries();
        Files.writeString(Path.of("target", "seeded-errors.md"), table());
        System.out.println(table());
    }

    @Test
    void exactRulesFindEveryErrorAndNothingElse() {
        for (String rule : rules()) {
            if (!rule.equals("VALUE_JUMP")) {
                assertThat(missed(rule)).as("%s: planted and not found", rule).isEmpty();
                assertThat(falseAlarms(rule))
                        .as("%s: found and not planted", rule)
                        .isEmpty();
            }
        }
    }

    /**
     * A jump is a matter of degree. Half of what is planted is as small as one and a half times the true value, and the
     * series are real ones, with real steps in them: nine of ten found, and one alarm in a hundred series, are the bound.
     */
    @Test
    void theRuleOfJumpsFindsNineOfTenAndCriesOutInOneOfAHundredSeries() {
        long planted = planted("VALUE_JUMP");

        assertThat(missed("VALUE_JUMP").size()).isLessThanOrEqualTo((int) (planted / 10));
        assertThat(falseAlarms("VALUE_JUMP").size()).isLessThanOrEqualTo((int) (series() / 100));
    }

    @Test
    void everyRuleThatJudgesFiguresIsPutToTheTest() throws Exception {
        var judging = new ArrayList<String>();
        SeededFigures.catalogue("rules.csv").stream()
                .filter(rule -> Stream.of(RuleKind.values())
                        .anyMatch(kind -> kind.code().equals(rule.getField("rule_kind"))))
                .forEach(rule -> judging.add(rule.getField("rule_code")));
        assertThat(rules()).containsExactlyInAnyOrderElementsOf(judging);
    }

    @Test
    void thePageShowsTheTable() throws Exception {
        assertThat(Files.readString(PAGE)).contains(table());
    }

    // ------------------------------------------------------------------------------------------------ planting

    private static void plantInOneFile() throws Exception {
        halves("SEX_NOT_TOTAL", "TT10:0101", (row, first) -> row.sex = first ? "M" : "F");
        halves("RESIDENCE_NOT_TOTAL", "NAT2015:0102", (row, first) -> row.residence = first ? "U" : "R");
        halves("ETHNICITY_NOT_TOTAL", "TT10:P0201", (row, first) -> row.people = first ? "KINH" : "MINORITY");
        ages();
        levels();
        oneHalf();
        country();
        regions();
        communes();
        ratios();
        rates();
        jumps();
        singleFigures();
        quotients();
        districts();
    }

    interface Side {
        void of(Row row, boolean first);
    }

    /** A total and two halves of it; one of the three is off by two persons at least, which rounding cannot explain. */
    private static void halves(String rule, String indicator, Side side) {
        var totals = new ArrayList<List<Row>>();
        for (People people : figures.people) {
            Row total = figures.row(indicator, people.area(), people.year(), people.all());
            Row first = figures.row(indicator, people.area(), people.year(), people.men());
            Row second = figures.row(indicator, people.area(), people.year(), people.all() - people.men());
            side.of(first, true);
            side.of(second, false);
            totals.add(List.of(total, first, second));
        }
        for (List<Row> each : some(totals)) {
            each.get(RANDOM.nextInt(3)).add(slip(each.getFirst().number(), 2));
            plant(rule, each.getFirst());
        }
    }

    private static void ages() {
        var totals = new ArrayList<List<Row>>();
        for (People people : figures.people) {
            long young = people.all() * 24 / 100;
            long old = people.all() * 12 / 100;
            Row total = figures.row("TT10:P0203", people.area(), people.year(), people.all());
            Row children = figures.row("TT10:P0203", people.area(), people.year(), young);
            Row adults = figures.row("TT10:P0203", people.area(), people.year(), people.all() - young - old);
            Row aged = figures.row("TT10:P0203", people.area(), people.year(), old);
            children.age = "Y0T14";
            adults.age = "Y15T59";
            aged.age = "Y_GE60";
            totals.add(List.of(total, children, adults, aged));
        }
        for (List<Row> each : some(totals)) {
            each.get(RANDOM.nextInt(4)).add(slip(each.getFirst().number(), 3));
            plant("AGES_NOT_TOTAL", each.getFirst());
        }
    }

    private static void levels() {
        var totals = new ArrayList<List<Row>>();
        for (People people : figures.people) {
            long primary = people.all() / 12;
            long lower = people.all() / 15;
            long upper = people.all() / 30;
            Row total = figures.row("TT10:P0406", people.area(), people.year(), primary + lower + upper);
            Row first = figures.row("TT10:P0406", people.area(), people.year(), primary);
            Row second = figures.row("TT10:P0406", people.area(), people.year(), lower);
            Row third = figures.row("TT10:P0406", people.area(), people.year(), upper);
            first.breakdown = "LEVEL=PRIMARY";
            second.breakdown = "LEVEL=LOWER_SECONDARY";
            third.breakdown = "LEVEL=UPPER_SECONDARY";
            totals.add(List.of(total, first, second, third));
        }
        for (List<Row> each : some(totals)) {
            each.get(RANDOM.nextInt(4)).add(slip(each.getFirst().number(), 3));
            plant("PARTS_NOT_WHOLE", each.getFirst());
        }
    }

    /** A total and the women in it; more women than people, which is a jump of their series too. */
    private static void oneHalf() {
        var totals = new ArrayList<Row>();
        var ofWomen = new ArrayList<Row>();
        for (People people : figures.people) {
            Row total = figures.row("TT10:P0407", people.area(), people.year(), people.all());
            Row women = figures.row("TT10:P0407", people.area(), people.year(), people.all() - people.men());
            women.sex = "F";
            totals.add(total);
            ofWomen.add(women);
        }
        for (Row each : someAreas(ofWomen)) {
            Row total = totals.get(ofWomen.indexOf(each));
            each.value = Long.toString(total.number() + 2 + RANDOM.nextInt(1000));
            plant("PART_ABOVE_WHOLE", each);
            plant("VALUE_JUMP", each);
        }
    }

    /** Ten age groups, each with its country; off by more than half a person for each of 64 figures. */
    private static void country() {
        var countries = new ArrayList<Row>();
        for (int band = 0; band < 10; band++) {
            var byYear = new TreeMap<Integer, Long>();
            for (People people : figures.people) {
                long value = people.all() / 20 + band;
                Row row = figures.row("QD05:province/T0102", people.area(), people.year(), value);
                row.age = band(band);
                byYear.merge(people.year(), value, Long::sum);
            }
            for (var year : byYear.entrySet()) {
                Row row = figures.row("QD05:province/T0102", "VN", year.getKey(), year.getValue());
                row.age = band(band);
                if (year.getKey() == 2012 || year.getKey() == 2018) {
                    countries.add(row);
                }
            }
        }
        for (Row each : countries) {
            each.add(slip(each.number(), 33));
            plant("PROVINCES_NOT_COUNTRY", each);
        }
    }

    private static String band(int band) {
        return "Y%dT%d".formatted(5 * band, 5 * band + 4);
    }

    private static void regions() {
        var byRegion = new TreeMap<String, Map<Integer, Long>>();
        for (People people : figures.people) {
            figures.row("QD05:province/PT0201", people.area(), people.year(), people.all());
            byRegion.computeIfAbsent(people.region(), region -> new TreeMap<>())
                    .merge(people.year(), people.all(), Long::sum);
        }
        byRegion.forEach((region, byYear) -> byYear.forEach((year, value) -> {
            Row row = figures.row("QD05:province/PT0201", region, year, value);
            if (year == 2013 || year == 2017) {
                row.add(slip(value, 10));
                plant("PROVINCES_NOT_REGION", row);
            }
        }));
    }

    private static void communes() throws Exception {
        var sums = new TreeMap<String, Long>();
        for (var commune : SeededFigures.catalogue("commune_post2025.csv")) {
            long value = 5_000 + RANDOM.nextInt(60_000);
            figures.row("QD05:province/PT0202", "VN34_" + commune.getField("code"), 2025, value);
            sums.merge("VN34_" + commune.getField("province_code"), value, Long::sum);
        }
        var provinces = new ArrayList<Row>();
        sums.forEach((province, sum) -> provinces.add(figures.row("QD05:province/PT0202", province, 2025, sum)));
        for (Row each : some(provinces)) {
            each.add(slip(each.number(), 100));
            plant("COMMUNES_NOT_PROVINCE", each);
        }
    }

    /** The map of the first half of 2025: communes make up districts, these make up provinces. */
    private static void districts() throws Exception {
        var ofDistrict = new TreeMap<String, Long>();
        var ofProvince = new TreeMap<String, Long>();
        for (var commune : SeededFigures.catalogue("commune_pre2025.csv")) {
            long value = 1_000 + RANDOM.nextInt(20_000);
            firstHalf("VN63_" + commune.getField("code"), value);
            ofDistrict.merge("VN63_" + commune.getField("district_code"), value, Long::sum);
            ofProvince.merge("VN63_" + commune.getField("province_code"), value, Long::sum);
        }
        for (var district : SeededFigures.catalogue("district_pre2025.csv")) {
            if (!ofDistrict.containsKey("VN63_" + district.getField("code"))) { // an island without communes
                ofDistrict.put("VN63_" + district.getField("code"), 500L);
                ofProvince.merge("VN63_" + district.getField("province_code"), 500L, Long::sum);
            }
        }
        var districts = new TreeMap<String, Row>();
        ofDistrict.forEach((district, sum) -> districts.put(district, firstHalf(district, sum)));
        var provinces = new TreeMap<String, Row>();
        ofProvince.forEach((province, sum) -> provinces.put(province, firstHalf(province, sum)));
        plantInDistricts(districts, provinces);
    }

    /** A wrong district makes its province disagree with its districts, too; a wrong province disagrees with both. */
    private static void plantInDistricts(Map<String, Row> districts, Map<String, Row> provinces) throws Exception {
        var provinceOf = new TreeMap<String, String>();
        for (var district : SeededFigures.catalogue("district_pre2025.csv")) {
            provinceOf.put("VN63_" + district.getField("code"), "VN63_" + district.getField("province_code"));
        }
        for (String province : some(List.copyOf(provinces.keySet()))) {
            Row wrong = districts.values().stream()
                    .filter(row -> province.equals(provinceOf.get(row.area)))
                    .findFirst()
                    .orElseThrow();
            wrong.add(slip(wrong.number(), 100));
            plant("COMMUNES_NOT_DISTRICT", wrong);
            plant("DISTRICTS_NOT_PROVINCE", provinces.get(province));
        }
    }

    private static Row firstHalf(String area, long value) {
        Row row = figures.row("QD05:province/PT0202", area, 2025, value);
        row.period = "2025-S1";
        return row;
    }

    /** Men, women and the ratio of the two to one decimal; off by 0.2 at least. */
    private static void ratios() {
        var ratios = new ArrayList<Row>();
        for (People people : figures.people) {
            Row men = figures.row("NAT2021:0102", people.area(), people.year(), people.men());
            Row women = figures.row("NAT2021:0102", people.area(), people.year(), people.all() - people.men());
            men.sex = "M";
            women.sex = "F";
            double ratio = 100.0 * men.number() / women.number();
            ratios.add(figures.row("GSW:SEX_RATIO", people.area(), people.year(), decimal(ratio, 1)));
        }
        for (Row each : someAreas(ratios)) {
            double wrong =
                    Double.parseDouble(each.value) + (0.2 + RANDOM.nextDouble()) * (RANDOM.nextBoolean() ? 1 : -1);
            each.value = decimal(wrong, 1);
            plant("RATIO_NOT_OF_COUNTS", each);
        }
    }

    /** Literacy of men, of women, and of both, which lies between; put outside by 0.2 points at least. */
    private static void rates() {
        var rates = new ArrayList<List<Row>>();
        for (People people : figures.people) {
            double men =
                    92 + people.area().hashCode() % 40 * 0.1 + 0.1 * (people.year() - 2009) + 0.2 * RANDOM.nextDouble();
            double women = men - 2;
            double share = (double) people.men() / people.all();
            Row all = figures.row(
                    "TT10:P0401", people.area(), people.year(), decimal(share * men + (1 - share) * women, 1));
            Row ofMen = figures.row("TT10:P0401", people.area(), people.year(), decimal(men, 1));
            Row ofWomen = figures.row("TT10:P0401", people.area(), people.year(), decimal(women, 1));
            ofMen.sex = "M";
            ofWomen.sex = "F";
            rates.add(List.of(all, ofMen, ofWomen));
        }
        for (List<Row> each : some(rates)) {
            double men = Double.parseDouble(each.get(1).value);
            each.getFirst().value = decimal(men + 0.2 + RANDOM.nextDouble() / 2, 1);
            plant("RATE_OUTSIDE_PARTS", each.getFirst());
        }
    }

    /** Ten times, a tenth, twice, half as much again; a share with its digits swapped about. At most one a series. */
    private static void jumps() {
        for (String indicator : List.of("TT10:P0408", "TT10:P0409")) {
            var rows = new ArrayList<Row>();
            for (People people : figures.people) {
                rows.add(figures.row(indicator, people.area(), people.year(), people.all() / 9));
            }
            List<Row> chosen = someAreas(rows);
            for (int i = 0; i < chosen.size(); i++) {
                double factor = List.of(10.0, 0.1, 2.0, 1.5, 1.5, 0.67).get(i % 6);
                chosen.get(i).value = Long.toString(Math.round(chosen.get(i).number() * factor));
                plant("VALUE_JUMP", chosen.get(i));
            }
        }
        var shares = new ArrayList<Row>();
        for (People people : figures.people) {
            shares.add(figures.row(
                    "TT10:P0108", people.area(), people.year(), decimal(100.0 * people.urban() / people.all(), 1)));
        }
        for (Row each : someAreas(shares)) {
            each.value = decimal(100 - Double.parseDouble(each.value), 1);
            plant("VALUE_JUMP", each);
        }
    }

    private static void singleFigures() {
        var rows = new ArrayList<Row>();
        for (People people : figures.people) {
            rows.add(figures.row("TT10:P0410", people.area(), people.year(), people.all() / 50));
        }
        List<Row> chosen = some(rows, 6 * ERRORS);
        for (int i = 0; i < chosen.size(); i++) {
            Row each = chosen.get(i);
            switch (i % 6) {
                case 0 -> plant("PERIOD_FUTURE", figures.row(each.indicator, "VN", 2027 + i, each.value));
                case 1 -> {
                    each.reportedFor = Integer.toString(Integer.parseInt(each.period) - 1);
                    plant("REPORTED_FOR_BEFORE_PERIOD", each);
                }
                case 2 -> {
                    each.value = "";
                    plant("VALUE_MISSING", each);
                }
                case 3 -> {
                    each.value += ".5";
                    plant("VALUE_NOT_WHOLE", each);
                }
                case 4 -> {
                    Row again =
                            figures.row(each.indicator, each.area, Integer.parseInt(each.period), each.number() + 1);
                    plant("KEY_CONFLICT", each);
                    plant("KEY_CONFLICT", again);
                }
                default ->
                    plant(
                            "KEY_REPEATED",
                            figures.row(each.indicator, each.area, Integer.parseInt(each.period), each.value));
            }
        }
    }

    /** A share in percent to two decimals beside its two counts. */
    private static void quotients() {
        var rows = new ArrayList<Row>();
        for (People people : figures.people) {
            long part = people.urban();
            Row row = figures.row("TT10:P0213", people.area(), people.year(), decimal(100.0 * part / people.all(), 2));
            row.numerator = Long.toString(part);
            row.denominator = Long.toString(people.all());
            rows.add(row);
        }
        List<Row> chosen = some(rows, 3 * ERRORS);
        for (int i = 0; i < chosen.size(); i++) {
            Row each = chosen.get(i);
            switch (i % 3) {
                case 0 -> {
                    each.value = decimal(100.01 + 50 * RANDOM.nextDouble(), 2);
                    each.numerator = "";
                    each.denominator = "";
                    plant("VALUE_OUT_OF_RANGE", each);
                }
                case 1 -> {
                    each.denominator = Long.toString(Long.parseLong(each.numerator) - 1 - RANDOM.nextInt(1000));
                    plant("NUMERATOR_ABOVE_DENOMINATOR", each);
                }
                default -> {
                    each.value = decimal(
                            Double.parseDouble(each.value) + (Double.parseDouble(each.value) > 50 ? -0.02 : 0.02), 2);
                    plant("SHARE_NOT_QUOTIENT", each);
                }
            }
        }
    }

    // ------------------------------------------------------------------------------------- two deliveries of a form

    /** The table of the labour force by province, twice: the second time cells changed, emptied, and provinces missing. */
    private static void loadTwoDeliveries() throws Exception {
        var warehouse = new TestWarehouse(folder.resolve("deliveries"));
        List<String> areas =
                figures.people.stream().map(People::area).distinct().toList();
        var first = new String[areas.size()][12];
        for (People people : figures.people) {
            first[areas.indexOf(people.area())][people.year() - 2009] = decimal(people.all() * 0.00055, 1);
        }
        warehouse.load(LoadOptions.NONE, labourForce("first.csv", areas, first));
        collect(warehouse);
        var second = new ArrayList<String[]>();
        var present = new ArrayList<String>();
        for (int i = 0; i < areas.size(); i++) {
            if (i % 20 == 7) {
                continue; // three provinces have no row any more
            }
            String[] row = first[i].clone();
            long line = present.size() + 4L;
            if (i % 4 == 0) {
                int year = RANDOM.nextInt(12);
                row[year] = decimal(Double.parseDouble(row[year]) * 1.002 + 0.1, 1);
                PLANTED.add(new Finding("FINAL_CHANGED", "second.csv", line));
            } else if (i % 4 == 1) {
                row[RANDOM.nextInt(12)] = "..";
                PLANTED.add(new Finding("VALUE_VANISHED", "second.csv", line));
            }
            present.add(areas.get(i));
            second.add(row);
        }
        PLANTED.add(new Finding("VALUE_VANISHED", "second.csv", 0));
        warehouse.load(LoadOptions.NONE, labourForce("second.csv", present, second.toArray(String[][]::new)));
        collect(warehouse);
    }

    private static Path labourForce(String name, List<String> areas, String[][] values) throws Exception {
        var text = new StringBuilder("\"Labour force at 15 years of age and above by province\"\n\n\"Province\"");
        for (int year = 2009; year <= 2020; year++) {
            text.append(";\"").append(year).append('"');
        }
        text.append('\n');
        for (int i = 0; i < areas.size(); i++) {
            text.append('"')
                    .append(areas.get(i))
                    .append("\";")
                    .append(String.join(";", values[i]))
                    .append('\n');
        }
        return Files.writeString(folder.resolve(name), text);
    }

    // ------------------------------------------------------------------------------------------------ helpers

    private static void plant(String rule, Row row) {
        LATER.add(() -> PLANTED.add(new Finding(rule, "figures.csv", figures.line(row))));
    }

    private static <T> List<T> some(List<T> all) {
        return some(all, ERRORS);
    }

    private static <T> List<T> some(List<T> all, int number) {
        var rest = new ArrayList<>(all);
        var chosen = new ArrayList<T>();
        while (chosen.size() < number) {
            chosen.add(rest.remove(RANDOM.nextInt(rest.size())));
        }
        return chosen;
    }

    /** One row of each of some places. */
    private static List<Row> someAreas(List<Row> all) {
        var byArea = new TreeMap<String, List<Row>>();
        all.forEach(row ->
                byArea.computeIfAbsent(row.area, area -> new ArrayList<>()).add(row));
        return some(List.copyOf(byArea.values())).stream()
                .map(rows -> rows.get(1 + RANDOM.nextInt(rows.size() - 1)))
                .toList();
    }

    /** Something between the least difference that can be seen and a twentieth of the value. */
    private static long slip(long value, long least) {
        long size = least + RANDOM.nextLong(Math.max(1, value / 20));
        return RANDOM.nextBoolean() ? size : -size;
    }

    private static String decimal(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private static void collect(TestWarehouse warehouse) throws Exception {
        TestWarehouse.query("select rule_code, file_name, coalesce(row_no, 0) from read_parquet('"
                        + LogSegment.all(warehouse.home()).getLast().findings() + "')")
                .forEach(row -> FOUND.add(new Finding(row.get(0), row.get(1), Long.parseLong(row.get(2)))));
    }

    private static List<String> rules() {
        return PLANTED.stream().map(Finding::rule).distinct().sorted().toList();
    }

    private static long planted(String rule) {
        return PLANTED.stream().filter(finding -> finding.rule().equals(rule)).count();
    }

    private static List<Finding> missed(String rule) {
        return only(rule, PLANTED, FOUND);
    }

    private static List<Finding> falseAlarms(String rule) {
        return only(rule, FOUND, PLANTED);
    }

    private static List<Finding> only(String rule, Set<Finding> these, Set<Finding> notThose) {
        return these.stream()
                .filter(finding -> finding.rule().equals(rule) && !notThose.contains(finding))
                .sorted(Comparator.comparingLong(Finding::row))
                .toList();
    }

    /** How many series of five points or more the file has. */
    private static long series() {
        return figures.rows.stream()
                .filter(row -> !row.period.equals("2025"))
                .map(row -> String.join(
                        "|", row.indicator, row.area, row.sex, row.age, row.residence, row.people, row.breakdown))
                .distinct()
                .count();
    }

    private static String table() {
        return "| rule | planted | found | false alarms |\n|---|---|---|---|\n"
                + rules().stream()
                        .map(rule -> "| `%s` | %d | %d | %d |"
                                .formatted(
                                        rule,
                                        planted(rule),
                                        planted(rule) - missed(rule).size(),
                                        falseAlarms(rule).size()))
                        .collect(joining("\n"))
                + "\n";
    }
}
