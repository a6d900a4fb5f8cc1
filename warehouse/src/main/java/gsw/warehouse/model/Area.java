package gsw.warehouse.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit of an edition of the map. A bare code is never a key: code 24 was Bắc Giang until 30 June 2025 and is Bắc Ninh
 * since.
 *
 * @param refArea the key: {@code VN}, {@code VN63_24}, {@code VN34_24}
 * @param edition {@code 63} or {@code 34}; {@code *} for the country
 * @param validTo last day of the unit, null while it exists
 */
public record Area(
        String refArea,
        String edition,
        String code,
        AreaLevel level,
        Bilingual name,
        Bilingual fullName,
        @Nullable LocalDate validTo) {

    public static final String COUNTRY = "VN";

    public boolean hasEnded() {
        return validTo != null;
    }
}
