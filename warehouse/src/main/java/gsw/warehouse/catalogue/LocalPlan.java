package gsw.warehouse.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A locality's plan with the targets it sets.
 *
 * @param refArea {@code VN63_58}
 * @param documentNo null only where the plan was seen quoted without its number
 * @param validFrom null: from the date of the document
 * @param validTo last day; null: until another plan takes its place
 * @param confidence {@code source}, {@code recall} or {@code uncertain}: how sure it is that the document says so
 * @param evidence where the plan was read
 */
public record LocalPlan(
        String refArea,
        String areaName,
        @Nullable String documentNo,
        @Nullable LocalDate documentDate,
        @Nullable String issuer,
        @Nullable String title,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String confidence,
        String evidence,
        List<PlanTarget> targets) {

    /** The document as one text, the same for every version of it: {@code VN63_58-712-KH-UBND-2022-02-23}. */
    String fileStem() {
        return Stream.of(refArea, documentNo, documentDate)
                .filter(Objects::nonNull)
                .map(part -> part.toString().toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_]+", "-"))
                .collect(Collectors.joining("-"));
    }
}
