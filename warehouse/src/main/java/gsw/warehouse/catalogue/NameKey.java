package gsw.warehouse.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Keys under which two spellings of one name meet. The text itself is kept as written. The same rules in SQL, as the
 * macros {@code exact_key} and {@code folded_key}: {@link #defineIn}.
 */
public final class NameKey {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^a-z0-9]+");

    /** The tone of an open oa, oe, uy stands on either letter (hoà, hòa); not after q, nor before another letter. */
    private static final List<TonePlacement> TONE_PLACEMENTS = List.of(
            new TonePlacement("oà", "òa"),
            new TonePlacement("oá", "óa"),
            new TonePlacement("oả", "ỏa"),
            new TonePlacement("oã", "õa"),
            new TonePlacement("oạ", "ọa"),
            new TonePlacement("oè", "òe"),
            new TonePlacement("oé", "óe"),
            new TonePlacement("oẻ", "ỏe"),
            new TonePlacement("oẽ", "õe"),
            new TonePlacement("oẹ", "ọe"),
            new TonePlacement("uỳ", "ùy"),
            new TonePlacement("uý", "úy"),
            new TonePlacement("uỷ", "ủy"),
            new TonePlacement("uỹ", "ũy"),
            new TonePlacement("uỵ", "ụy"));

    private NameKey() {}

    /** The spelling without accidents of typing: {@code " Hoà  Bình"} and {@code "HÒA BÌNH"} meet. */
    public static String exact(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC).replace('Ð', 'Đ');
        String lower = composed.toLowerCase(Locale.ROOT).replace('ð', 'đ');
        String key = SPACES.matcher(lower).replaceAll(" ").strip();
        for (TonePlacement placement : TONE_PLACEMENTS) {
            key = placement.applyTo(key);
        }
        return key;
    }

    /** For search with or without diacritics: {@code "Đắk Lắk"} and {@code "dak-lak"} meet. */
    public static String folded(String name) {
        String decomposed = Normalizer.normalize(exact(name), Normalizer.Form.NFD);
        String plain = MARKS.matcher(decomposed).replaceAll("").replace('đ', 'd');
        return NOT_PLAIN.matcher(plain).replaceAll("");
    }

    /** Makes {@code exact_key(text)} and {@code folded_key(text)} known to a connection, as temporary macros. */
    public static void defineIn(Connection duckdb) throws SQLException {
        try (Statement statement = duckdb.createStatement()) {
            statement.execute(CatalogueResource.text("name_keys.sql"));
        }
    }

    private record TonePlacement(String written, String common, Pattern open) {

        TonePlacement(String written, String common) {
            this(written, common, Pattern.compile("(^|[^q])" + written + "(?![\\p{L}\\p{M}])"));
        }

        String applyTo(String text) {
            return text.contains(written) ? open.matcher(text).replaceAll("$1" + common) : text;
        }
    }
}
