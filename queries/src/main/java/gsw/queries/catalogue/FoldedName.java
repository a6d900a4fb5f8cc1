package gsw.queries.catalogue;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import gsw.warehouse.catalogue.NameKey;
import org.jooq.Condition;
import org.jooq.Field;

/** What somebody types for a name: any case, with or without diacritics, spaces as they come. */
public record FoldedName(String typed, String folded) {

    public FoldedName(String typed) {
        this(typed, NameKey.folded(typed));
    }

    public Condition is(Field<String> name) {
        return condition("folded_key({0}) = {1}", name, val(folded));
    }

    /** Signs alone fold to nothing; they are looked for as they stand. */
    public Condition isIn(Field<String> text) {
        if (!folded.isEmpty()) {
            return condition("contains(folded_key({0}), {1})", text, val(folded));
        }
        return typed.isBlank() ? noCondition() : text.contains(typed);
    }
}
