package gsw.warehouse.release;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.column.values.bitpacking.BytePacker;
import org.apache.parquet.column.values.bitpacking.Packer;

/**
 * Counts small numbers in a page of Parquet, such as places in a dictionary, without looking at each: they stand there as
 * runs of one number and as groups of eight packed ones (RLE / bit-packing hybrid of the Parquet format). In a sorted file
 * most are in runs.
 */
final class PlaceCount {

    private static final int GROUP = 8;

    private final ByteBuffer page;
    private final int bits;
    private final BytePacker packer;
    private final int[] group = new int[GROUP];

    /**
     * @param page from where the numbers begin, lowest byte first
     * @param bits of each number
     */
    PlaceCount(ByteBuffer page, int bits) {
        this.page = page;
        this.bits = bits;
        this.packer = Packer.LITTLE_ENDIAN.newBytePacker(bits);
    }

    /**
     * Adds how often each number occurs.
     *
     * @param values numbers in the page; fewer of the last group may count
     * @throws IOException if a run is of no length, so that the page would never end
     * @throws RuntimeException if the page ends early or a number is as large as {@code uses} is long
     */
    void addTo(int[] uses, int values) throws IOException {
        int left = values;
        while (left > 0) {
            int header = unsignedNumber();
            int count = header >>> 1;
            if (count == 0) {
                throw new IOException("A run of no length");
            }
            left -= (header & 1) == 0 ? run(uses, Math.min(count, left)) : groups(uses, count, left);
        }
    }

    private int run(int[] uses, int length) {
        int place = 0;
        for (int shift = 0; shift < bits; shift += Byte.SIZE) {
            place |= (page.get() & 0xFF) << shift;
        }
        uses[place] += length;
        return length;
    }

    private int groups(int[] uses, int groups, int left) {
        int counted = 0;
        for (int i = 0; i < groups && counted < left; i++) {
            packer.unpack8Values(page, page.position(), group, 0);
            page.position(page.position() + bits);
            int inGroup = Math.min(GROUP, left - counted);
            for (int each = 0; each < inGroup; each++) {
                uses[group[each]]++;
            }
            counted += inGroup;
        }
        return counted;
    }

    private int unsignedNumber() {
        int number = 0;
        int shift = 0;
        byte next = page.get();
        while (next < 0) {
            number |= (next & 0x7F) << shift;
            shift += 7;
            next = page.get();
        }
        return number | next << shift;
    }
}
