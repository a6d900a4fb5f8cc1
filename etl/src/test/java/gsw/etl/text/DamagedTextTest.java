package gsw.etl.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Damage as it was met in files of the statistics office. */
class DamagedTextTest {

    @ParameterizedTest
    @CsvSource({
        "H?i Duong,Hải Dương",
        "Ð?ng b?ng sông H?ng,Đồng bằng sông Hồng",
        "C? NU?C,CẢ NƯỚC",
        "Thái B\u0301nh,Thái Bình",
        "Hải Pḥng,Hải Phòng",
        "Ḥa B\u0301nh,Hòa Bình",
        "B\u0301nh Phước,Bình Phước",
        "Ngƣời,Người",
        "lực lƣợng,lực lượng"
    })
    void aDamagedNameStandsForTheWholeOne(String damaged, String whole) {
        assertThat(DamagedText.of(damaged).orElseThrow().fits(whole)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"B?c Giang,Bắc Ninh", "B?c Giang,Bắc Kạn", "H?i Duong,Hải Phòng", "Bình Phu?c,Bình Phúc"})
    void itDoesNotStandForAnother(String damaged, String other) {
        assertThat(DamagedText.of(damaged).orElseThrow().fits(other)).isFalse();
    }

    @Test
    void oneWrongLetterMoreIsForgivenInALongName() {
        DamagedText damaged = DamagedText.of("Bà R?a - Vtng Tàu").orElseThrow();

        assertThat(damaged.fitsFolded("bariavungtau")).isFalse();
        assertThat(damaged.nearlyFitsFolded("bariavungtau")).isTrue();
        assertThat(DamagedText.of("L?o Kai").orElseThrow().nearlyFitsFolded("laocai"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hải Phòng", "Hoà Bình", "Ha Noi", "TP. Hồ Chí Minh", "Đắk Lắk", "Thua Thien-Hue"})
    void aWholeNameIsNotDamaged(String name) {
        assertThat(DamagedText.of(name)).isEmpty();
    }
}
