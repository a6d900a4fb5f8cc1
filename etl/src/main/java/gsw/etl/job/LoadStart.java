package gsw.etl.job;

import java.time.LocalDateTime;

/**
 * What is fixed when a load begins and stays the same when it goes on after a kill.
 *
 * @param load its number
 * @param knownFrom since when the warehouse knows what the first file says; each further file one microsecond later
 */
record LoadStart(int load, LocalDateTime knownFrom) {

    LocalDateTime knownFrom(int fileNo) {
        return knownFrom.plusNanos(1000L * (fileNo - 1));
    }
}
