package gsw.app.command;

import gsw.queries.area.AreaQuery;
import gsw.queries.catalogue.ProvinceSuccessors;
import gsw.queries.progress.AreaProgress;
import gsw.reports.text.Wording;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** Tells who asks for a province of today where the figures of before 1 July 2025 stand: under the provinces of then. */
record WhereFiguresAre(Gsw gsw, DSLContext release) {

    void sayIfElsewhere(AreaProgress progress) {
        if (hasFigures(progress)) {
            return;
        }
        var wording = new Wording(gsw.language());
        var areas = new AreaQuery(release);
        String before = ProvinceSuccessors.read(release)
                .predecessors(progress.area().refArea())
                .stream()
                .flatMap(key -> areas.withKey(key).stream())
                .map(area -> area.refArea() + " " + wording.area(area))
                .collect(Collectors.joining("; "));
        if (!before.isEmpty()) {
            gsw.say("area.before", wording.area(progress.area()), before);
        }
    }

    private static boolean hasFigures(AreaProgress progress) {
        return progress.targets().stream()
                .flatMap(target -> target.components().stream())
                .anyMatch(component ->
                        component.latest() != null || !component.others().isEmpty());
    }
}
