package gsw.warehouse.catalogue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which files the catalogue consists of and which columns each has, as {@code columns.csv} says. */
record CatalogueLayout(Map<String, List<CatalogueColumn>> columnsByFile) {

    static CatalogueLayout ofProgram() {
        var columns = new LinkedHashMap<String, List<CatalogueColumn>>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(CatalogueResource.text("columns.csv"))) {
            for (NamedCsvRecord row : rows) {
                CatalogueColumn column = column(row);
                columns.computeIfAbsent(column.fileName(), name -> new ArrayList<>())
                        .add(column);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CatalogueLayout(columns);
    }

    private static CatalogueColumn column(NamedCsvRecord row) {
        return new CatalogueColumn(
                row.getField("file_name"),
                row.getField("column_name"),
                CatalogueColumn.Kind.ofCode(row.getField("kind")),
                row.getField("required").equals("yes"));
    }

    Set<String> fileNames() {
        return columnsByFile.keySet();
    }

    List<CatalogueColumn> columnsOf(String fileName) {
        return columnsByFile.getOrDefault(fileName, List.of());
    }
}
