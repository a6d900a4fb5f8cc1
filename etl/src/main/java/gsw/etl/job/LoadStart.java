package gsw.etl.job;

import java.time.LocalDateTime;

/**
 * What is fixed when a load begins and stays the same when it goes on after a kill.
 *
 * @param load its number
 * @param knownFrom since when the warehouse knows what the first file says; each further file one microsecond later
 * @param recordedAt when it was entered
 * @param backdated true if it is entered later than it became known
 */
record LoadStart(int load, LocalDateTime knownFrom, LocalDateTime recordedAt, boolean backdated) {

    LocalDateTime knownFrom(int fileNo) {
        return knownFrom.plusNanos(1000L * (fileNo - 1));
    }
}
