package gsw.warehouse.release;

import gsw.warehouse.storage.Parallel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
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
        int readers = Parallel.parts(rowGroups(file));
        return Parallel.each(readers, first -> ofEvery(file, first, readers)).stream()
                .reduce(ParquetFigures::plus)
                .orElseThrow();
    }

    private static int rowGroups(Path file) throws IOException {
        try (var reader = open(file)) {
            return reader.getRowGroups().size();
        }
    }

    // Each of several readers takes its share of the row groups.
    private static ParquetFigures ofEvery(Path file, int first, int step) throws IOException {
        try (var reader = open(file)) {
            List<ColumnDescriptor> columns =
                    reader.getFileMetaData().getSchema().getColumns();
            List<ColumnTally> tallies = columns.stream().map(ColumnTally::new).toList();
            for (int group = first; group < reader.getRowGroups().size(); group += step) {
                try (PageReadStore pages = reader.readRowGroup(group)) {
                    for (int i = 0; i < columns.size(); i++) {
                        tallies.get(i).add(pages.getPageReader(columns.get(i)));
                    }
                }
            }
            return new ParquetFigures(
                    reader.getRecordCount(),
                    tallies.stream().map(ColumnTally::figures).toList());
        }
    }

    /** Of the same file, other row groups included. */
    private ParquetFigures plus(ParquetFigures other) {
        return new ParquetFigures(
                rows,
                IntStream.range(0, columns.size())
                        .mapToObj(i -> columns.get(i).plus(other.columns.get(i)))
                        .toList());
    }
}
