package gsw.reports.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The font that texts of charts are measured with. It comes with the program, so that a chart is the same on a machine
 * with other fonts or none; readers see it in Arial, which has the same widths, or in whatever {@link #FAMILIES} finds.
 */
final class Typeface {

    static final String FAMILIES = "Arimo,Arial,'Liberation Sans',Helvetica,'Noto Sans',sans-serif";

    /** Where AWT looks before it asks the machine which fonts it has. Read once, when the first font is made. */
    private static final String FONT_CONFIGURATION = "sun.awt.fontconfig";

    static {
        doNotAskTheMachineForFonts();
    }

    static final Font REGULAR = load("Arimo-Regular.ttf");
    static final Font BOLD = load("Arimo-Bold.ttf").deriveFont(Font.BOLD);

    private Typeface() {}

    /**
     * Java on Linux refuses to make any font, even from a file, where libfontconfig is not installed, as in most
     * container images. A configuration of its own, however empty of fonts, lets it start.
     */
    private static void doNotAskTheMachineForFonts() {
        if (!System.getProperty("os.name").startsWith("Linux") || System.getProperty(FONT_CONFIGURATION) != null) {
            return;
        }
        try {
            Path file = Files.createTempFile("gsw-fonts", ".properties");
            file.toFile().deleteOnExit();
            Files.writeString(file, configuration());
            System.setProperty(FONT_CONFIGURATION, file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the font configuration of charts", e);
        }
    }

    private static String configuration() {
        var lines = new StringBuilder("version=1\nsequence.allfonts=default\n");
        for (String family : List.of("dialog", "dialoginput", "sansserif", "serif", "monospaced")) {
            for (String style : List.of("plain", "bold", "italic", "bolditalic")) {
                lines.append(family).append('.').append(style).append(".default=Arimo\n");
            }
        }
        return lines.toString();
    }

    private static Font load(String file) {
        try (InputStream bytes = Typeface.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("A font is missing from the program: " + file);
            }
            return Font.createFont(Font.TRUETYPE_FONT, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("Cannot use " + file, e);
        }
    }
}
