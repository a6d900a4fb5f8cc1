package gsw.warehouse.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Keys under which two spellings of one name meet. The text itself is kept as written. The same rules in SQL, as the
 * macros {@code exact_key} and {@code folded_key}: {@link #defineIn}.
 */
public final class NameKey {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    /** An open oa, oe or uy with its tone on the last letter; not after q (quý), nor before another letter (hoàn). */
    private static final Pattern OPEN_SYLLABLE = Pattern.compile("(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![\\p{L}\\p{M}])");

    /** Where the tone stands in them is a habit of typing: hoà and hòa are one word. */
    private static final Map<String, String> TONE_ON_FIRST_LETTER = Map.ofEntries(
            Map.entry("oà", "òa"),
            Map.entry("oá", "óa"),
            Map.entry("oả", "ỏa"),
            Map.entry("oã", "õa"),
            Map.entry("oạ", "ọa"),
            Map.entry("oè", "òe"),
            Map.entry("oé", "óe"),
            Map.entry("oẻ", "ỏe"),
            Map.entry("oẽ", "õe"),
            Map.entry("oẹ", "ọe"),
            Map.entry("uỳ", "ùy"),
            Map.entry("uý", "úy"),
            Map.entry("uỷ", "ủy"),
            Map.entry("uỹ", "ũy"),
            Map.entry("uỵ", "ụy"));

    private NameKey() {}

    /** The spelling without accidents of typing: {@code " Hoà  Bình"} and {@code "HÒA BÌNH"} meet. */
    public static String exact(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC).replace('Ð', 'Đ');
        String lower = composed.toLowerCase(Locale.ROOT).replace('ð', 'đ');
        String spaced = SPACES.matcher(lower).replaceAll(" ").strip();
        return OPEN_SYLLABLE
                .matcher(spaced)
                .replaceAll(syllable -> TONE_ON_FIRST_LETTER.getOrDefault(syllable.group(), syllable.group()));
    }

    /** For search with or without diacritics: {@code "Đắk Lắk"} and {@code "dak-lak"} meet. */
    public static String folded(String name) {
        String decomposed = Normalizer.normalize(exact(name), Normalizer.Form.NFD);
        var plain = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char letter = decomposed.charAt(i);
            if (letter == 'đ') {
                plain.append('d');
            } else if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
                plain.append(letter);
            }
        }
        return plain.toString();
    }

    /** Makes {@code exact_key(text)} and {@code folded_key(text)} known to a connection, as temporary macros. */
    public static void defineIn(Connection duckdb) throws SQLException {
        try (Statement statement = duckdb.createStatement()) {
            statement.execute(CatalogueResource.text("name_keys.sql"));
        }
    }
}
