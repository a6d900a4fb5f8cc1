package gsw.warehouse.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One figure a form asks for.
 *
 * @param code its number on the form, {@code 01}: what stands under "Mã số"
 * @param row of the sheet it is printed in, from 1
 */
public record FormRow(String code, int row, Shown shown, Key key) {

    /** As the key sheet heads its columns, in the order of {@link #texts}. */
    public static final List<String> NAMES = List.of(
            "code",
            "row",
            "name",
            "area",
            "part",
            "unit",
            "indicator",
            "ref_area",
            "time_period",
            "sex",
            "age",
            "urbanisation",
            "ethnicity",
            "breakdown",
            "unit_measure");

    /** What the person who fills it in reads: name of the indicator, the place, the part of it, the unit. */
    public record Shown(String name, String area, String part, String unit) {

        List<String> texts() {
            return List.of(name, area, part, unit);
        }
    }

    /** What the figure is about, in the codes of the warehouse. */
    public record Key(
            String indicator,
            String refArea,
            String period,
            String sex,
            String age,
            String urbanisation,
            String ethnicity,
            String breakdown,
            String unit) {

        List<String> texts() {
            return List.of(indicator, refArea, period, sex, age, urbanisation, ethnicity, breakdown, unit);
        }
    }

    public List<String> texts() {
        var texts = new ArrayList<String>(List.of(code, Integer.toString(row)));
        Stream.concat(shown.texts().stream(), key.texts().stream()).forEach(texts::add);
        return List.copyOf(texts);
    }

    /**
     * @param texts as {@link #texts}
     * @throws NumberFormatException if the row is no number
     */
    public static FormRow of(List<String> texts) {
        return new FormRow(
                texts.get(0),
                Integer.parseInt(texts.get(1)),
                new Shown(texts.get(2), texts.get(3), texts.get(4), texts.get(5)),
                new Key(
                        texts.get(6),
                        texts.get(7),
                        texts.get(8),
                        texts.get(9),
                        texts.get(10),
                        texts.get(11),
                        texts.get(12),
                        texts.get(13),
                        texts.get(14)));
    }
}
