package gsw.warehouse.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;

/**
 * What Apache Parquet's own library reads in a file: every page of every column is decoded, every number summed.
 *
 * @param rows rows the footer promises; whoever asks compares them with the values of each column
 */
record ParquetFigures(long rows, List<ColumnFigures> columns) {

    /** The rows its footer promises. */
    static long rowsOf(Path file) throws IOException {
        try (var reader = open(file)) {
            return reader.getRecordCount();
        }
    }

    private static ParquetFileReader open(Path file) throws IOException {
        var options =
                ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
        return ParquetFileReader.open(new LocalInputFile(file), options);
    }

    static ParquetFigures of(Path file) throws IOException {
        try (var reader = open(file)) {
            List<ColumnDescriptor> columns =
                    reader.getFileMetaData().getSchema().getColumns();
            List<ColumnTally> tallies = columns.stream().map(ColumnTally::new).toList();
            for (PageReadStore group = reader.readNextRowGroup(); group != null; group = reader.readNextRowGroup()) {
                for (int i = 0; i < columns.size(); i++) {
                    tallies.get(i).add(group.getPageReader(columns.get(i)));
                }
            }
            return new ParquetFigures(
                    reader.getRecordCount(),
                    tallies.stream().map(ColumnTally::figures).toList());
        }
    }
}
