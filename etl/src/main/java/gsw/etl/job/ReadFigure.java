package gsw.etl.job;

import gsw.warehouse.model.Place;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one cell of a file is read.
 *
 * @param printed the cell as it stands in the file
 * @param said column of the warehouse → what the cell, its row, its head and the form say; columns that say nothing are
 *     absent
 * @param areaName name of the area in Vietnamese, null if the area is not known
 * @param rules codes of what was found about it, null if nothing was
 */
public record ReadFigure(
        String fileName,
        Place place,
        @Nullable String printed,
        Map<String, String> said,
        @Nullable String areaName,
        @Nullable String rules) {

    /** What a cell can say, in the order in which it is shown. */
    public static final List<String> COLUMNS = List.of(
            "indicator",
            "ref_area",
            "time_period",
            "sex",
            "age",
            "urbanisation",
            "ethnicity",
            "breakdown",
            "source",
            "obs_value",
            "lower_bound",
            "upper_bound",
            "numerator",
            "denominator",
            "unit_measure",
            "obs_status");
}
