package gsw.etl.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegacyLettersTest {

    private static final String SMALL_LETTERS = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";

    /** What the GNU C library writes for these letters in TCVN5712-1, whose small letters are those of TCVN3. */
    private static final int[] SMALL_BYTES = {
        0xB5, 0xB8, 0xB6, 0xB7, 0xB9, 0xA8, 0xBB, 0xBE, 0xBC, 0xBD, 0xC6, 0xA9, 0xC7, 0xCA, 0xC8, 0xC9, 0xCB, 0xAE,
                0xCC,
        0xD0, 0xCE, 0xCF, 0xD1, 0xAA, 0xD2, 0xD5, 0xD3, 0xD4, 0xD6, 0xD7, 0xDD, 0xD8, 0xDC, 0xDE, 0xDF, 0xE3, 0xE1,
                0xE2,
        0xE4, 0xAB, 0xE5, 0xE8, 0xE6, 0xE7, 0xE9, 0xAC, 0xEA, 0xED, 0xEB, 0xEC, 0xEE, 0xEF, 0xF3, 0xF1, 0xF2, 0xF4,
                0xAD,
        0xF5, 0xF8, 0xF6, 0xF7, 0xF9, 0xFA, 0xFD, 0xFB, 0xFC, 0xFE
    };

    @Test
    void theSmallLettersOfTcvn3AreThoseOfTheStandard() {
        var bytes = new byte[SMALL_BYTES.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) SMALL_BYTES[i];
        }

        assertThat(LegacyLetters.TCVN3.decode(new String(bytes, StandardCharsets.ISO_8859_1)))
                .isEqualTo(SMALL_LETTERS);
    }

    @ParameterizedTest
    @CsvSource({
        "TCVN3,Sè ®¬n vÞ hµnh chÝnh,Số đơn vị hành chính",
        "TCVN3,§¾k L¾k,Đắk Lắk",
        "TCVN3,Thõa Thiªn - HuÕ,Thừa Thiên - Huế",
        "VNI,Ñaék Laék,Đắk Lắk",
        "VNI,Thöøa Thieân Hueá,Thừa Thiên Huế",
        "VNI,Tyû leä nöõ,Tỷ lệ nữ",
        "VNI,TOÅNG SOÁ,TỔNG SỐ",
        "VNI,Kyõ thuaät,Kỹ thuật"
    })
    void wordsOfTheTimeBeforeUnicodeAreRead(LegacyLetters table, String written, String meant) {
        assertThat(table.decode(written)).isEqualTo(meant);
        assertThat(Normalizer.isNormalized(table.decode(written), Normalizer.Form.NFC))
                .isTrue();
    }

    @Test
    void theLetterUWithAHornIsASoftHyphenAndStays() {
        assertThat(LegacyLetters.TCVN3.decode("N\u00ADíc, l\u00ADîng, t\u00AD")).isEqualTo("Nước, lượng, tư");
    }

    @ParameterizedTest
    @CsvSource({
        ".VnTime,d©n sè,dân số",
        ".VnArialH,d©n sè,DÂN SỐ",
        "VNI-Times,daân soá,dân số",
        "Times New Roman,dân số,dân số"
    })
    void theFontOfACellSaysWhichTable(String font, String written, String meant) {
        assertThat(LegacyLetters.decode(written, font)).isEqualTo(meant);
    }
}
