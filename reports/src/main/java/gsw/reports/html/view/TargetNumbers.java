package gsw.reports.html.view;

import gsw.queries.progress.ComponentProgress;
import gsw.queries.progress.TargetProgress;

/** Numbers of targets as the strategy counts them: 3.2, and a or b for its components. */
final class TargetNumbers {

    private TargetNumbers() {}

    static String of(TargetProgress target) {
        return target.objectiveNo() + "." + target.targetNo();
    }

    /** What the id of a component adds to that of its target; its place in the list if it adds nothing. */
    static String letter(TargetProgress target, ComponentProgress component) {
        String id = component.component().id();
        boolean extended = id.startsWith(target.targetId())
                && id.length() > target.targetId().length();
        return extended
                ? id.substring(target.targetId().length())
                : Character.toString('a' + target.components().indexOf(component));
    }
}
