package gsw.etl.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gsw.etl.text.TextEncoding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFileTest {

    @TempDir
    Path folder;

    /** Visible glyphs: ␊ line feed, ␍ carriage return, ␀ NUL, ⊞ byte order mark; rows read are {@code line:cell|cell}. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '§', textBlock = """
        line feeds                                → a,b␊c,d␊              → 1:a|b 2:c|d
        carriage returns and line feeds           → a,b␍␊c,d␍␊            → 1:a|b 2:c|d
        carriage returns alone                    → a,b␍c,d␍              → 1:a|b 2:c|d
        line ends of every kind in one file       → a␊b␍␊c␍d              → 1:a 2:b 3:c 4:d
        no line end after the last row            → a,b␊c,d               → 1:a|b 2:c|d
        a byte order mark                         → ⊞a,b␊                 → 1:a|b
        a byte order mark before a quotation mark → ⊞"a",b␊               → 1:a|b
        a NUL at the end                          → a,b␊␀                 → 1:a|b
        NULs without a line end before            → a,b␀␀␀                → 1:a|b
        a comma in quotation marks                → "a,b",c␊              → 1:a,b|c
        a quotation mark written twice            → "a ""b""\",c␊          → 1:a "b"|c
        a quotation mark inside a plain cell      → 5" pipe,b␊c,d␊        → 1:5" pipe|b 2:c|d
        an odd number of marks in plain cells     → a"b"c",d␊e,f␊         → 1:a"b"c"|d 2:e|f
        a line end inside quotation marks         → "a␊b",c␊d,e␊          → 1:a␊b|c 3:d|e
        empty lines keep their numbers            → a␊␊b␊                 → 1:a 2: 3:b
        empty cells at the end                    → a,,␊                  → 1:a||
        spaces stay                               → ' a , b '␊            → 1:' a | b '
        an empty file                             → ''                    → ''
        """)
    void everyShapeOfCsvIsReadTheSameWay(String what, String text, String rows) throws Exception {
        assertThat(read(text.equals("''") ? "" : text.replace("'", "")))
                .isEqualTo(rows.equals("''") ? "" : rows.replace("'", ""));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '§', textBlock = """
        a mark that is never closed              → a,b␊c,"d␊e,f␊         → 2 QUOTE_UNCLOSED d
        a mark opened in the last cell           → a,b␊c,"               → 2 QUOTE_UNCLOSED
        a mark opened and a NUL at the end       → a,b␊c,"d␊␀            → 2 QUOTE_UNCLOSED d
        a cell that goes on behind its mark      → a,b␊"c"d,e␊           → 2 QUOTE_STRAY d
        a forgotten mark that meets another      → a,b␊"c,d␊"e,f"␊       → 2 QUOTE_STRAY e
        """)
    void whatIsNoCsvIsNamedWithItsRow(String what, String text, String expected) {
        UnreadableException malformed = catchThrowableOfType(UnreadableException.class, () -> read(text));

        assertThat((malformed.place().row() + " " + malformed.ruleCode() + " " + malformed.found()).strip())
                .isEqualTo(expected);
    }

    @Test
    void rowsBeforeTheFaultAreRead() throws Exception {
        var rows = new ArrayList<String>();

        catchThrowableOfType(UnreadableException.class, () -> read(file("a,b␊c,d␊\"e,f"), rows));

        assertThat(rows).containsExactly("1:a|b", "2:c|d");
    }

    @Test
    void theFirstRowsAreReadWithoutTheRest() throws Exception {
        assertThat(new CsvFile(file("a;b␊c;d␊\"broken"), TextEncoding.UTF_8, ';').first(DataFile.UNNAMED, 1))
                .isEqualTo(List.of(new Row(1, List.of("a", "b"))));
    }

    private String read(String text) throws Exception {
        var rows = new ArrayList<String>();
        read(file(text), rows);
        return String.join(" ", rows).replace('\n', '␊');
    }

    private static void read(Path file, List<String> into) throws Exception {
        try (Rows rows = new CsvFile(file, TextEncoding.UTF_8, ',').open(DataFile.UNNAMED)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                into.add(row.number() + ":" + String.join("|", row.cells()));
            }
        }
    }

    private Path file(String visible) throws IOException {
        String text =
                visible.replace('␊', '\n').replace('␍', '\r').replace('␀', '\0').replace('⊞', '\uFEFF');
        return Files.writeString(Files.createTempFile(folder, "table", ".csv"), text);
    }
}
