package gsw.queries.catalogue;

import static gsw.warehouse.schema.Tables.DIM_CODE;

import gsw.warehouse.model.Bilingual;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/**
 * Codes in words: {@code BODY=MINISTRY} is "Bộ, cơ quan ngang bộ".
 *
 * @param labels {@code BODY=MINISTRY} → its label in the code lists
 */
public record CodeLabels(Map<String, Bilingual> labels) {

    public static CodeLabels read(DSLContext release) {
        return new CodeLabels(release.select(DIM_CODE.CODELIST, DIM_CODE.CODE, DIM_CODE.LABEL_VI, DIM_CODE.LABEL_EN)
                .from(DIM_CODE)
                .fetchMap(row -> row.value1() + "=" + row.value2(), row -> new Bilingual(row.value3(), row.value4())));
    }

    /** A code the list does not know stays as it is written. */
    public Bilingual of(String codelist, String code) {
        return labels.getOrDefault(codelist + "=" + code, new Bilingual(code, code));
    }

    /** A breakdown, {@code LEVEL=PRIMARY;BODY=MINISTRY}; a part the code lists do not know stays as it is written. */
    public Bilingual ofBreakdown(String breakdown) {
        return new Bilingual(join(breakdown, Bilingual::vi), join(breakdown, Bilingual::en));
    }

    private String join(String breakdown, Function<Bilingual, String> language) {
        return Arrays.stream(breakdown.split(";"))
                .map(part -> language.apply(labels.getOrDefault(part, new Bilingual(part, part))))
                .collect(Collectors.joining("; "));
    }
}
