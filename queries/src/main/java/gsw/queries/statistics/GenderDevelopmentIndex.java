package gsw.queries.statistics;

/**
 * The Gender Development Index of UNDP: the human development index of women over that of men (Human Development Report,
 * technical note 3). A provincial variant is an adaptation and needs another name.
 */
public record GenderDevelopmentIndex(Side women, Side men, Goalposts goalposts) {

    private static final double[] GROUP_ENDS = {2.5, 5, 7.5, 10};

    /**
     * @param lifeExpectancy years
     * @param expectedSchooling years
     * @param meanSchooling years
     * @param income a head, in international dollars
     */
    public record Side(double lifeExpectancy, double expectedSchooling, double meanSchooling, double income) {}

    /**
     * What counts as nothing and as all.
     *
     * @param womensAdvantage women live longer: their two ends lie so many years higher, men's so many lower
     */
    public record Goalposts(
            double lifeFrom,
            double lifeTo,
            double womensAdvantage,
            double expectedSchooling,
            double meanSchooling,
            double incomeFrom,
            double incomeTo) {

        public static final Goalposts UNDP = new Goalposts(20, 85, 2.5, 18, 15, 100, 75_000);
    }

    public double value() {
        return womenIndex() / menIndex();
    }

    /** From 1, near equality, to 5, by the distance of the index from 1 in either direction. */
    public int group() {
        double distance = Math.abs(100 * (value() - 1));
        int group = 1;
        for (double end : GROUP_ENDS) {
            if (distance > end) {
                group++;
            }
        }
        return group;
    }

    double womenIndex() {
        return index(women, goalposts.womensAdvantage());
    }

    double menIndex() {
        return index(men, -goalposts.womensAdvantage());
    }

    private double index(Side side, double advantage) {
        double life = between(side.lifeExpectancy(), goalposts.lifeFrom() + advantage, goalposts.lifeTo() + advantage);
        double schooling = (between(side.expectedSchooling(), 0, goalposts.expectedSchooling())
                        + between(side.meanSchooling(), 0, goalposts.meanSchooling()))
                / 2;
        double income =
                between(Math.log(side.income()), Math.log(goalposts.incomeFrom()), Math.log(goalposts.incomeTo()));
        return Math.cbrt(life * schooling * income);
    }

    /** Nobody has more than all. */
    private static double between(double value, double from, double to) {
        return Math.min(1, (value - from) / (to - from));
    }
}
