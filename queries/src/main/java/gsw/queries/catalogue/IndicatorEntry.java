package gsw.queries.catalogue;

import gsw.warehouse.model.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as a list of indicators shows it.
 *
 * @param key {@code TT10:0107}
 * @param codeStatus {@code source}, {@code inferred} or {@code provisional}: only the first may be shown as official
 * @param confidence how sure the catalogue is of the wording: {@code source}, {@code recall}, {@code uncertain}
 * @param unit code of the unit of measure, null where the list names no single one
 */
public record IndicatorEntry(
        String key,
        String list,
        String codeStatus,
        Bilingual name,
        @Nullable String unit,
        @Nullable Bilingual unitLabel,
        String confidence) {

    public boolean isOfficial() {
        return codeStatus.equals("source");
    }
}
