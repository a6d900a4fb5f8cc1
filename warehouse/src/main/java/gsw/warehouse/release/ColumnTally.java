package gsw.warehouse.release;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.parquet.bytes.ByteBufferInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.ValuesType;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.column.values.ValuesReader;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.jspecify.annotations.Nullable;

/**
 * Counts and adds up one column, page by page. Most pages hold places in a dictionary: those are counted, and each entry
 * of the dictionary is looked at once.
 */
final class ColumnTally {

    private enum Kind {
        NUMBER,
        TEXT,
        /** Only counted, yet decoded like the others. */
        OTHER
    }

    private final ColumnDescriptor column;
    private final Kind kind;
    private final PrimitiveTypeName stored;
    private long present;
    private long small;
    private BigInteger large = BigInteger.ZERO;

    ColumnTally(ColumnDescriptor column) {
        this.column = column;
        this.kind = kind(column.getPrimitiveType());
        this.stored = column.getPrimitiveType().getPrimitiveTypeName();
    }

    private static Kind kind(PrimitiveType type) {
        if (type.getLogicalTypeAnnotation() instanceof StringLogicalTypeAnnotation) {
            return Kind.TEXT;
        }
        boolean number = switch (type.getPrimitiveTypeName()) {
            case INT32, INT64 ->
                type.getLogicalTypeAnnotation() == null
                        || type.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation
                        || type.getLogicalTypeAnnotation().toString().startsWith("INTEGER");
            case FIXED_LEN_BYTE_ARRAY -> type.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation;
            default -> false;
        };
        return number ? Kind.NUMBER : Kind.OTHER;
    }

    ColumnFigures figures() {
        return new ColumnFigures(column.getPath()[0], present, large.add(BigInteger.valueOf(small)));
    }

    /** Adds the pages of one row group. */
    void add(PageReader pages) throws IOException {
        DictionaryPage dictionaryPage = pages.readDictionaryPage();
        @Nullable
        Dictionary dictionary =
                dictionaryPage == null ? null : dictionaryPage.getEncoding().initDictionary(column, dictionaryPage);
        int[] uses = new int[dictionary == null ? 0 : dictionary.getMaxId() + 1];
        long promised = pages.getTotalValueCount();
        for (DataPage page = pages.readPage(); page != null; page = pages.readPage()) {
            promised -= page.getValueCount();
            switch (page) {
                case DataPageV1 first -> add(first, dictionary, uses);
                case DataPageV2 second -> add(second, dictionary, uses);
                default -> throw new IOException("A page of an unknown kind: " + page);
            }
        }
        if (promised != 0) {
            throw new IOException("Pages of " + column.getPath()[0] + " are missing: " + promised + " values");
        }
        if (dictionary != null) {
            add(dictionary, uses);
        }
    }

    private void add(DataPageV1 page, @Nullable Dictionary dictionary, int[] uses) throws IOException {
        ByteBuffer bytes = littleEndian(page.getBytes());
        int values = column.getMaxDefinitionLevel() == 0 ? page.getValueCount() : present(page, bytes);
        add(page.getValueEncoding(), page.getValueCount(), values, bytes, dictionary, uses);
    }

    private int present(DataPageV1 page, ByteBuffer bytes) throws IOException {
        if (page.getDlEncoding() != Encoding.RLE || column.getMaxDefinitionLevel() != 1) {
            throw new IOException("Which values of " + column.getPath()[0] + " are missing is told in an unknown way");
        }
        int length = bytes.getInt();
        int[] levels = new int[2];
        new PlaceCount(bytes.slice(bytes.position(), length), 1).addTo(levels, page.getValueCount());
        bytes.position(bytes.position() + length);
        return levels[1];
    }

    private void add(DataPageV2 page, @Nullable Dictionary dictionary, int[] uses) throws IOException {
        int values = page.getValueCount() - page.getNullCount();
        ByteBuffer bytes = littleEndian(page.getData());
        add(page.getDataEncoding(), page.getValueCount(), values, bytes, dictionary, uses);
    }

    private static ByteBuffer littleEndian(BytesInput bytes) throws IOException {
        return bytes.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    }

    private void add(
            Encoding encoding, int count, int values, ByteBuffer bytes, @Nullable Dictionary dictionary, int[] uses)
            throws IOException {
        present += values;
        if (values == 0) {
            return;
        }
        if (encoding.usesDictionary() && dictionary != null) {
            int bits = bytes.get();
            new PlaceCount(bytes, bits).addTo(uses, values);
        } else {
            ValuesReader each = encoding.getValuesReader(column, ValuesType.VALUES);
            each.initFromPage(count, ByteBufferInputStream.wrap(bytes));
            for (int i = values; i > 0; i--) {
                add(each);
            }
        }
    }

    private void add(ValuesReader values) {
        switch (stored) {
            case INT32 -> addNumber(values.readInteger());
            case INT64 -> addNumber(values.readLong());
            case FLOAT -> values.readFloat();
            case DOUBLE -> values.readDouble();
            case BOOLEAN -> values.readBoolean();
            case BINARY, FIXED_LEN_BYTE_ARRAY, INT96 -> add(values.readBytes(), 1);
        }
    }

    private void add(Dictionary dictionary, int[] uses) {
        for (int id = 0; id < uses.length; id++) {
            if (uses[id] > 0) {
                switch (stored) {
                    case INT32 -> addNumber((long) uses[id] * dictionary.decodeToInt(id));
                    case INT64 -> addTimes(dictionary.decodeToLong(id), uses[id]);
                    case FLOAT -> dictionary.decodeToFloat(id);
                    case DOUBLE -> dictionary.decodeToDouble(id);
                    case BOOLEAN -> dictionary.decodeToBoolean(id);
                    case BINARY, FIXED_LEN_BYTE_ARRAY, INT96 -> add(dictionary.decodeToBinary(id), uses[id]);
                }
            }
        }
    }

    private void add(Binary value, int times) {
        switch (kind) {
            case TEXT -> addNumber((long) times * value.length());
            case NUMBER -> addDecimal(value.toByteBuffer(), times);
            case OTHER -> {
                // decoded, and nothing of it to add up
            }
        }
    }

    // A decimal of 16 bytes that fits a long has its sign in all of the upper half.
    private void addDecimal(ByteBuffer bytes, int times) {
        int start = bytes.position();
        if (bytes.remaining() == 2 * Long.BYTES && bytes.getLong(start) == bytes.getLong(start + Long.BYTES) >> 63) {
            addTimes(bytes.getLong(start + Long.BYTES), times);
        } else {
            byte[] all = new byte[bytes.remaining()];
            bytes.get(all);
            large = large.add(new BigInteger(all).multiply(BigInteger.valueOf(times)));
        }
    }

    private void addTimes(long value, int times) {
        if (kind != Kind.NUMBER) {
            return;
        }
        if (Math.multiplyHigh(value, times) == (value * times) >> 63) {
            addNumber(value * times);
        } else {
            large = large.add(BigInteger.valueOf(value).multiply(BigInteger.valueOf(times)));
        }
    }

    // A big integer is made only when a long would overflow.
    private void addNumber(long value) {
        if (kind == Kind.OTHER) {
            return;
        }
        long sum = small + value;
        if (((small ^ sum) & (value ^ sum)) < 0) {
            large = large.add(BigInteger.valueOf(small));
            sum = value;
        }
        small = sum;
    }
}
