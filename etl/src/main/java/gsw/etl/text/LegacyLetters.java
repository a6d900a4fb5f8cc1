package gsw.etl.text;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Letters as the fonts of the time before Unicode drew them: the text holds Latin-1 characters, the font made them
 * Vietnamese. Sources: the letter tables of TCVN 5712:1993 (VN3) and of VNI.
 */
public enum LegacyLetters {
    /**
     * TCVN3 (ABC), fonts named {@code .Vn…}: one character a letter. There are no capitals with tones: a font whose
     * name ends in H draws small letters as capitals. The letter ư is U+00AD.
     */
    TCVN3(
            "aàáảãạ",
            "aµ¸¶·¹",
            "ăằắẳẵặ",
            "¨»¾¼½Æ",
            "âầấẩẫậ",
            "©ÇÊÈÉË",
            "đ",
            "®",
            "eèéẻẽẹ",
            "eÌÐÎÏÑ",
            "êềếểễệ",
            "ªÒÕÓÔÖ",
            "iìíỉĩị",
            "i×ÝØÜÞ",
            "oòóỏõọ",
            "oßãáâä",
            "ôồốổỗộ",
            "«åèæçé",
            "ơờớởỡợ",
            "¬êíëìî",
            "uùúủũụ",
            "uïóñòô",
            "ưừứửữự",
            "\u00ADõøö÷ù",
            "yỳýỷỹỵ",
            "yúýûüþ",
            "ĂÂÊÔƠƯĐ",
            "¡¢£¤¥¦§"),

    /** VNI, fonts named {@code VNI-…}: a letter and, for most, a character behind it that says the marks. */
    VNI();

    private static final String VNI_TONES = "øùûõï";

    private final Map<String, String> letters = new HashMap<>();
    private final int longest;

    LegacyLetters(String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            for (int j = 0; j < pairs[i].length(); j++) {
                letters.put(String.valueOf(pairs[i + 1].charAt(j)), String.valueOf(pairs[i].charAt(j)));
            }
        }
        if (pairs.length == 0) {
            addVni();
        }
        longest = letters.keySet().stream()
                .map(String::length)
                .max(Comparator.naturalOrder())
                .orElse(1);
    }

    private void addVni() {
        vni("a", "àáảãạ", tones("a"));
        vni("ă", "ằắẳẵặ", "aê", "aè", "aé", "aú", "aü", "aë");
        vni("â", "ầấẩẫậ", "aâ", "aà", "aá", "aå", "aã", "aä");
        vni("e", "èéẻẽẹ", tones("e"));
        vni("ê", "ềếểễệ", "eâ", "eà", "eá", "eå", "eã", "eä");
        vni("i", "ìíỉĩị", "i", "ì", "í", "æ", "ó", "ò");
        vni("o", "òóỏõọ", tones("o"));
        vni("ô", "ồốổỗộ", "oâ", "oà", "oá", "oå", "oã", "oä");
        vni("ơ", "ờớởỡợ", tones("ô"));
        vni("u", "ùúủũụ", tones("u"));
        vni("ư", "ừứửữự", tones("ö"));
        vni("y", "ỳýỷỹỵ", "y", "yø", "yù", "yû", "yõ", "î");
        vni("đ", "", "ñ");
    }

    private static String[] tones(String base) {
        var written = new String[VNI_TONES.length() + 1];
        written[0] = base;
        for (int i = 0; i < VNI_TONES.length(); i++) {
            written[i + 1] = base + VNI_TONES.charAt(i);
        }
        return written;
    }

    private void vni(String plain, String toned, String... written) {
        String meant = plain + toned;
        for (int i = 0; i < meant.length(); i++) {
            String letter = String.valueOf(meant.charAt(i));
            letters.put(written[i], letter);
            letters.put(written[i].toUpperCase(Locale.ROOT), letter.toUpperCase(Locale.ROOT));
            // a capital with the small character of its tone is seen as often
            letters.put(
                    written[i].substring(0, 1).toUpperCase(Locale.ROOT) + written[i].substring(1),
                    letter.toUpperCase(Locale.ROOT));
        }
    }

    /** The text in Unicode, composed; characters that are no letters of this table stay. */
    public String decode(String text) {
        var decoded = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int length = Math.min(longest, text.length() - i);
            while (length > 1 && !letters.containsKey(text.substring(i, i + length))) {
                length--;
            }
            String written = text.substring(i, i + length);
            decoded.append(letters.getOrDefault(written, written));
            i += length;
        }
        return decoded.toString();
    }

    /** The text of a cell in Unicode, by the font the cell is drawn in. */
    public static String decode(String text, String font) {
        String name = font.toLowerCase(Locale.ROOT);
        if (name.startsWith(".vn")) {
            String decoded = TCVN3.decode(text);
            return name.endsWith("h") ? decoded.toUpperCase(Locale.ROOT) : decoded;
        }
        return name.startsWith("vni") ? VNI.decode(text) : text;
    }
}
