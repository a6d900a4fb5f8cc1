package gsw.queries.progress;

import java.math.BigDecimal;

/**
 * The whole of a share, taken from the population tables because the figure does not give it.
 *
 * @param period what time the population is of: {@code 2023}, {@code 2019-04-01}
 * @param source code of who published it
 */
public record Whole(BigDecimal persons, String period, String source) {}
