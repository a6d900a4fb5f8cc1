package gsw.warehouse.territory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Units and events made at random, and where their ground goes, followed day by day: the second opinion on
 * {@code projection.sql}, which composes spans instead.
 */
final class MapHistory {

    static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2004, 1, 1), LocalDate.of(2008, 8, 1), LocalDate.of(2025, 7, 1));

    /** One row of dim_area_event with a known share. */
    record Passage(LocalDate day, String from, String to, BigDecimal share) {}

    /** Days on which a unit is there; {@code to} is the day after the last. */
    record Life(LocalDate from, LocalDate to) {}

    final List<Passage> passages = new ArrayList<>();
    final Map<String, Life> lives = new LinkedHashMap<>();

    private final Random random;
    private final Set<String> now = new LinkedHashSet<>();
    private int names;

    private MapHistory(long seed) {
        this.random = new Random(seed);
    }

    static MapHistory random(long seed) {
        var history = new MapHistory(seed);
        int units = 4 + history.random.nextInt(8);
        for (int i = 0; i < units; i++) {
            history.begin(LocalDate.MIN);
        }
        DAYS.forEach(history::change);
        history.now.forEach(
                unit -> history.lives.compute(unit, (name, life) -> new Life(history.beginOf(life), LocalDate.MAX)));
        return history;
    }

    private LocalDate beginOf(@Nullable Life life) {
        return life == null ? LocalDate.MIN : life.from();
    }

    private String begin(LocalDate day) {
        String unit = "U" + names++;
        now.add(unit);
        lives.put(unit, new Life(day, LocalDate.MAX));
        return unit;
    }

    private void end(String unit, LocalDate day) {
        now.remove(unit);
        lives.compute(unit, (name, life) -> new Life(beginOf(life), day));
    }

    private void change(LocalDate day) {
        var free = new ArrayList<>(now);
        Collections.shuffle(free, random);
        while (free.size() > 2 && random.nextInt(4) > 0) {
            String one = free.removeLast();
            String other = free.removeLast();
            switch (random.nextInt(4)) {
                case 0 -> mergeUnderNewName(day, one, other);
                case 1 -> mergeInto(day, one, other);
                case 2 -> split(day, one);
                default -> transfer(day, one, other);
            }
        }
    }

    private void mergeUnderNewName(LocalDate day, String one, String other) {
        String merged = begin(day);
        pass(day, one, merged, "1");
        pass(day, other, merged, "1");
        end(one, day);
        end(other, day);
    }

    /** What takes over and gives nothing away is not named as a unit before. */
    private void mergeInto(LocalDate day, String one, String other) {
        pass(day, one, other, "1");
        end(one, day);
    }

    private void split(LocalDate day, String one) {
        BigDecimal share = share();
        passages.add(new Passage(day, one, begin(day), share));
        passages.add(new Passage(day, one, begin(day), BigDecimal.ONE.subtract(share)));
        end(one, day);
    }

    private void transfer(LocalDate day, String one, String other) {
        BigDecimal share = share();
        passages.add(new Passage(day, one, one, BigDecimal.ONE.subtract(share)));
        passages.add(new Passage(day, one, other, share));
    }

    private BigDecimal share() {
        return BigDecimal.valueOf(1 + random.nextInt(98), 2);
    }

    private void pass(LocalDate day, String from, String to, String share) {
        passages.add(new Passage(day, from, to, new BigDecimal(share)));
    }

    Set<String> on(LocalDate day) {
        var units = new TreeSet<String>();
        lives.forEach((unit, life) -> {
            if (!life.from().isAfter(day) && life.to().isAfter(day)) {
                units.add(unit);
            }
        });
        return units;
    }

    /** Which part of a unit of one day lies in which unit of a later day. */
    Map<String, BigDecimal> forward(String unit, LocalDate from, LocalDate to) {
        Map<String, BigDecimal> ground = new TreeMap<>(Map.of(unit, BigDecimal.ONE));
        for (LocalDate day : DAYS) {
            if (day.isAfter(from) && !day.isAfter(to)) {
                ground = passed(ground, day);
            }
        }
        return ground;
    }

    private Map<String, BigDecimal> passed(Map<String, BigDecimal> ground, LocalDate day) {
        var next = new TreeMap<String, BigDecimal>();
        ground.forEach((unit, part) -> {
            List<Passage> ways = passages.stream()
                    .filter(passage ->
                            passage.day().equals(day) && passage.from().equals(unit))
                    .toList();
            if (ways.isEmpty()) {
                next.merge(unit, part, BigDecimal::add);
            }
            ways.forEach(way -> next.merge(way.to(), part.multiply(way.share()), BigDecimal::add));
        });
        return next;
    }

    /** The units of an earlier day that a unit may have ground of. */
    Set<String> backward(String unit, LocalDate from, LocalDate to) {
        Set<String> units = new TreeSet<>(Set.of(unit));
        for (LocalDate day : DAYS.reversed()) {
            if (!day.isAfter(from) && day.isAfter(to)) {
                units = before(units, day);
            }
        }
        return units;
    }

    private Set<String> before(Set<String> units, LocalDate day) {
        var earlier = new TreeSet<String>();
        var dayBefore = on(day.minusDays(1));
        for (String unit : units) {
            passages.stream()
                    .filter(passage -> passage.day().equals(day) && passage.to().equals(unit))
                    .forEach(passage -> earlier.add(passage.from()));
            boolean gaveAway = passages.stream()
                    .anyMatch(passage ->
                            passage.day().equals(day) && passage.from().equals(unit));
            if (dayBefore.contains(unit) && !gaveAway) {
                earlier.add(unit);
            }
        }
        return earlier;
    }
}
