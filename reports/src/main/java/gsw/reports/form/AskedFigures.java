package gsw.reports.form;

import gsw.queries.form.Question;
import gsw.warehouse.form.AgencyForm;
import gsw.warehouse.form.FormColumn;
import gsw.warehouse.form.FormIdentity;
import gsw.warehouse.form.FormRow;
import gsw.warehouse.model.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The questions of a form and the places they are asked about: one row for each question, place and part.
 *
 * @param questions no two about one indicator
 */
public record AskedFigures(List<Question> questions, List<Area> areas) {

    private static final String TOTAL = "_T";
    private static final Map<String, String> PARTS = Map.of(TOTAL, "Tổng số", "F", "Nữ", "M", "Nam");

    public AskedFigures {
        questions = List.copyOf(questions);
        areas = List.copyOf(areas);
    }

    public AgencyForm form(FormIdentity identity) {
        var rows = new ArrayList<FormRow>();
        for (Question question : questions) {
            for (Area area : areas) {
                for (String sex : question.sexes()) {
                    rows.add(row(rows.size(), question, area, sex, identity.period()));
                }
            }
        }
        return new AgencyForm(identity, rows);
    }

    private static FormRow row(int before, Question question, Area area, String sex, String period) {
        return new FormRow(
                String.format(Locale.ROOT, "%02d", before + 1),
                FormColumn.FIRST_ROW + before,
                new FormRow.Shown(
                        question.name(),
                        area.name().vi(),
                        question.sexes().size() == 1 ? "" : PARTS.getOrDefault(sex, sex),
                        question.unitLabel()),
                new FormRow.Key(
                        question.indicator(),
                        area.refArea(),
                        period,
                        sex,
                        TOTAL,
                        TOTAL,
                        TOTAL,
                        TOTAL,
                        question.unit()));
    }

    Map<String, Question> byIndicator() {
        return questions.stream().collect(Collectors.toMap(Question::indicator, Function.identity()));
    }
}
