package gsw.app.synthetic;

import gsw.queries.catalogue.ProvinceSuccessors;
import gsw.queries.progress.Milestone;
import gsw.queries.target.TargetEntry;
import gsw.warehouse.model.Area;
import gsw.warehouse.model.Component;
import gsw.warehouse.storage.Durable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Results of every component of the strategy as provinces might report them: by the map of 63 to 2024, by that of 34 in
 * 2025, and of the country, whose counts are the sums of theirs. The same seed gives the same file.
 */
public final class SyntheticResults {

    private static final long SEED = 28;
    private static final int FIRST_YEAR = 2019;
    private static final int LAST_YEAR_OF_63 = 2024;
    private static final int YEAR_OF_34 = 2025;
    private static final int SMALLEST_UNIT = 400;
    private static final int LARGEST_UNIT = 20_000;
    private static final String HEAD =
            "indicator,ref_area,time_period,obs_value,numerator,denominator,source,source_detail\n";

    private final List<TargetEntry> targets;
    private final Map<String, String> successors;
    private final StringBuilder csv = new StringBuilder(HEAD);

    private SyntheticResults(List<TargetEntry> targets, ProvinceSuccessors successors) {
        this.targets = targets;
        this.successors = new TreeMap<>(successors.successors());
    }

    /** Writes the file in the canonical layout. */
    public static Path write(Path file, List<TargetEntry> targets, ProvinceSuccessors successors) throws IOException {
        var results = new SyntheticResults(targets, successors);
        results.targets.forEach(results::add);
        Durable.write(file, results.csv.toString());
        return file;
    }

    private void add(TargetEntry target) {
        // A province does or does not have such a service; only the country has a share of provinces.
        boolean ofProvinces =
                target.levels().contains("province") && !target.component().id().equals("NQ28-4.4");
        if (ofProvinces) {
            addProvinces(target);
        } else {
            addCountry(target);
        }
    }

    private void addProvinces(TargetEntry target) {
        Component component = target.component();
        Measure measure = Measure.of(component);
        Map<String, List<Figure>> byProvince = successors.keySet().stream()
                .collect(Collectors.toMap(
                        province -> province, province -> figures(target, province), (a, b) -> a, TreeMap::new));
        byProvince.forEach((province, figures) -> {
            for (int year = FIRST_YEAR; year <= LAST_YEAR_OF_63; year++) {
                row(component, province, year, figures.get(year - FIRST_YEAR), measure);
            }
        });
        merged(byProvince)
                .forEach((province, parts) -> row(component, province, YEAR_OF_34, Figure.of(measure, parts), measure));
        for (int year = FIRST_YEAR; year <= YEAR_OF_34; year++) {
            int index = year - FIRST_YEAR;
            List<Figure> all = byProvince.values().stream()
                    .map(figures -> figures.get(index))
                    .toList();
            row(component, Area.COUNTRY, year, Figure.of(measure, all), measure);
        }
    }

    /** Of each province of today the figures of its parts in its first year. */
    private Map<String, List<Figure>> merged(Map<String, List<Figure>> byProvince) {
        Map<String, List<Figure>> merged = new TreeMap<>();
        byProvince.forEach((province, figures) -> merged.computeIfAbsent(
                        String.valueOf(successors.get(province)), key -> new ArrayList<>())
                .add(figures.getLast()));
        return merged;
    }

    private void addCountry(TargetEntry target) {
        Measure plain = new Measure(
                0,
                Measure.of(target.component()).decimals(),
                1,
                Measure.of(target.component()).highest());
        List<Figure> figures = figures(target, Area.COUNTRY);
        for (int year = FIRST_YEAR; year <= YEAR_OF_34; year++) {
            Figure figure = figures.get(year - FIRST_YEAR);
            row(target.component(), Area.COUNTRY, year, new Figure(figure.value(), 0, 0), plain);
        }
    }

    /** One figure a year, of a place. */
    private static List<Figure> figures(TargetEntry target, String refArea) {
        Component component = target.component();
        Measure measure = Measure.of(component);
        var random = new Random(SEED + 31L * component.id().hashCode() + refArea.hashCode());
        double towards = target.milestones().stream()
                .map(Milestone::value)
                .findFirst()
                .orElseThrow()
                .doubleValue();
        var course = new Course(random, towards, measure.spread(), component.direction());
        long units = Math.round(course.between(SMALLEST_UNIT, LARGEST_UNIT));
        var figures = new ArrayList<Figure>();
        for (int year = FIRST_YEAR; year <= YEAR_OF_34; year++) {
            double value = course.in(year);
            figures.add(measure.isQuotient() ? Figure.quotient(measure, value, units) : plain(component, value, year));
        }
        return figures;
    }

    private static Figure plain(Component component, double value, int year) {
        boolean yesNo = component.unit().equals("BOOLEAN");
        int reachedIn = YEAR_OF_34 - Math.floorMod(component.id().hashCode(), 2);
        return new Figure(yesNo ? (year >= reachedIn ? 1 : 0) : Math.max(0, value), 0, 0);
    }

    private void row(Component component, String refArea, int year, Figure figure, Measure measure) {
        csv.append(String.format(
                Locale.ROOT,
                "%s,%s,%d,%s,%s,%s,SYNTHETIC,generated with seed %d\n",
                component.id(),
                refArea,
                year,
                figure.printed(measure),
                figure.denominator() == 0 ? "" : figure.numerator(),
                figure.denominator() == 0 ? "" : figure.denominator(),
                SEED));
    }
}
