package gsw.queries.target;

import static gsw.warehouse.schema.Tables.LOAD_FILE;

import gsw.queries.progress.ProgressQuery;
import gsw.warehouse.model.Area;
import java.math.BigDecimal;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Of how many the ratio of a province is taken, by its newest figure; read when first asked for. */
final class ProvincialWeights {

    private final DSLContext catalogue;
    private @Nullable ProgressQuery figures;

    ProvincialWeights(DSLContext catalogue) {
        this.catalogue = catalogue;
    }

    /** Empty where nobody says, and in a catalogue without figures. */
    Optional<BigDecimal> of(String componentId, Area province, int year) {
        if (figures == null) {
            if (!catalogue.fetchExists(LOAD_FILE)) {
                return Optional.empty();
            }
            figures = ProgressQuery.ofAll(catalogue);
        }
        return figures.whole(componentId, province, year);
    }
}
