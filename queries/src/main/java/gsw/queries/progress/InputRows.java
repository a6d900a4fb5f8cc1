package gsw.queries.progress;

import gsw.queries.progress.DataPoint.Origin;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which figures the answers for an area rest on, with the cells they stand in. */
final class InputRows {

    private final AreaProgress progress;
    private final List<MartRow> rows = new ArrayList<>();

    InputRows(AreaProgress progress) {
        this.progress = progress;
    }

    List<MartRow> rows() {
        for (ComponentProgress component : progress.components()) {
            if (component.isSetHere()) {
                add(component);
            }
        }
        return rows;
    }

    private void add(ComponentProgress component) {
        add(component, null, "baseline", component.baseline());
        add(component, null, "latest", component.latest());
        for (MilestoneProgress milestone : component.milestones()) {
            add(component, milestone, "decisive", milestone.decisive());
        }
        for (DataPoint point : component.series()) {
            add(component, null, "point", point);
        }
    }

    private void add(
            ComponentProgress component,
            @Nullable MilestoneProgress milestone,
            String role,
            @Nullable DataPoint figure) {
        if (figure != null && figure.origin() != null) {
            rows.add(new Input(progress, component, milestone, role, figure, figure.origin()));
        }
    }

    /** A row of {@code mart_progress_input}. */
    private record Input(
            AreaProgress progress,
            ComponentProgress component,
            @Nullable MilestoneProgress milestone,
            String role,
            DataPoint figure,
            Origin origin)
            implements MartRow {

        @Override
        public void appendTo(MartTable table) throws SQLException {
            table.begin()
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
    }

    private static @Nullable Long zeroIsNull(long position) {
        return position == 0 ? null : position;
    }

    private static @Nullable Integer zeroIsNull(int position) {
        return position == 0 ? null : position;
    }
}
