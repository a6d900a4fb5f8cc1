package gsw.etl.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a word has the shape of a Vietnamese syllable: an opening, one to three vowels with at most one tone, an
 * ending. Text decoded by the wrong table hardly ever has it, which tells the right table from the wrong ones.
 */
final class VietnameseSyllable {

    private static final String OPENING = "(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?";
    private static final String VOWELS =
            "[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]{1,3}";
    private static final String ENDING = "(?:ch|ng|nh|[cmnpt])?";
    private static final Pattern SYLLABLE = Pattern.compile(OPENING + VOWELS + ENDING);
    private static final Pattern TONE = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\u00AD\\u00A1-\\u00BF?]+");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z?]*");

    private VietnameseSyllable() {}

    /**
     * How many of the words with marks are syllables.
     *
     * @param share 0 to 1; 0 where no word has marks
     */
    record Share(int words, double share) {}

    static Share share(String text) {
        int words = 0;
        int syllables = 0;
        for (Matcher word = WORD.matcher(text); word.find(); ) {
            if (!PLAIN.matcher(word.group()).matches()) {
                words++;
                syllables += is(word.group()) ? 1 : 0;
            }
        }
        return new Share(words, words == 0 ? 0 : (double) syllables / words);
    }

    static boolean is(String word) {
        String lower = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return SYLLABLE.matcher(lower).matches() && tones(lower) <= 1;
    }

    private static long tones(String word) {
        return TONE.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                .results()
                .count();
    }
}
