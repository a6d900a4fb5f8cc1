package gsw.app.synthetic;

import gsw.warehouse.model.Direction;
import java.util.Random;

/** How a made-up share moves: from a start, by a step a year, with a little noise; the same for the same seed. */
final class Course {

    private static final int START_YEAR = 2020;
    private static final double FURTHEST_BEHIND = 0.20;
    private static final double FURTHEST_AHEAD = 0.03;
    private static final double FASTEST = 0.035;
    private static final double SLOWEST = -0.005;
    private static final double NOISE = 0.01;

    private final Random random;
    private final double target;
    private final double spread;
    private final double start;
    private final double step;

    /**
     * @param target what it moves towards, more or less
     * @param spread how far such figures differ from each other, 1 for shares
     */
    Course(Random random, double target, double spread, Direction direction) {
        this.random = random;
        this.target = target;
        this.spread = spread;
        this.start = target * (1 - direction.sign() * spread * between(-FURTHEST_AHEAD, FURTHEST_BEHIND));
        this.step = direction.sign() * target * spread * between(SLOWEST, FASTEST);
    }

    /** To be asked year by year, in order. */
    double in(int year) {
        return start + step * (year - START_YEAR) + target * spread * between(-NOISE, NOISE);
    }

    double between(double least, double most) {
        return least + (most - least) * random.nextDouble();
    }
}
