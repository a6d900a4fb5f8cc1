package gsw.app.progress;

import gsw.app.listing.Listing;
import gsw.app.listing.Output;
import gsw.app.text.Messages;
import gsw.queries.progress.Milestone;
import gsw.queries.progress.TargetOrigin;
import gsw.queries.target.ProvincialSum;
import gsw.queries.target.ProvincialSum.Weighed;
import gsw.queries.target.TargetCascade.Row;
import gsw.queries.target.TargetCascade.Step;
import gsw.reports.text.Wording;
import gsw.warehouse.model.Area;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whose plan asks an area for what: a line per place from the country down, and the one that applies. */
public final class CascadeListing {

    private final Messages messages;
    private final Wording wording;

    public CascadeListing(Messages messages) {
        this.messages = messages;
        this.wording = new Wording(messages.language());
    }

    private record Line(Area area, int year, Row row, int number) {
        Step step() {
            return row.steps().get(number);
        }
    }

    /** What is asked of one area. */
    public record OfArea(Area area, int year, List<Row> rows) {
        private Stream<Line> lines() {
            return rows.stream()
                    .flatMap(row -> IntStream.range(0, row.steps().size())
                            .mapToObj(number -> new Line(area, year, row, number)));
        }
    }

    public void write(List<OfArea> areas, Output out) {
        if (!out.isForPeople()) {
            codes().write(areas.stream().flatMap(OfArea::lines).toList(), out);
            return;
        }
        for (OfArea each : areas) {
            out.line(messages.text("cascade.head", wording.area(each.area()), each.year()));
            out.line("");
            words(each.area()).write(each.rows(), out);
            out.line("");
        }
    }

    private Listing<Row> words(Area area) {
        var listing = new Listing<Row>()
                .words(
                        messages.text("targets.component"),
                        row -> row.component().id())
                .words(messages.text("cascade.milestone"), row -> Integer.toString(row.milestoneYear()))
                .words(
                        messages.text("cascade.applies"),
                        row -> row.steps().stream()
                                .filter(Step::applies)
                                .map(step -> value(row, step) + "\n" + rule(step))
                                .collect(Collectors.joining("\n")))
                .words(
                        messages.text("cascade.steps"),
                        row -> row.steps().stream().map(step -> step(row, step)).collect(Collectors.joining("\n")));
        return area.refArea().equals(Area.COUNTRY)
                ? listing.words(messages.text("cascade.provinces"), row -> provinces(row.provinces()))
                : listing;
    }

    private String value(Row row, Step step) {
        return wording.target(step.asked().milestone(), row.component());
    }

    private String step(Row row, Step step) {
        return messages.text(
                step.applies() ? "cascade.step-applies" : step.origin() == null ? "cascade.step-ended" : "cascade.step",
                wording.area(step.area()),
                value(row, step),
                document(step));
    }

    private String document(Step step) {
        return wording.document(
                step.asked().target().getDocumentNo(), step.asked().target().getDocumentDate());
    }

    private String rule(Step step) {
        TargetOrigin origin = step.origin();
        return origin == null ? "" : messages.text("target-rule." + origin.code());
    }

    private String provinces(@Nullable ProvincialSum sum) {
        if (sum == null) {
            return messages.text("cascade.not-of-provinces");
        }
        String answer = sum.answer().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Stream.of(
                        messages.text("cascade.own", sum.own(), sum.provinces()),
                        messages.text("cascade.sum." + answer, sum.stricter(), sum.weaker(), sum.other()),
                        weighed(sum))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String weighed(ProvincialSum sum) {
        Weighed weighed = sum.weighed();
        if (weighed == null) {
            return "";
        }
        BigDecimal value = weighed.value();
        return value == null
                ? messages.text("cascade.weights-missing", weighed.known(), sum.provinces())
                : messages.text(
                        "cascade.weighed",
                        wording.figures().number(value, List.of(weighed.national())),
                        wording.figures().number(weighed.national()));
    }

    private static Listing<Line> codes() {
        return new Listing<Line>()
                .code("ref_area", line -> line.area().refArea())
                .code("area_name", line -> line.area().name().vi())
                .code("year", Line::year)
                .code("component_id", line -> line.row().component().id())
                .code("milestone_year", line -> line.row().milestoneYear())
                .code("step", line -> line.number() + 1)
                .code("step_ref_area", line -> line.step().area().refArea())
                .code("step_area_name", line -> line.step().area().name().vi())
                .code(
                        "target_rule",
                        line -> Optional.ofNullable(line.step().origin())
                                .map(TargetOrigin::code)
                                .orElse("not_passed_on"))
                .code("applies", line -> line.step().applies())
                .code(
                        "comparator",
                        milestone(milestone -> milestone.comparator().code()))
                .code("target_value", milestone(Milestone::value))
                .code("target_value_to", milestone(Milestone::valueTo))
                .code("tolerance", milestone(Milestone::tolerance))
                .code("document_no", milestone(Milestone::documentNo))
                .code("document_date", line -> line.step().asked().target().getDocumentDate())
                .code("issuer", line -> line.step().asked().set().getIssuer())
                .code("valid_from", line -> line.step().asked().set().getValidFrom())
                .code("valid_to", line -> line.step().asked().set().getValidTo())
                .code("baseline_year", line -> line.step().asked().target().getBaselineYear())
                .code("baseline_value", line -> line.step().asked().target().getBaselineValue())
                .code("agency", line -> line.step().asked().target().getAgencyVi())
                .code("confidence", line -> line.step().asked().target().getConfidence())
                .code("provinces", sum(ProvincialSum::provinces))
                .code("provinces_with_own", sum(ProvincialSum::own))
                .code("provinces_stricter", sum(ProvincialSum::stricter))
                .code("provinces_weaker", sum(ProvincialSum::weaker))
                .code("provinces_sum", sum(each -> each.answer().name().toLowerCase(Locale.ROOT)))
                .code(
                        "provinces_weighed",
                        sum(each ->
                                each.weighed() == null ? null : each.weighed().value()));
    }

    private static Function<Line, @Nullable Object> milestone(Function<Milestone, @Nullable Object> value) {
        return line -> value.apply(line.step().asked().milestone());
    }

    private static Function<Line, @Nullable Object> sum(Function<ProvincialSum, @Nullable Object> value) {
        return line -> {
            ProvincialSum sum = line.row().provinces();
            return sum == null ? null : value.apply(sum);
        };
    }
}
