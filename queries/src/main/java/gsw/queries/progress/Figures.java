package gsw.queries.progress;

import gsw.queries.catalogue.CodeLabels;
import gsw.queries.method.Reason;
import gsw.queries.progress.ComponentProgress.OtherFigure;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The figures that measure each component in each area: one a year by the rule of sources, and the others beside it. */
final class Figures {

    private static final ComponentFigures NONE = new ComponentFigures(List.of(), null);

    private final CodeLabels labels;
    private final Map<Key, ComponentFigures> byKey;

    record Key(String componentId, String refArea) {}

    private Figures(CodeLabels labels, Map<Key, ComponentFigures> byKey) {
        this.labels = labels;
        this.byKey = byKey;
    }

    static Figures ofAll(DSLContext release) {
        return read(release, MeasuredFacts.ofAll(release));
    }

    static Figures of(DSLContext release, String area) {
        return read(release, MeasuredFacts.of(release, area));
    }

    private static Figures read(DSLContext release, MeasuredFacts facts) {
        return new Figures(CodeLabels.read(release), new FigureReader(release, facts).read());
    }

    /** Why the newest figures of the parts give none for the whole; null if nothing says so. */
    @Nullable
    Reason whyNone(String componentId, String refArea) {
        return of(componentId, refArea).whyNone();
    }

    /** One figure a year, oldest first, up to and including a year. */
    List<DataPoint> series(String componentId, String refArea, int lastYear) {
        return of(componentId, refArea).series(lastYear);
    }

    /** What stands beside the series: other sources of the same years, and parts of the whole. */
    List<OtherFigure> others(String componentId, String refArea, int lastYear) {
        return of(componentId, refArea).others(lastYear, labels);
    }

    /** Areas that have any figure for any component. */
    Collection<String> areas() {
        return byKey.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey().refArea())
                .distinct()
                .sorted()
                .toList();
    }

    private ComponentFigures of(String componentId, String refArea) {
        return byKey.getOrDefault(new Key(componentId, refArea), NONE);
    }
}
