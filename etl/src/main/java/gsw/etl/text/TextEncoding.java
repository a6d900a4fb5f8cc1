package gsw.etl.text;

import gsw.etl.text.VietnameseSyllable.Share;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the letters of a text file are written in bytes. */
public enum TextEncoding {
    UTF_8(StandardCharsets.UTF_8),
    UTF_16LE(StandardCharsets.UTF_16LE),
    UTF_16BE(StandardCharsets.UTF_16BE),
    WINDOWS_1258(Charset.forName("windows-1258")),
    TCVN3(StandardCharsets.ISO_8859_1),
    VNI(Charset.forName("windows-1252")),
    /** Vietnamese letters outside it became question marks when the file was saved: they are lost. */
    WINDOWS_1252(Charset.forName("windows-1252"));

    private static final int SAMPLE = 1 << 18;
    private static final List<TextEncoding> OF_ONE_BYTE = List.of(WINDOWS_1258, TCVN3, VNI);

    /** So many of the words with marks must be syllables before a table of letters is believed. */
    private static final double MOST = 0.8;

    private static final Pattern LOST = Pattern.compile("\\p{L}*\\?\\p{L}+|\\p{L}+\\?\\p{L}*");
    private static final int LEAST_LOST = 2;
    private static final Pattern STILL_VIETNAMESE = Pattern.compile("[a-zA-ZàáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝðÐ?]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}?]+");

    private final Charset charset;

    TextEncoding(Charset charset) {
        this.charset = charset;
    }

    public Charset charset() {
        return charset;
    }

    /** As people and the history of loads name it. */
    public String label() {
        return name().replace('_', '-').replace("WINDOWS", "windows");
    }

    public static TextEncoding labelled(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether the bytes had to be guessed at, which is said to whoever reads the findings. */
    public boolean isGuess() {
        return ordinal() >= WINDOWS_1258.ordinal();
    }

    /** A cell of the file in Unicode, composed. */
    public String text(String cell) {
        String letters = switch (this) {
            case TCVN3 -> LegacyLetters.TCVN3.decode(cell);
            case VNI -> LegacyLetters.VNI.decode(cell);
            default -> cell;
        };
        return Normalizer.isNormalized(letters, Normalizer.Form.NFC)
                ? letters
                : Normalizer.normalize(letters, Normalizer.Form.NFC);
    }

    /** UTF-16 by its mark, or by the NULs that stand beside the letters of its first line. */
    public static Optional<TextEncoding> utf16(byte[] head) {
        if (head.length >= 2 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
            return Optional.of(UTF_16LE);
        }
        if (head.length >= 2 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
            return Optional.of(UTF_16BE);
        }
        int looked = Math.min(head.length, 64) / 2 * 2;
        int first = 0;
        int second = 0;
        for (int i = 0; i + 1 < looked; i += 2) {
            first += head[i] == 0 ? 1 : 0;
            second += head[i + 1] == 0 ? 1 : 0;
        }
        if (looked >= 8 && second * 2 > looked / 2 && first == 0) {
            return Optional.of(UTF_16LE);
        }
        return looked >= 8 && first * 2 > looked / 2 && second == 0 ? Optional.of(UTF_16BE) : Optional.empty();
    }

    /** The table of one byte a letter by which a text is Vietnamese; empty if it is by none. */
    public static Optional<TextEncoding> guess(Path file) throws IOException {
        byte[] sample;
        try (InputStream bytes = Files.newInputStream(file)) {
            sample = bytes.readNBytes(SAMPLE);
        }
        if (lettersLost(sample)) {
            return Optional.of(WINDOWS_1252);
        }
        TextEncoding best = null;
        double most = MOST;
        for (TextEncoding encoding : OF_ONE_BYTE) {
            Share share = VietnameseSyllable.share(encoding.text(new String(sample, encoding.charset)));
            if (share.words() > 0 && share.share() >= most && (best == null || share.share() > most)) {
                best = encoding;
                most = share.share();
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean lettersLost(byte[] sample) {
        String text = new String(sample, WINDOWS_1252.charset);
        List<String> words =
                WORD.matcher(text).results().map(word -> word.group()).toList();
        long lost = words.stream().filter(word -> LOST.matcher(word).matches()).count();
        long vietnamese = words.stream()
                .filter(word -> STILL_VIETNAMESE.matcher(word).matches())
                .count();
        return lost >= LEAST_LOST && vietnamese == words.size();
    }
}
