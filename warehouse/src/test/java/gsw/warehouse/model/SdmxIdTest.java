package gsw.warehouse.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SdmxIdTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "QD05:province/T0104, QD05$province@2FT0104",
        "NQ28-4.1, NQ28-4@2E1",
        "_T, _T",
        "VN63_24, VN63_24",
        "LEVEL=PRIMARY;BODY=UBND, LEVEL@3DPRIMARY@3BBODY@3DUBND",
    })
    void keysBecomeIds(String key, String id) {
        assertThat(SdmxId.of(key)).isEqualTo(id);
        assertThat(SdmxId.key(id)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a$b@c", "@@", "Đắk Lắk", "", "x y/z:%", "$:", "😀"})
    void anyKeyComesBackFromAnIdOfAllowedCharacters(String key) {
        assertThat(SdmxId.of(key)).matches("[A-Za-z0-9_@$-]*");
        assertThat(SdmxId.key(SdmxId.of(key))).isEqualTo(key);
    }

    @Test
    void anIdThatNoKeyHasIsRefused() {
        assertThatThrownBy(() -> SdmxId.key("A@2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No key has the SDMX id 'A@2'");
    }
}
