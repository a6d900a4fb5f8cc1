package gsw.queries.progress;

import static gsw.warehouse.schema.Tables.DIM_CODE;

import gsw.warehouse.model.Bilingual;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/**
 * Breakdowns in words: {@code BODY=MINISTRY} is "Bộ, cơ quan ngang bộ".
 *
 * @param names {@code BODY=MINISTRY} → its label in the code lists
 */
record BreakdownNames(Map<String, Bilingual> names) {

    static BreakdownNames read(DSLContext release) {
        return new BreakdownNames(release.select(DIM_CODE.CODELIST, DIM_CODE.CODE, DIM_CODE.LABEL_VI, DIM_CODE.LABEL_EN)
                .from(DIM_CODE)
                .fetchMap(row -> row.value1() + "=" + row.value2(), row -> new Bilingual(row.value3(), row.value4())));
    }

    /** A part the code lists do not know stays as it is written. */
    Bilingual inWords(String breakdown) {
        return new Bilingual(join(breakdown, Bilingual::vi), join(breakdown, Bilingual::en));
    }

    private String join(String breakdown, Function<Bilingual, String> language) {
        return Arrays.stream(breakdown.split(";"))
                .map(part -> language.apply(names.getOrDefault(part, new Bilingual(part, part))))
                .collect(Collectors.joining("; "));
    }
}
