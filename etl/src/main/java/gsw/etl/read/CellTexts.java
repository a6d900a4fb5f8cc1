package gsw.etl.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The different texts of a column, as long as they are few, such as labels are. Empty cells have none. */
final class CellTexts {

    /** More are no labels: to know them would help nobody. */
    static final int FEW = 4096;

    /** Bytes of all texts of a column; the names of all communes take half of it. */
    private static final int ALL = 1 << 17;

    /** A text that is longer is no label either. */
    static final int LONGEST = 512;

    private static final int ROOM = 4 * FEW;

    private byte[] @Nullable [] known = new byte[256][];
    private byte[] last = {};
    private int count;
    private int bytesOfAll;
    private boolean many;

    void add(byte[] bytes, int from, int to) {
        // in most columns a row says what the row above says
        if (many || from == to || isLast(bytes, from, to)) {
            return;
        }
        if (to - from > LONGEST) {
            giveUp();
            return;
        }
        int place = place(bytes, from, to);
        byte[] there = known[place];
        if (there == null) {
            there = Arrays.copyOfRange(bytes, from, to);
            known[place] = there;
            count++;
            bytesOfAll += there.length;
            makeRoom();
        }
        last = there;
    }

    // Texts are short: a loop is faster than what compares long ones.
    private boolean isLast(byte[] bytes, int from, int to) {
        byte[] before = last;
        if (before.length != to - from) {
            return false;
        }
        for (int i = 0; i < before.length; i++) {
            if (before[i] != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }

    /** From now on this column counts as one of many texts. */
    void giveUp() {
        many = true;
        known = new byte[0][];
    }

    boolean areMany() {
        return many;
    }

    Stream<String> texts() {
        return Arrays.stream(known).filter(Objects::nonNull).map(text -> new String(text, StandardCharsets.UTF_8));
    }

    /** Where a text stands, or would stand. */
    private int place(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        int mask = known.length - 1;
        int place = (hash ^ hash >>> 15) & mask;
        for (byte[] there = known[place]; there != null; there = known[place]) {
            if (Arrays.equals(bytes, from, to, there, 0, there.length)) {
                return place;
            }
            place = (place + 1) & mask;
        }
        return place;
    }

    private void makeRoom() {
        if (count > FEW || bytesOfAll > ALL) {
            giveUp();
        } else if (count > known.length / 2 && known.length < ROOM) {
            byte[] @Nullable [] before = known;
            known = new byte[2 * before.length][];
            for (byte[] text : before) {
                if (text != null) {
                    known[place(text, 0, text.length)] = text;
                }
            }
        }
    }
}
