package gsw.reports.html.view;

/** Ids within a page, made from keys of the catalogue. */
final class Anchors {

    private Anchors() {}

    static String of(String key) {
        return "t-" + key.replaceAll("[^A-Za-z0-9]+", "-");
    }
}
