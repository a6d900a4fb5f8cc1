package gsw.queries.progress;

import static org.assertj.core.api.Assertions.assertThat;

import gsw.queries.method.Attainment;
import gsw.queries.method.Pace;
import gsw.queries.method.Reason;
import gsw.queries.method.Verdict;
import gsw.warehouse.model.Bilingual;
import gsw.warehouse.model.Component;
import gsw.warehouse.model.Direction;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetRuleTest {

    @Test
    void aTargetIsMetOnlyIfAllOfItsComponentsAre() {
        assertThat(target(Verdict.ATTAINED, Verdict.ATTAINED)).isEqualTo(Verdict.ATTAINED);
        assertThat(target(Verdict.ATTAINED_EARLY, Verdict.NOT_YET)).isEqualTo(Verdict.PARTLY_ATTAINED);
        assertThat(target(Verdict.MISSED, Verdict.MISSED_PROVISIONALLY)).isEqualTo(Verdict.MISSED_PROVISIONALLY);
    }

    @Test
    void aProvisionalComponentMakesTheTargetProvisional() {
        assertThat(target(Verdict.ATTAINED, Verdict.ATTAINED_PROVISIONALLY)).isEqualTo(Verdict.ATTAINED_PROVISIONALLY);
    }

    @Test
    void anUnknownComponentLeavesTheTargetUnknown() {
        assertThat(target(Verdict.ATTAINED, Verdict.NOT_ASSESSABLE)).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(target(Verdict.MISSED, Verdict.NOT_ASSESSABLE)).isEqualTo(Verdict.NOT_ASSESSABLE);
    }

    private static Verdict target(Verdict... components) {
        List<ComponentProgress> progress = new ArrayList<>();
        for (Verdict verdict : components) {
            var attainment = new Attainment(verdict, null, null, null);
            progress.add(new ComponentProgress(
                    component(),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    List.of(new MilestoneProgress(
                            Given.milestone(2025, ">=", "50"), attainment, Pace.none(Reason.NO_DATA, null)))));
        }
        return TargetRule.verdict(2025, progress).verdict();
    }

    private static Component component() {
        var text = new Bilingual("Tỷ lệ", "Share");
        return new Component("NQ28-3.2a", "NQ28-3.2", 3, 2, text, text, "PT", text, Direction.INCREASE, "source", null);
    }
}
