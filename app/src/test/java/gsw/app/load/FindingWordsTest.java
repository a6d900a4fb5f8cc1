package gsw.app.load;

import static org.assertj.core.api.Assertions.assertThat;

import gsw.app.text.Messages;
import gsw.queries.load.FoundInFile;
import gsw.queries.load.Waiver;
import gsw.warehouse.model.Bilingual;
import gsw.warehouse.model.Language;
import gsw.warehouse.model.Place;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindingWordsTest {

    @Test
    void whatStandsIsSaidAsTheRuleSaysIt() {
        assertThat(in(Language.VI, null)).isEqualTo("Xem lại 160.");
        assertThat(in(Language.EN, null)).isEqualTo("Check 160.");
    }

    @Test
    void whatIsWaivedSaysWhoWhyAndUntilWhen() {
        var waiver = new Waiver("Trưởng phòng", "đã hỏi nguồn", LocalDate.of(2026, 12, 31));

        assertThat(in(Language.VI, waiver))
                .isEqualTo("Xem lại 160. Được chấp nhận đến 31/12/2026 (Trưởng phòng): đã hỏi nguồn.");
        assertThat(in(Language.EN, waiver))
                .isEqualTo("Check 160. Waived until 31 December 2026 (Trưởng phòng): đã hỏi nguồn.");
    }

    @Test
    void whatACorrectionAnswersNamesIt() {
        var answer = new Waiver("Người phụ trách", "NSO-1: sai ở nguồn", null);

        assertThat(in(Language.VI, answer))
                .isEqualTo("Xem lại 160. Đã có sửa sai (Người phụ trách): NSO-1: sai ở nguồn");
        assertThat(in(Language.EN, answer))
                .isEqualTo("Check 160. Answered by a correction (Người phụ trách): NSO-1: sai ở nguồn");
    }

    private static String in(Language language, @Nullable Waiver waiver) {
        var finding = new FoundInFile(
                1,
                1,
                "so-lieu.csv",
                new Place(null, 2, 3),
                "VALUE_OUT_OF_RANGE",
                "warning",
                "160",
                null,
                new Bilingual("Xem lại 160.", "Check 160."),
                waiver);
        return new FindingWords(Messages.in(language)).message(finding);
    }
}
