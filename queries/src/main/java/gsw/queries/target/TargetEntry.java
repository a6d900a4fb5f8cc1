package gsw.queries.target;

import gsw.queries.progress.Milestone;
import gsw.warehouse.model.Component;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A component of a target as a list of targets shows it, with the national values.
 *
 * @param levels where it applies: {@code national}, {@code province}, {@code district}, {@code commune}
 * @param milestones in order of year
 */
public record TargetEntry(String programme, Component component, Set<String> levels, List<Milestone> milestones) {

    public Optional<Milestone> milestone(int year) {
        return milestones.stream().filter(milestone -> milestone.year() == year).findFirst();
    }
}
