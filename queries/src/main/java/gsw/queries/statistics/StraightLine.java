package gsw.queries.statistics;

import java.util.Arrays;

/**
 * A straight line by (weighted) least squares.
 *
 * @param points how many it was drawn through
 * @param meanX weighted mean of the x
 * @param meanY weighted mean of the y: the height of the line there
 * @param slope change of y for one of x
 * @param sumOfSquaresX weighted, around the mean
 * @param sumOfWeights the number of points if none are given
 * @param residualDeviation square root of the weighted squared residuals over points - 2; NaN for two points
 */
public record StraightLine(
        int points,
        double meanX,
        double meanY,
        double slope,
        double sumOfSquaresX,
        double sumOfWeights,
        double residualDeviation) {

    public static StraightLine through(double[] x, double[] y) {
        double[] ones = new double[x.length];
        Arrays.fill(ones, 1);
        return through(x, y, ones);
    }

    /** @throws IllegalArgumentException for fewer than two points or a single x */
    public static StraightLine through(double[] x, double[] y, double[] weights) {
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        for (int i = 0; i < x.length; i++) {
            sum += weights[i];
            sumX += weights[i] * x[i];
            sumY += weights[i] * y[i];
        }
        double meanX = sumX / sum;
        double meanY = sumY / sum;
        double squares = 0;
        double products = 0;
        for (int i = 0; i < x.length; i++) {
            squares += weights[i] * (x[i] - meanX) * (x[i] - meanX);
            products += weights[i] * (x[i] - meanX) * (y[i] - meanY);
        }
        if (!(squares > 0)) {
            throw new IllegalArgumentException("A line needs two different x");
        }
        double slope = products / squares;
        double residuals = 0;
        for (int i = 0; i < x.length; i++) {
            double residual = y[i] - meanY - slope * (x[i] - meanX);
            residuals += weights[i] * residual * residual;
        }
        double deviation = x.length > 2 ? Math.sqrt(residuals / (x.length - 2)) : Double.NaN;
        return new StraightLine(x.length, meanX, meanY, slope, squares, sum, deviation);
    }

    public double at(double x) {
        return meanY + slope * (x - meanX);
    }

    public double intercept() {
        return at(0);
    }

    public double slopeError() {
        return residualDeviation / Math.sqrt(sumOfSquaresX);
    }

    public double interceptError() {
        return residualDeviation * Math.sqrt(1 / sumOfWeights + meanX * meanX / sumOfSquaresX);
    }

    /** Standard error of a new point of weight 1, for a given residual deviation. */
    public double predictionError(double x, double deviation) {
        return deviation * Math.sqrt(1 + 1 / sumOfWeights + (x - meanX) * (x - meanX) / sumOfSquaresX);
    }
}
