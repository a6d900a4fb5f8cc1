package gsw.queries.statistics;

/**
 * The Gender Inequality Index of UNDP (Human Development Report, technical note 4): 0 is equal, 1 is fully unequal.
 *
 * <p>A provincial variant is an adaptation: it needs another name and its inputs beside it, and maternal mortality of a
 * province can rarely be estimated from one year.
 *
 * @param maternalMortality deaths per 100,000 live births; cut to 10 … 1,000
 * @param adolescentBirths births per 1,000 women of 15 to 19
 * @param women shares as fractions
 * @param men shares as fractions
 * @param seatsFloor what stands for no seats at all: 0.001 in the technical note (from general knowledge, not re-read),
 *     0.0001 in the published data file
 */
public record GenderInequalityIndex(
        double maternalMortality, double adolescentBirths, Side women, Side men, double seatsFloor) {

    private static final double LEAST_MORTALITY = 10;
    private static final double MOST_MORTALITY = 1000;

    /** Seats in parliament, at least secondary education, participation in the labour force. */
    public record Side(double seats, double secondaryEducation, double labourForce) {}

    public double value() {
        return 1 - harmonic() / Math.cbrt(health() * empowerment() * labour());
    }

    /** Harmonic mean of the two sexes: it falls with inequality. */
    double harmonic() {
        return 2 / (1 / womenMean() + 1 / menMean());
    }

    /** Geometric mean of the three dimensions. */
    double womenMean() {
        return Math.cbrt(reproduction() * empowerment(women) * women.labourForce());
    }

    double menMean() {
        return Math.cbrt(empowerment(men) * men.labourForce());
    }

    private double reproduction() {
        double mortality = Math.min(MOST_MORTALITY, Math.max(LEAST_MORTALITY, maternalMortality));
        return Math.sqrt(LEAST_MORTALITY / mortality / adolescentBirths);
    }

    private double empowerment(Side side) {
        return Math.sqrt(Math.max(seatsFloor, side.seats()) * side.secondaryEducation());
    }

    private double health() {
        return (reproduction() + 1) / 2;
    }

    private double empowerment() {
        return (empowerment(women) + empowerment(men)) / 2;
    }

    private double labour() {
        return (women.labourForce() + men.labourForce()) / 2;
    }
}
