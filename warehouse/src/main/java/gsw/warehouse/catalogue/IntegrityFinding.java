package gsw.warehouse.catalogue;

import gsw.warehouse.model.Bilingual;
import gsw.warehouse.model.Language;

/**
 * A row of the catalogue that breaks a rule.
 *
 * @param subject the key of the row: {@code VN34_24}, {@code NQ28-4.1 measure 2}
 * @param detail what is wrong with it, in the words of the data
 * @param place file and line, when the catalogue was loaded by this connection; else empty
 */
public record IntegrityFinding(IntegrityCheck check, String subject, Bilingual detail, Bilingual place) {

    /** Why it matters and what to do. */
    public Bilingual advice() {
        return new Bilingual(
                check.why().vi() + " " + check.remedy().vi(),
                check.why().en() + " " + check.remedy().en());
    }

    /** One line for a person: where, what, why, what to do. */
    public String in(Language language) {
        String there = place.in(language);
        String where = there.isEmpty() ? subject : there + " (" + subject + ")";
        return "%s: %s. %s".formatted(where, detail.in(language), advice().in(language));
    }
}
