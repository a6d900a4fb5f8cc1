package gsw.etl.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextEncodingTest {

    private static final String TABLE = """
        Địa phương;Năm;Tỷ lệ nữ
        Hải Dương;2023;48,5
        Thừa Thiên Huế;2023;49,1
        Đắk Lắk;2023;47,9
        """;

    @TempDir
    Path folder;

    @Test
    void windows1258IsKnownByTheWordsItMakes() throws Exception {
        // it has no letters with two marks, so they are written as a letter and its tone
        String parts = TABLE.replace("ị", "i\u0323")
                .replace("ỷ", "y\u0309")
                .replace("ệ", "ê\u0323")
                .replace("ữ", "ư\u0303")
                .replace("ả", "a\u0309")
                .replace("ừ", "ư\u0300")
                .replace("ế", "ê\u0301")
                .replace("ắ", "ă\u0301");
        assertReadBack(parts.getBytes(Charset.forName("windows-1258")), TextEncoding.WINDOWS_1258);
    }

    @Test
    void tcvn3IsKnownByTheWordsItMakes() throws Exception {
        String written =
                "§Þa ph\u00AD¬ng;N¨m;Tû lÖ n÷\nH¶i D\u00AD¬ng;2023;48,5\nThõa Thiªn HuÕ;2023;49,1\n§¾k L¾k;2023;47,9\n";
        assertReadBack(written.getBytes(StandardCharsets.ISO_8859_1), TextEncoding.TCVN3);
    }

    @Test
    void vniIsKnownByTheWordsItMakes() throws Exception {
        String written =
                "Ñòa phöông;Naêm;Tyû leä nöõ\nHaûi Döông;2023;48,5\nThöøa Thieân Hueá;2023;49,1\nÑaék Laék;2023;47,9\n";
        assertReadBack(written.getBytes(Charset.forName("windows-1252")), TextEncoding.VNI);
    }

    @Test
    void lettersThatWereLostAreNotGuessedAt() throws Exception {
        byte[] lost = "\u00D0?a phuong;N\u0103m\nH?i Duong;2023\nHà N?i;2023\n"
                .replace('\u0103', 'a')
                .getBytes(Charset.forName("windows-1252"));

        assertThat(TextEncoding.guess(file(lost))).contains(TextEncoding.WINDOWS_1252);
    }

    @Test
    void lettersOfAnotherLanguageAreNoVietnamese() throws Exception {
        assertThat(TextEncoding.guess(file("Москва;Ханой;Показатель\n".getBytes(Charset.forName("windows-1251")))))
                .isEqualTo(Optional.empty());
    }

    @Test
    void utf16IsKnownByItsMarkOrByTheNulsBesideItsLetters() {
        assertThat(TextEncoding.utf16(("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_16LE)))
                .contains(TextEncoding.UTF_16LE);
        assertThat(TextEncoding.utf16(("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_16BE)))
                .contains(TextEncoding.UTF_16BE);
        assertThat(TextEncoding.utf16("indicator,ref_area\n".getBytes(StandardCharsets.UTF_16LE)))
                .contains(TextEncoding.UTF_16LE);
        assertThat(TextEncoding.utf16(TABLE.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    private void assertReadBack(byte[] bytes, TextEncoding encoding) throws IOException {
        assertThat(TextEncoding.guess(file(bytes))).contains(encoding);
        assertThat(encoding.text(new String(bytes, encoding.charset())))
                .isEqualTo(Normalizer.normalize(TABLE, Normalizer.Form.NFC));
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "text", ".csv"), bytes);
    }
}
