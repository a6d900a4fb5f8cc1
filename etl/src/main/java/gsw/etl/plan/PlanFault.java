package gsw.etl.plan;

import gsw.warehouse.model.Bilingual;
import gsw.warehouse.model.Place;

/**
 * Something wrong with a plan.
 *
 * @param found the text of the cell as it stands there
 * @param sentence what is wrong and what to do
 */
public record PlanFault(PlanRule rule, Place place, String found, Bilingual sentence) {

    static PlanFault of(PlanRule rule, Place place, String found, String expected) {
        return new PlanFault(rule, place, found, rule.sentence(found, expected));
    }
}
