package gsw.queries.load;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a finding may pass.
 *
 * @param role of whoever lets it pass
 * @param until last day, null where a correction of the figure answers the finding for good
 */
public record Waiver(String role, String reason, @Nullable LocalDate until) {}
