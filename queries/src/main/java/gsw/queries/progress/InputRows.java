package gsw.queries.progress;

import gsw.queries.progress.DataPoint.Origin;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Writes which figures the answers for an area rest on, with the cells they stand in. */
final class InputRows {

    private final MartTable mart;
    private final AreaProgress progress;

    InputRows(MartTable mart, AreaProgress progress) {
        this.mart = mart;
        this.progress = progress;
    }

    void write() throws SQLException {
        for (ComponentProgress component : progress.components()) {
            if (component.isSetHere()) {
                write(component);
            }
        }
    }

    private void write(ComponentProgress component) throws SQLException {
        write(component, null, "baseline", component.baseline());
        write(component, null, "latest", component.latest());
        for (MilestoneProgress milestone : component.milestones()) {
            write(component, milestone, "decisive", milestone.decisive());
        }
        for (DataPoint point : component.series()) {
            write(component, null, "point", point);
        }
    }

    private void write(
            ComponentProgress component, @Nullable MilestoneProgress milestone, String role, @Nullable DataPoint figure)
            throws SQLException {
        if (figure == null || figure.origin() == null) {
            return;
        }
        Origin origin = figure.origin();
        mart.begin()
                .text(component.component().id())
                .text(progress.area().refArea())
                .whole(progress.year())
                .whole(milestone == null ? null : milestone.milestone().year())
                .text(role)
                .text(origin.indicator())
                .text(origin.refArea())
                .text(figure.period().toString())
                .text(origin.sex())
                .text(origin.age())
                .text(origin.urbanisation())
                .text(origin.ethnicity())
                .text(origin.breakdown())
                .text(figure.source().code())
                .number(figure.value())
                .text(figure.valueAsPrinted())
                .moment(origin.knownFrom())
                .whole(origin.loadId())
                .text(figure.fileName())
                .text(figure.place().sheet())
                .whole(zeroIsNull(figure.place().row()))
                .whole(zeroIsNull(figure.place().column()))
                .text(figure.rebuilt() == null ? null : figure.rebuilt().method())
                .end();
    }

    private static @Nullable Long zeroIsNull(long position) {
        return position == 0 ? null : position;
    }

    private static @Nullable Integer zeroIsNull(int position) {
        return position == 0 ? null : position;
    }
}
