package gsw.warehouse.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * From where the figures of a release are looked at. It belongs to the opened session, not to a question: every question
 * answers under it.
 *
 * @param knownOn only what was known at this moment counts; empty: the newest knowledge
 * @param mapOf figures are put on the map of this day; empty: as they were reported
 */
public record Perspective(Optional<LocalDateTime> knownOn, Optional<LocalDate> mapOf) {

    /** The newest knowledge, as reported: what a release shows when nothing else is asked for. */
    public static final Perspective NEWEST_AS_REPORTED = new Perspective(Optional.empty(), Optional.empty());

    public static Perspective knownOn(LocalDateTime moment) {
        return new Perspective(Optional.of(moment), Optional.empty());
    }

    /** Everything that was known when a day ended. */
    public static LocalDateTime endOf(LocalDate day) {
        return day.atTime(LocalTime.MAX).truncatedTo(ChronoUnit.MICROS);
    }

    /** True if the moment of knowledge is the end of a day, which people then name without a time. */
    public boolean isKnownOnWholeDay() {
        return knownOn.filter(moment -> moment.equals(endOf(moment.toLocalDate())))
                .isPresent();
    }

    public boolean isDefault() {
        return equals(NEWEST_AS_REPORTED);
    }
}
