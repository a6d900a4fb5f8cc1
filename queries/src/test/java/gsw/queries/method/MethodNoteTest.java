package gsw.queries.method;

import static org.assertj.core.api.Assertions.assertThat;

import gsw.warehouse.model.Language;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MethodNoteTest {

    @ParameterizedTest
    @EnumSource
    void everyMethodIsDescribedInBothLanguages(Language language) {
        assertThat(ProgressMethods.all()).allSatisfy(method -> {
            MethodNote note = MethodNote.of(method, language);
            assertThat(List.of(note.name(), note.source(), note.defects()))
                    .allSatisfy(text -> assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                            .isTrue())
                    .doesNotContain("");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"eurostat-target", "eurostat-no-target", "unsd-2022", "escap-api"})
    void whatWasNotReReadSaysSo(String id) {
        ProgressMethod method = ProgressMethods.find(id).orElseThrow();
        assertThat(MethodNote.of(method, Language.VI).source()).contains("[K]");
    }
}
