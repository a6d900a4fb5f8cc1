package gsw.etl.validate;

import static java.util.stream.Collectors.joining;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import gsw.warehouse.catalogue.Catalogue;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Figures that hold together: the populations of 63 provinces from 2009 to 2020 as they were published, split so that
 * every sum holds to the last person. Each rule has an indicator to itself, so that an error planted for one rule is
 * none for another.
 */
final class SeededFigures {

    static final String HEAD =
            "indicator,ref_area,area_edition,time_period,reported_for,sex,age,urbanisation,ethnicity,"
                    + "breakdown,source,obs_value,numerator,denominator\n";

    /** One row of the file; what stands in it may still be changed. */
    static final class Row {
        final String indicator;
        final String area;
        String period;
        String reportedFor = "";
        String sex = "_T";
        String age = "_T";
        String residence = "_T";
        String people = "_T";
        String breakdown = "_T";
        String value;
        String numerator = "";
        String denominator = "";

        Row(String indicator, String area, int year, String value) {
            this.indicator = indicator;
            this.area = area;
            this.period = Integer.toString(year);
            this.value = value;
        }

        long number() {
            return Long.parseLong(value);
        }

        void add(long difference) {
            value = Long.toString(number() + difference);
        }

        @Override
        public String toString() {
            String edition = area.startsWith("VN34") ? "34" : "63";
            return String.join(
                    ",",
                    indicator,
                    area,
                    edition,
                    period,
                    reportedFor,
                    sex,
                    age,
                    residence,
                    people,
                    breakdown,
                    "NSO_YEARBOOK",
                    value,
                    numerator,
                    denominator);
        }
    }

    /** Population of a province in a year, in persons. */
    record People(String area, String region, int year, long all, long men, long urban) {}

    final List<Row> rows = new ArrayList<>();
    final List<People> people;

    SeededFigures() throws IOException {
        this.people = published();
    }

    private static List<People> published() throws IOException {
        Map<String, String> regions = new TreeMap<>();
        for (NamedCsvRecord row : catalogue("province_63.csv")) {
            regions.put(row.getField("code"), "VN63_" + row.getField("region_code"));
        }
        var people = new ArrayList<People>();
        for (NamedCsvRecord row : catalogue("province_population.csv")) {
            int year = Integer.parseInt(row.getField("year"));
            if (year >= 2009 && year <= 2020 && row.getField("reference").equals("annual_average")) {
                String code = row.getField("province_code");
                people.add(new People(
                        "VN63_" + code,
                        regions.get(code),
                        year,
                        persons(row, "total_thousand"),
                        persons(row, "male_thousand"),
                        persons(row, "urban_thousand")));
            }
        }
        return people;
    }

    private static long persons(NamedCsvRecord row, String column) {
        return Math.round(1000 * Double.parseDouble(row.getField(column)));
    }

    static List<NamedCsvRecord> catalogue(String name) throws IOException {
        try (var in = Objects.requireNonNull(Catalogue.class.getResourceAsStream(name));
                var records = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return records.stream().toList();
        }
    }

    Row row(String indicator, String area, int year, long value) {
        return row(indicator, area, year, Long.toString(value));
    }

    Row row(String indicator, String area, int year, String value) {
        var row = new Row(indicator, area, year, value);
        rows.add(row);
        return row;
    }

    /** Line of a row in the file; the head is the first. */
    long line(Row row) {
        return rows.indexOf(row) + 2L;
    }

    String file() {
        return HEAD + rows.stream().map(Row::toString).collect(joining("\n")) + "\n";
    }
}
