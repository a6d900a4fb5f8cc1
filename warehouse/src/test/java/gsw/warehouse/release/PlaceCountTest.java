package gsw.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Random;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers are counted as Apache Parquet's own encoder wrote them. */
class PlaceCountTest {

    private static final int VALUES = 5_003;

    private final Random random = new Random(20261127);

    @ParameterizedTest(name = "runs of up to {0}")
    @ValueSource(ints = {1, 2, 7, 8, 9, 20, 1000, 10_000})
    void numbersInRunsAndInGroupsAreCountedAlike(int longestRun) throws Exception {
        for (int bits = 0; bits <= 17; bits++) {
            int[] numbers = numbers(1 << bits, longestRun);
            int[] expected = new int[1 << bits];
            for (int number : numbers) {
                expected[number]++;
            }
            int[] counted = new int[1 << bits];
            new PlaceCount(encoded(numbers, bits), bits).addTo(counted, numbers.length);
            assertThat(counted).as("%d bits", bits).isEqualTo(expected);
        }
    }

    @Test
    void aPageThatEndsTooEarlyIsNoPage() throws Exception {
        ByteBuffer page = encoded(numbers(32, 20), 5);
        for (int length = 0; length < page.limit(); length += 7) {
            var cut = new PlaceCount(page.slice(0, length), 5);
            assertThatThrownBy(() -> cut.addTo(new int[32], VALUES)).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void aNumberThatStandsForNothingIsRefused() throws Exception {
        ByteBuffer page = encoded(numbers(32, 3), 5);
        assertThatThrownBy(() -> new PlaceCount(page, 5).addTo(new int[31], VALUES))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aRunOfNoLengthDoesNotGoOnForEver() {
        assertThatThrownBy(() -> new PlaceCount(ByteBuffer.wrap(new byte[] {0, 0, 0, 0}), 8).addTo(new int[256], 1))
                .isInstanceOf(IOException.class);
    }

    private int[] numbers(int below, int longestRun) {
        int[] numbers = new int[VALUES];
        for (int i = 0; i < VALUES; ) {
            int number = random.nextInt(below);
            for (int run = 1 + random.nextInt(longestRun); run > 0 && i < VALUES; run--) {
                numbers[i++] = number;
            }
        }
        return numbers;
    }

    private static ByteBuffer encoded(int[] numbers, int bits) throws IOException {
        try (var encoder =
                new RunLengthBitPackingHybridEncoder(bits, 64, 1 << 20, HeapByteBufferAllocator.getInstance())) {
            for (int number : numbers) {
                encoder.writeInt(number);
            }
            return ByteBuffer.wrap(encoder.toBytes().toByteArray());
        }
    }
}
