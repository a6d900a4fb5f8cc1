package gsw.warehouse.release;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;

/**
 * What Apache Parquet's own library reads in a file: every page of every column is decoded, every number summed.
 *
 * @param rows rows the footer promises, checked against the rows that were read
 */
record ParquetFigures(long rows, List<ColumnFigures> columns) {

    static ParquetFigures of(Path file) throws IOException {
        var options =
                ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
        try (var reader = ParquetFileReader.open(new LocalInputFile(file), options)) {
            MessageType schema = reader.getFileMetaData().getSchema();
            Map<String, Tally> tallies = new LinkedHashMap<>();
            for (PageReadStore group = reader.readNextRowGroup(); group != null; group = reader.readNextRowGroup()) {
                var columns = new ColumnReadStoreImpl(
                        group,
                        new GroupRecordConverter(schema).getRootConverter(),
                        schema,
                        reader.getFileMetaData().getCreatedBy());
                for (ColumnDescriptor column : schema.getColumns()) {
                    tally(
                            columns.getColumnReader(column),
                            column,
                            tallies.computeIfAbsent(column.getPath()[0], name -> new Tally()));
                }
            }
            return new ParquetFigures(reader.getRecordCount(), figures(schema, tallies));
        }
    }

    private static void tally(ColumnReader values, ColumnDescriptor column, Tally tally) {
        boolean number = isNumber(column.getPrimitiveType());
        boolean text = isText(column.getPrimitiveType());
        for (long i = values.getTotalValueCount(); i > 0; i--) {
            if (values.getCurrentDefinitionLevel() == column.getMaxDefinitionLevel()) {
                tally.present++;
                if (number) {
                    tally.add(values, column.getPrimitiveType());
                } else if (text) {
                    tally.add(values.getBinary().length());
                }
            }
            values.consume();
        }
    }

    static boolean isNumber(PrimitiveType type) {
        return switch (type.getPrimitiveTypeName()) {
            case INT32, INT64 ->
                type.getLogicalTypeAnnotation() == null
                        || type.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation
                        || type.getLogicalTypeAnnotation().toString().startsWith("INTEGER");
            case FIXED_LEN_BYTE_ARRAY -> type.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation;
            default -> false;
        };
    }

    private static boolean isText(PrimitiveType type) {
        return type.getLogicalTypeAnnotation() instanceof StringLogicalTypeAnnotation;
    }

    private static List<ColumnFigures> figures(MessageType schema, Map<String, Tally> tallies) {
        var figures = new ArrayList<ColumnFigures>();
        for (ColumnDescriptor column : schema.getColumns()) {
            Tally tally = tallies.getOrDefault(column.getPath()[0], new Tally()); // a file without rows has no pages
            figures.add(new ColumnFigures(column.getPath()[0], tally.present, tally.sum()));
        }
        return List.copyOf(figures);
    }

    /** A running sum that makes a big integer only when a long would overflow. */
    private static final class Tally {
        private long present;
        private long small;
        private BigInteger large = BigInteger.ZERO;

        private void add(ColumnReader values, PrimitiveType type) {
            switch (type.getPrimitiveTypeName()) {
                case INT32 -> add(values.getInteger());
                case INT64 -> add(values.getLong());
                default -> large = large.add(new BigInteger(values.getBinary().getBytesUnsafe()));
            }
        }

        private void add(long value) {
            long sum = small + value;
            if (((small ^ sum) & (value ^ sum)) < 0) {
                large = large.add(BigInteger.valueOf(small));
                sum = value;
            }
            small = sum;
        }

        private BigInteger sum() {
            return large.add(BigInteger.valueOf(small));
        }
    }
}
