package gsw.app.progress;

import gsw.app.listing.Listing;
import gsw.app.text.Messages;
import gsw.queries.method.Verdict;
import gsw.queries.progress.AttainmentRule;
import gsw.queries.rollup.ComponentRollUp;
import gsw.queries.rollup.ComponentRollUp.PopulationShares;
import gsw.queries.rollup.ComponentRollUp.SummedRatio;
import gsw.reports.text.Wording;
import gsw.warehouse.model.Area;
import gsw.warehouse.model.ReleaseLabel;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How many areas of a whole meet, miss or cannot be assessed, per component and milestone. */
public final class RollUpListing {

    private final Messages messages;
    private final Wording wording;

    public RollUpListing(Messages messages) {
        this.messages = messages;
        this.wording = new Wording(messages.language());
    }

    /** For people and for programs; the lists of areas make every count repeatable. */
    public Listing<ComponentRollUp> listing(ReleaseLabel release) {
        var listing = new Listing<ComponentRollUp>()
                .words(
                        messages.text("targets.component"),
                        row -> row.component().id())
                .words(messages.text("cascade.milestone"), row -> Integer.toString(row.milestoneYear()))
                .figures(messages.text("rollup.met"), ComponentRollUp::met)
                .figures(messages.text("rollup.not-met"), ComponentRollUp::notMet)
                .figures(messages.text("rollup.not-assessable"), ComponentRollUp::notAssessable)
                .figures(messages.text("rollup.total"), ComponentRollUp::total)
                .words(messages.text("rollup.population"), row -> population(row.population()))
                .words(messages.text("rollup.summed"), this::summed)
                .code("ref_area", row -> row.whole().refArea())
                .code("area_name", row -> row.whole().name().vi())
                .code("units_level", row -> row.level().code())
                .code("year", ComponentRollUp::year)
                .code("component_id", row -> row.component().id())
                .code("milestone_year", ComponentRollUp::milestoneYear)
                .code("areas", ComponentRollUp::total)
                .code("met", ComponentRollUp::met)
                .code("not_met", ComponentRollUp::notMet)
                .code("no_verdict", ComponentRollUp::notAssessable);
        for (Verdict verdict : Verdict.values()) {
            if (verdict != Verdict.PARTLY_ATTAINED) { // of targets only
                listing.code("areas_" + verdict.code(), row -> keys(row.areas().getOrDefault(verdict, List.of())));
            }
        }
        return listing.code("population_met_percent", shares(PopulationShares::met))
                .code("population_not_met_percent", shares(PopulationShares::notMet))
                .code("population_no_verdict_percent", shares(PopulationShares::notAssessable))
                .code("population_weights", shares(PopulationShares::weights))
                .code("areas_with_counts", ComponentRollUp::withCounts)
                .code("summed_year", sums(SummedRatio::year))
                .code("summed_numerator", sums(SummedRatio::numerator))
                .code("summed_denominator", sums(SummedRatio::denominator))
                .code("summed_value", sums(SummedRatio::value))
                .code("method_version", row -> AttainmentRule.VERSION)
                .code("release", row -> release.number());
    }

    private static String keys(List<Area> areas) {
        return areas.stream().map(Area::refArea).collect(Collectors.joining(" "));
    }

    private String population(@Nullable PopulationShares shares) {
        return shares == null
                ? messages.text("rollup.no-population")
                : messages.text("rollup.shares", percent(shares.met()), percent(shares.notAssessable()));
    }

    private String percent(BigDecimal share) {
        return wording.figures().number(share.setScale(1, java.math.RoundingMode.HALF_UP));
    }

    private String summed(ComponentRollUp row) {
        SummedRatio sum = row.summed();
        return sum == null
                ? messages.text("rollup.no-sum", row.withCounts(), row.total())
                : messages.text(
                        "rollup.sum",
                        wording.figures().number(sum.value()),
                        wording.figures().number(sum.numerator()),
                        wording.figures().number(sum.denominator()),
                        sum.year());
    }

    private static Function<ComponentRollUp, @Nullable Object> shares(Function<PopulationShares, Object> value) {
        return row -> row.population() == null ? null : value.apply(row.population());
    }

    private static Function<ComponentRollUp, @Nullable Object> sums(Function<SummedRatio, Object> value) {
        return row -> row.summed() == null ? null : value.apply(row.summed());
    }
}
