package gsw.etl.read;

import static org.assertj.core.api.Assertions.assertThat;

import gsw.etl.format.Utf8;
import gsw.etl.read.BulkReadingTest.Sample;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A regular file is looked through once: what is said of it has to hold in every byte. */
class RegularCsvTest {

    static final List<Sample> SAMPLES = BulkReadingTest.SAMPLES;

    /** Beginnings and continuations of letters of every length, letters that do not exist, controls, and marks of CSV. */
    private static final int[] BYTES = {
        0x00, 0x01, 0x0B, 0x1F, 0x7F, 0x80, 0xBA, 0xBF, 0xC0, 0xC3, 0xC9, 0xCC, 0xDF, 0xE0, 0xE1, 0xE2, 0xED, 0xEF,
        0xF0, 0xFF, '"', '\n', '\r', ',', ' '
    };

    /** Every line of a small file is a part of its own, as far as there are processors. */
    private static final long SMALLEST_PART = 1;

    private static final long WHOLE = Long.MAX_VALUE;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @FieldSource("SAMPLES")
    void aFileThatIsLookedThroughInPartsIsWhatTheWholeIs(Sample sample) throws Exception {
        Path file = Files.writeString(folder.resolve("file.csv"), sample.text());
        assertThat(RegularCsv.of(file, sample.delimiter(), SMALLEST_PART))
                .isEqualTo(RegularCsv.of(file, sample.delimiter(), WHOLE));
    }

    @Test
    void aFileWithAByteThatBelongsToNoTextIsNeverRegular() throws Exception {
        byte[] sound = """
            indicator,ref_area,time_period,source,obs_value
            TT10:0101,Hà Nội,2023,"x ""–"" y",5
            TT10:0102,Đắk Lắk,2023,≥ 5,6
            """.getBytes(StandardCharsets.UTF_8);
        int damaged = 0;
        for (int place = 0; place < sound.length; place++) {
            for (int other : BYTES) {
                byte[] bytes = sound.clone();
                bytes[place] = (byte) other;
                Path file = Files.write(folder.resolve("file.csv"), bytes);
                Optional<RegularCsv> whole = RegularCsv.of(file, ',', WHOLE);
                assertThat(RegularCsv.of(file, ',', SMALLEST_PART))
                        .as("in parts, %02X at %d", other, place)
                        .isEqualTo(whole);
                if (Utf8.firstBadBytes(file).isPresent()) {
                    assertThat(whole).as("%02X at %d", other, place).isEmpty();
                    damaged++;
                }
            }
        }
        assertThat(damaged).isGreaterThan(sound.length);
    }

    @Test
    void aRegularFileIsCountedLineByLine() throws Exception {
        var text = new StringBuilder("indicator,ref_area\n");
        for (int i = 0; i < 100_000; i++) {
            text.append("TT10:0101,Thừa Thiên Huế\n");
        }
        Path file = Files.writeString(folder.resolve("file.csv"), text);
        assertThat(RegularCsv.of(file, ',', SMALLEST_PART))
                .contains(new RegularCsv(
                        ',', 2, 100_000, false, List.of(List.of("TT10:0101"), List.of("Thừa Thiên Huế"))));
    }

    @Test
    void theTextsOfAColumnAreKnownWhereTheyAreFew() throws Exception {
        var text = new StringBuilder("ref_area,obs_value,comment_obs,source\n");
        for (int i = 0; i < 60_000; i++) {
            text.append(i % 2 == 0 ? "Huế" : "\"Bà Rịa, Vũng Tàu\"").append(",%d,\"x \"\"y\"\"\",\n".formatted(i));
        }
        Path file = Files.writeString(folder.resolve("file.csv"), text);
        assertThat(RegularCsv.of(file, ',', SMALLEST_PART).orElseThrow().texts())
                .as("two names, one of them in quotation marks; too many figures; marks within marks; nothing")
                .containsExactly(List.of("Bà Rịa, Vũng Tàu", "Huế"), List.of(), List.of(), List.of());
    }

    @Test
    void aTextOfManyPiecesIsNoLabel() throws Exception {
        String text = "ref_area,comment_obs\nHuế," + "x".repeat(900_000) + "\nHà Nội,y\n";
        Path file = Files.writeString(folder.resolve("file.csv"), text);
        assertThat(RegularCsv.of(file, ',', WHOLE).orElseThrow().texts())
                .containsExactly(List.of("Huế", "Hà Nội"), List.of());
    }
}
