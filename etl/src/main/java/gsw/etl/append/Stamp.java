package gsw.etl.append;

import java.time.LocalDateTime;

/**
 * What a load is known by in the log.
 *
 * @param recordedAt when it was entered
 * @param backdated true if what it says was known before it was entered
 */
public record Stamp(int load, String programVersion, LocalDateTime recordedAt, boolean backdated) {}
