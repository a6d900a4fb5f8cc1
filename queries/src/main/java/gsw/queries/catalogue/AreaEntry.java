package gsw.queries.catalogue;

import gsw.warehouse.model.Area;
import gsw.warehouse.model.Bilingual;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit as a list of units shows it.
 *
 * @param parent the unit it belongs to, null for the country
 * @param region the region it lies in, null for a region and the country
 */
public record AreaEntry(
        Area area,
        @Nullable LocalDate validFrom,
        @Nullable Bilingual parent,
        @Nullable Bilingual region) {}
