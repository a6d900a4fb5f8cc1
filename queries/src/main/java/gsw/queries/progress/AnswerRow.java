package gsw.queries.progress;

import gsw.queries.method.Reason;
import java.math.BigDecimal;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What all rows of {@code mart_progress} about one component and one milestone have in common.
 *
 * @param milestone null where a measure speaks of no milestone
 * @param figure the figure the answer rests on; null without any
 */
record AnswerRow(
        AreaProgress progress,
        ComponentProgress component,
        @Nullable MilestoneProgress milestone,
        @Nullable DataPoint figure) {

    /** Which method answers, by which version of its rule. */
    record Method(String id, String version) {}

    /** What it answers; the names are those of the columns. */
    record Said(
            String measure,
            @Nullable BigDecimal value,
            @Nullable String category,
            @Nullable String verdict,
            @Nullable Reason reason,
            @Nullable DecidingStep step) {

        static Said of(String measure, @Nullable BigDecimal value, @Nullable String category) {
            return new Said(measure, value, category, null, null, null);
        }
    }

    /** A row of {@code mart_progress}. */
    record Answer(AnswerRow about, Method method, Said said) implements MartRow {

        @Override
        public void appendTo(MartTable table) throws SQLException {
            about.append(method, said, table);
        }
    }

    Answer says(Method method, Said said) {
        return new Answer(this, method, said);
    }

    private void append(Method method, Said said, MartTable table) throws SQLException {
        @Nullable TargetBasis basis = milestone == null ? null : milestone.basis();
        table.begin()
                .text(component.component().id())
                .text(component.component().targetId())
                .text(progress.area().refArea())
                .whole(progress.year())
                .whole(milestone == null ? null : milestone.milestone().year())
                .text(method.id())
                .text(said.measure())
                .number(said.value())
                .text(said.category())
                .text(said.verdict())
                .text(said.reason() == null ? null : said.reason().code())
                .text(said.step() == null ? null : said.step().code())
                .text(figure == null ? null : figure.period().toString())
                .whole(figure == null ? null : progress.year() - figure.year())
                .text(figure == null ? null : figure.source().code())
                .text(method.version())
                .text(basis == null ? null : basis.origin().code())
                .text(basis == null ? null : basis.targetSet())
                .number(
                        basis == null || basis.national() == null
                                ? null
                                : basis.national().value())
                .end();
    }
}
