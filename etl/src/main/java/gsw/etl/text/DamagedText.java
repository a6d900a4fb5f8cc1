package gsw.etl.text;

import gsw.warehouse.catalogue.NameKey;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name that lost letters on its way: {@code H?i Duong} (letters became question marks), {@code Thái B́nh} and
 * {@code Hải Pḥng} (ì and ò became a bare mark on the letter before), {@code Ngƣời} (a wrong letter for ư). It stands for
 * every name that has other letters only in those places; marks of the letters that are left are not compared.
 */
public final class DamagedText {

    private static final String VOWELS = "aeiouy";
    private static final char WRONG_U = '\u01A3';
    private static final char WRONG_CAPITAL_U = '\u01A2';
    private static final char REPLACEMENT = '\uFFFD';

    private final Pattern pattern;

    private DamagedText(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Empty if nothing shows that the text was damaged. */
    public static Optional<DamagedText> of(String text) {
        String letters = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replace('Ð', 'D')
                .replace('ð', 'd')
                .toLowerCase(Locale.ROOT);
        var pattern = new StringBuilder();
        boolean damaged = false;
        char last = ' ';
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            if (letter == '?' || letter == REPLACEMENT) {
                pattern.append('.');
                damaged = true;
            } else if (letter == WRONG_U || letter == WRONG_CAPITAL_U) {
                pattern.append('u');
                damaged = true;
            } else if (Character.getType(letter) == Character.NON_SPACING_MARK) {
                boolean onConsonant = VOWELS.indexOf(last) < 0 && last != ' ';
                pattern.append(onConsonant ? "." : "");
                damaged |= onConsonant;
                continue; // two marks on one vowel belong to it both
            } else if (letter == 'đ') {
                pattern.append('d');
            } else if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
                pattern.append(letter);
            }
            last = letter;
        }
        return damaged ? Optional.of(new DamagedText(Pattern.compile(pattern.toString()))) : Optional.empty();
    }

    /** Whether the name could have become this text. */
    public boolean fits(String name) {
        return fitsFolded(NameKey.folded(name));
    }

    /** The same for a name that is folded already. */
    public boolean fitsFolded(String folded) {
        return pattern.matcher(folded).matches();
    }
}
