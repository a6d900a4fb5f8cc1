package gsw.etl.text;

import gsw.warehouse.catalogue.NameKey;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * A name that lost letters on its way: {@code H?i Duong} (letters became question marks), {@code Thái B́nh} and
 * {@code Hải Pḥng} (ì and ò became a bare mark on the letter before), {@code Ngƣời} (a wrong letter for ư). It stands for
 * every name that has other letters only in those places; marks of the letters that are left are not compared.
 */
public final class DamagedText {

    private static final String VOWELS = "aeiouy";
    private static final char WRONG_U = '\u01A3';
    private static final char WRONG_CAPITAL_U = '\u01A2';
    private static final char ANY = '.';
    private static final int LONG = 8;
    private static final char REPLACEMENT = '\uFFFD';

    /** The letters that are left; {@value #ANY} for each that was lost. */
    private final String letters;

    private DamagedText(String letters) {
        this.letters = letters;
    }

    /** Empty if nothing shows that the text was damaged. */
    public static Optional<DamagedText> of(String text) {
        String letters = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replace('Ð', 'D')
                .replace('ð', 'd')
                .toLowerCase(Locale.ROOT);
        var kept = new StringBuilder();
        boolean damaged = false;
        char last = ' ';
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            if (letter == '?' || letter == REPLACEMENT) {
                kept.append(ANY);
                damaged = true;
            } else if (letter == WRONG_U || letter == WRONG_CAPITAL_U) {
                kept.append('u');
                damaged = true;
            } else if (Character.getType(letter) == Character.NON_SPACING_MARK) {
                boolean onConsonant = VOWELS.indexOf(last) < 0 && last != ' ';
                kept.append(onConsonant ? String.valueOf(ANY) : "");
                damaged |= onConsonant;
                continue; // two marks on one vowel belong to it both
            } else if (letter == 'đ') {
                kept.append('d');
            } else if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
                kept.append(letter);
            }
            last = letter;
        }
        return damaged ? Optional.of(new DamagedText(kept.toString())) : Optional.empty();
    }

    /** Whether the name could have become this text. */
    public boolean fits(String name) {
        return fitsFolded(NameKey.folded(name));
    }

    /** The same for a name that is folded already. */
    public boolean fitsFolded(String folded) {
        return folded.length() == letters.length() && wrongLetters(folded) == 0;
    }

    /** Whether it could if one letter more went wrong: {@code Vtng Tàu}. Only for names long enough to tell. */
    public boolean nearlyFitsFolded(String folded) {
        return folded.length() == letters.length() && folded.length() >= LONG && wrongLetters(folded) <= 1;
    }

    private int wrongLetters(String folded) {
        int wrong = 0;
        for (int i = 0; i < letters.length(); i++) {
            wrong += letters.charAt(i) == ANY || letters.charAt(i) == folded.charAt(i) ? 0 : 1;
        }
        return wrong;
    }
}
