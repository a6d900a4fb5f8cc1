package gsw.warehouse.model;

import org.jspecify.annotations.Nullable;

/**
 * One measurable part of a target. A target with several components is met only if all of them are.
 *
 * @param id {@code NQ28-3.2a}
 * @param targetId {@code NQ28-3.2}
 * @param unit code of the unit of measure
 * @param unitLabel the unit as it is printed after a number
 * @param confidence how sure the catalogue is of the wording: {@code source}, {@code recall}, {@code uncertain}
 */
public record Component(
        String id,
        String targetId,
        int objectiveNo,
        int targetNo,
        Bilingual objective,
        Bilingual name,
        String unit,
        Bilingual unitLabel,
        Direction direction,
        String confidence,
        @Nullable Bilingual note) {}
