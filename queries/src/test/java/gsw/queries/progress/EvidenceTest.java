package gsw.queries.progress;

import static org.assertj.core.api.Assertions.assertThat;

import gsw.queries.method.EvidenceGrade;
import gsw.queries.progress.Evidence.Ground;
import gsw.queries.progress.Evidence.Kind;
import gsw.warehouse.model.AreaLevel;
import gsw.warehouse.model.Bilingual;
import gsw.warehouse.model.Component;
import gsw.warehouse.model.Direction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    private static final Bilingual TEXT = new Bilingual("Tỷ số giới tính khi sinh", "Sex ratio at birth");
    private static final Component SEX_RATIO = new Component(
            "NQ28-4.1", "NQ28-4.1", 4, 1, TEXT, TEXT, "BOYS_PER_100_GIRLS", TEXT, Direction.DECREASE, "source", null);

    @Test
    void theSexRatioOfACommunesBirthsIsNoEvidence() {
        // progress-methods, section 8: 563/498 gives 113.1 (100.2-127.5), which holds 111
        Evidence evidence = of("113.1", "563", "498", AreaLevel.COMMUNE);
        assertThat(evidence.grade()).isEqualTo(EvidenceGrade.D);
        assertThat(ground(evidence, Kind.SMALL_NUMBERS)).map(Ground::number).contains(1061);
    }

    @Test
    void theSameRatioOfAHundredTimesAsManyBirthsIsEvidence() {
        // ibidem: 56,300/49,800 gives 113.1 (111.7-114.4), which does not hold 111
        Evidence evidence = of("113.1", "56300", "49800", AreaLevel.PROVINCE);
        assertThat(ground(evidence, Kind.SMALL_NUMBERS)).isEmpty();
    }

    @Test
    void theSexRatioOfACommuneThatDoesNotTellItsBirthsIsNoEvidence() {
        assertThat(of("113.1", null, null, AreaLevel.COMMUNE).grade()).isEqualTo(EvidenceGrade.D);
        assertThat(ground(of("113.1", null, null, AreaLevel.COUNTRY), Kind.SMALL_NUMBERS))
                .isEmpty();
    }

    @Test
    void fourFiguresOfAReportTwoYearsOldAreOfGradeC() {
        // section 6: three or four points are grade C; a report is no better than C either
        List<DataPoint> series = Given.series("2020=1;2021=1;2022=1;2023=1");
        Evidence evidence = Evidence.of(
                SEX_RATIO, AreaLevel.COUNTRY, Given.milestone(2025, "<=", "111"), series.getLast(), series, 2025);
        assertThat(evidence.grade()).isEqualTo(EvidenceGrade.C);
        assertThat(ground(evidence, Kind.POINTS)).map(Ground::number).contains(4);
        assertThat(ground(evidence, Kind.AGE)).map(Ground::number).contains(2);
    }

    private static Evidence of(String value, @Nullable String boys, @Nullable String girls, AreaLevel level) {
        DataPoint any = Given.figure(2024, value);
        var point = new DataPoint(
                any.period(),
                any.value(),
                null,
                null,
                boys == null ? null : new BigDecimal(boys),
                girls == null ? null : new BigDecimal(girls),
                null,
                "A",
                any.source(),
                null,
                null,
                any.fileName(),
                any.place(),
                false);
        return Evidence.of(SEX_RATIO, level, Given.milestone(2025, "<=", "111"), point, List.of(point), 2025);
    }

    private static Optional<Ground> ground(Evidence evidence, Kind kind) {
        return evidence.grounds().stream()
                .filter(ground -> ground.kind() == kind)
                .findFirst();
    }
}
