package gsw.queries.method;

import gsw.warehouse.model.Comparator;
import gsw.warehouse.model.Direction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** A random case, and the same case told in other words: as its complement, in another unit, in other years. */
final class Retold {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Retold() {}

    /** Six years of a share that grows, on average, and does not reach its target of 2030. */
    static ProgressCase randomCase(Random random) {
        var figures = new ArrayList<Observation>();
        BigDecimal value = BigDecimal.valueOf(random.nextInt(1000, 3000), 2);
        for (int year = 2019; year <= 2024; year++) {
            figures.add(Observation.of(year, value));
            value = value.add(BigDecimal.valueOf(random.nextInt(year % 2 == 0 ? -20 : 40, 200), 2));
        }
        BigDecimal last = figures.getLast().value();
        BigDecimal asked = last.add(BigDecimal.valueOf(random.nextInt(2000, 3000), 2));
        return new ProgressCase(
                Direction.INCREASE,
                figures,
                List.of(Target.of(2030, Comparator.AT_LEAST, asked)),
                null,
                HUNDRED,
                new BigDecimal("0.01"));
    }

    static ProgressCase complement(ProgressCase given) {
        List<Observation> figures = given.observations().stream()
                .map(figure -> Observation.of(figure.year(), HUNDRED.subtract(ProgressCase.value(figure))))
                .toList();
        Target target = given.targets().getFirst();
        boolean rising = given.direction() == Direction.INCREASE;
        Target other = Target.of(
                target.year(), rising ? Comparator.AT_MOST : Comparator.AT_LEAST, HUNDRED.subtract(target.value()));
        Direction direction = rising ? Direction.DECREASE : Direction.INCREASE;
        return new ProgressCase(direction, figures, List.of(other), null, given.limit(), given.resolution());
    }

    static ProgressCase changed(ProgressCase given, UnaryOperator<BigDecimal> change) {
        List<Observation> figures = given.observations().stream()
                .map(figure -> Observation.of(figure.year(), change.apply(ProgressCase.value(figure))))
                .toList();
        Target target = given.targets().getFirst();
        Target other = Target.of(target.year(), target.comparator(), change.apply(target.value()));
        return new ProgressCase(
                given.direction(),
                figures,
                List.of(other),
                null,
                given.limit() == null ? null : change.apply(given.limit()),
                given.resolution() == null ? null : change.apply(given.resolution()));
    }

    static ProgressCase shifted(ProgressCase given, int years) {
        List<Observation> figures = given.observations().stream()
                .map(figure -> Observation.of(figure.year() + years, ProgressCase.value(figure)))
                .toList();
        Target target = given.targets().getFirst();
        Target other = Target.of(target.year() + years, target.comparator(), target.value());
        return new ProgressCase(given.direction(), figures, List.of(other), null, given.limit(), given.resolution());
    }

    static ProgressCase aimingAt(ProgressCase given, BigDecimal value) {
        Target target = given.targets().getFirst();
        return new ProgressCase(
                given.direction(),
                given.observations(),
                List.of(Target.of(target.year(), target.comparator(), value)),
                null,
                given.limit(),
                given.resolution());
    }
}
