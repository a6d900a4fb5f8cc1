package gsw.warehouse.model;

import java.util.Collection;

/**
 * What a release is called by for those who build on its figures, in the sense of semantic versioning.
 *
 * @param major goes up when something disappeared or its meaning changed
 * @param minor goes up when something was added
 * @param patch goes up when values were put right, or nothing changed
 */
public record ReleaseVersion(int major, int minor, int patch) {

    public static final ReleaseVersion FIRST = new ReleaseVersion(1, 0, 0);

    /** Reads what {@link #toString()} writes. */
    public static ReleaseVersion parse(String text) {
        String[] parts = text.split("\\.", -1);
        return new ReleaseVersion(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    /** The version of a release that differs from this one by such changes. */
    public ReleaseVersion next(Collection<ChangeClass> changes) {
        if (changes.stream().anyMatch(ChangeClass::breaksMeaning)) {
            return new ReleaseVersion(major + 1, 0, 0);
        }
        return changes.stream().anyMatch(ChangeClass::adds)
                ? new ReleaseVersion(major, minor + 1, 0)
                : new ReleaseVersion(major, minor, patch + 1);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
