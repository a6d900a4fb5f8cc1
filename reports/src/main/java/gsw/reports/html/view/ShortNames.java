package gsw.reports.html.view;

import gsw.reports.text.Phrases;

/** Names that fit a table. The catalogue's full wording stands in for one that is missing. */
record ShortNames(Phrases phrases) {

    String of(String id, String fullName) {
        return phrases.find("short." + id).orElse(fullName);
    }
}
