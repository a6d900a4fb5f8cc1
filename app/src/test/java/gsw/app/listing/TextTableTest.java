package gsw.app.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    private static final List<Heading> HEADINGS =
            List.of(Heading.text("Tên"), Heading.number("Số"), Heading.text("Ghi chú"));

    @Test
    void columnsAreAlignedByWhatIsSeen() {
        // The first name is written with combining marks: nine characters, six columns.
        assertThat(table(0, row("Ha\u0300 No\u0323\u0302i", 12, "x"), row("Cao Bằng", 3456, null)))
                .isEqualTo("""
                    Tên         Số  Ghi chú
                    ────────  ────  ───────
                    Ha\u0300 No\u0323\u0302i      12  x
                    Cao Bằng  3456
                    """);
    }

    @Test
    void whereTheTerminalIsNarrowTextsAreBrokenBetweenWords() {
        assertThat(table(
                        30, row("Tỷ số giới tính khi sinh", 111, "theo điều tra biến động"), row("Tử vong mẹ", 46, "")))
                .isEqualTo("""
                    Tên           Số  Ghi chú
                    ───────────  ───  ────────────
                    Tỷ số giới   111  theo điều
                    tính khi          tra biến
                    sinh              động

                    Tử vong mẹ    46
                    """);
    }

    @Test
    void whereEvenThatDoesNotDoEachRowBecomesABlock() {
        assertThat(table(20, row("Tỷ số giới tính khi sinh", 111, null))).isEqualTo("""
            ── 1 ──
            Tên      Tỷ số giới
                     tính khi
                     sinh
            Số       111
            """);
    }

    @Test
    void aWordLongerThanItsColumnIsCut() {
        assertThat(DisplayText.lines("một abcdefghijklmnop hai", 8))
                .containsExactly("một", "abcdefgh", "ijklmnop", "hai");
    }

    @Test
    void whatAFileSaysCannotSteerTheTerminal() {
        assertThat(table(0, row("\u001b[31mred\u0007\tx\u202e", 1, "")))
                .contains("\uFFFD[31mred\uFFFD x\uFFFD  ")
                .doesNotContain("\u001b");
    }

    @Test
    void lineEndsWithinACellAreKept() {
        assertThat(table(0, row("một\nhai", 1, ""))).isEqualTo("""
            Tên  Số  Ghi chú
            ───  ──  ───────
            một   1
            hai
            """);
    }

    @Test
    void moreRowsThanDecideTheWidthsStillPass() {
        var out = new StringWriter();
        try (RowWriter table = Format.TABLE.writer(new PrintWriter(out), List.of(Heading.text("a")), 0)) {
            for (int i = 0; i < 2500; i++) {
                table.row(List.of(i));
            }
        }
        assertThat(out.toString().lines()).hasSize(2502);
    }

    private static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }

    @SafeVarargs
    private static String table(int width, List<Object>... rows) {
        var out = new StringWriter();
        try (RowWriter table = Format.TABLE.writer(new PrintWriter(out), HEADINGS, width)) {
            for (List<Object> row : rows) {
                table.row(row);
            }
        }
        return out.toString().replace(System.lineSeparator(), "\n");
    }

    @Test
    void numbersLoseTheZerosThatSayNothing() {
        assertThat(Cell.text(new BigDecimal("50.900000000000"))).isEqualTo("50.9");
        assertThat(Cell.text(new BigDecimal("88100.000000000000"))).isEqualTo("88100");
        assertThat(Cell.text(new BigDecimal("0.000000000000"))).isEqualTo("0");
        assertThat(Cell.text(1e-7)).isEqualTo("0.0000001");
    }
}
