package gsw.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import gsw.warehouse.model.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AskedLanguageTest {

    @Test
    void theOptionDecidesWhereverItStands() {
        assertThat(of(List.of("areas", "--lang", "en"), Map.of("LANG", "vi_VN.UTF-8")))
                .isEqualTo(Language.EN);
        assertThat(of(List.of("--lang=vi", "areas"), Map.of("LANG", "en_GB.UTF-8")))
                .isEqualTo(Language.VI);
    }

    @Test
    void thenTheFirstLocaleVariableThatIsSet() {
        assertThat(of(List.of(), Map.of("LANG", "en_US.UTF-8"))).isEqualTo(Language.EN);
        assertThat(of(List.of(), Map.of("LC_ALL", "vi_VN", "LANG", "en_US.UTF-8")))
                .isEqualTo(Language.VI);
    }

    @Test
    void aLocaleOfNoLanguageOrOfAnotherOneIsVietnamese() {
        assertThat(of(List.of(), Map.of("LC_ALL", "C.UTF-8"))).isEqualTo(Language.VI);
        assertThat(of(List.of(), Map.of("LANG", "fr_FR.UTF-8"))).isEqualTo(Language.VI);
    }

    @Test
    void withoutVariablesTheSystemDecidesIfItKnowsACountry() {
        assertThat(AskedLanguage.of(List.of(), Map.of(), Locale.UK)).isEqualTo(Language.EN);
        assertThat(AskedLanguage.of(List.of(), Map.of(), Locale.ENGLISH)).isEqualTo(Language.VI);
        assertThat(AskedLanguage.of(List.of(), Map.of(), Locale.JAPAN)).isEqualTo(Language.VI);
    }

    private static Language of(List<String> arguments, Map<String, String> environment) {
        return AskedLanguage.of(arguments, environment, Locale.ROOT);
    }
}
