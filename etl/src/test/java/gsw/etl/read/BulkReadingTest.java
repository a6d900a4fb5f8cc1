package gsw.etl.read;

import static org.assertj.core.api.Assertions.assertThat;

import gsw.etl.TestWarehouse;
import gsw.etl.form.Forms;
import gsw.etl.format.Format;
import gsw.etl.layout.CanonicalColumn;
import gsw.etl.stage.BulkStaging;
import gsw.etl.stage.Staging;
import gsw.etl.text.TextEncoding;
import gsw.warehouse.storage.DuckDb;
import gsw.warehouse.storage.Home;
import gsw.warehouse.storage.SqlScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A large file is read by DuckDB in one go. What is staged of it is what reading it cell by cell stages. */
class BulkReadingTest {

    private static final String HEAD = "indicator,ref_area,time_period,sex,obs_value,comment_obs\n";
    private static final String ROW = "TT10:0101,Hà Nội,2023,Nữ,4300000,theo sổ\n";

    /** Of a staged row, all that says where it stands and what it says. */
    private static final String COLUMNS = Stream.concat(
                    Stream.of("file_no", "sheet", "row_no", "column_no", "value_as_printed"),
                    Stream.of(CanonicalColumn.values()).map(CanonicalColumn::code))
            .collect(Collectors.joining(", "));

    @TempDir
    Path folder;

    /**
     * A file of either kind.
     *
     * @param inBulk whether DuckDB may read it
     */
    record Sample(String what, String text, boolean inBulk) {
        char delimiter() {
            return text.contains(";") ? ';' : ',';
        }

        @Override
        public String toString() {
            return what;
        }
    }

    static final List<Sample> SAMPLES = List.of(
            new Sample("plain rows", HEAD + ROW + ROW.replace("Nữ", "Nam"), true),
            new Sample("a byte order mark", "\uFEFF" + HEAD + ROW, true),
            new Sample("lines as Windows ends them", (HEAD + ROW + ROW).replace("\n", "\r\n"), true),
            new Sample("no end of the last line", HEAD + ROW + ROW.strip(), true),
            new Sample("empty lines behind the rows", HEAD + ROW + "\n\n", true),
            new Sample(
                    "quoted cells", HEAD + "TT10:0101,\"Hà Nội\",2023,\"\",\"4300000\",\"a, b và \"\"c\"\"\"\n", true),
            new Sample("figures that are none", HEAD + ROW + row("12,5 %") + row("không có") + row("") + ROW, false),
            new Sample(
                    "figures of other kinds",
                    HEAD + row("n/a") + row("-1.5") + row("+2") + row("1e3") + row("…"),
                    true),
            new Sample("bounds", HEAD + row("trên 70") + row("< 5") + row("70"), true),
            new Sample("rows of empty cells", HEAD + ROW + ",,,,,\n" + ROW + " ,,,,, \n", true),
            new Sample("spaces around cells", HEAD + "TT10:0101, Hà Nội ,2023,\tNữ, 5 ,\" x \"\n" + ROW, true),
            new Sample("spaces of printers", HEAD + "TT10:0101,Hà Nội\u2003,2023,\u2009Nữ,5,x\u00A0\n", true),
            new Sample("dashes and dots", HEAD + "TT10:0101,Bà Rịa – Vũng Tàu,2023,…,5,≥ 5 ₫\n", true),
            new Sample(
                    "every column",
                    java.util.Arrays.stream(gsw.etl.layout.CanonicalColumn.values())
                                    .map(gsw.etl.layout.CanonicalColumn::code)
                                    .collect(java.util.stream.Collectors.joining(",", "", "\n"))
                            + "a,b,c,d,e,f,g,h,i,j,k,l,m,1,n,o,5 %,q,r,s,t,u,v,w\n"
                            + "a,b,c,d,e,f,g,h,i,j,k,l,m,x,n,o,5 %,q,r,s,t,u,v,w\n",
                    true),
            new Sample(
                    "columns in another order",
                    "obs_value,time_period,ref_area,indicator\n5,2023,Huế,TT10:0101\n",
                    true),
            new Sample("heads in capitals", HEAD.toUpperCase(java.util.Locale.ROOT) + ROW, true),
            new Sample("a mark of its own between fields", (HEAD + ROW).replace(',', ';'), true),
            new Sample("letters in parts", HEAD + "TT10:0101,Ha\u0300 Nô\u0323i,2023,Nữ,5,x\n", false),
            new Sample("a cell of two lines", HEAD + ROW + "TT10:0101,Huế,2023,Nữ,5,\"a\nb\"\n" + ROW, false),
            new Sample("an empty line among rows", HEAD + ROW + "\n" + ROW, false),
            new Sample("a short row", HEAD + ROW + "TT10:0101,Huế\n" + ROW, false),
            new Sample("a long row", HEAD + ROW + "TT10:0101,Huế,2023,Nữ,5,x,y\n" + ROW, false),
            new Sample("a quotation mark within a cell", HEAD + "TT10:0101,Huế,2023,Nữ,5,a \"b\" c\n", false),
            new Sample("text behind a closing quotation mark", HEAD + "TT10:0101,\"Huế\" x,2023,Nữ,5,x\n", false),
            new Sample("a quotation mark that is never closed", HEAD + ROW + "TT10:0101,\"Huế,2023,Nữ,5,x\n", false),
            new Sample("two kinds of line ends", HEAD + ROW + ROW.replace("\n", "\r\n"), false),
            new Sample("a NUL behind the text", HEAD + ROW + "\0", false),
            new Sample("rows that are all blank", HEAD + ",,,,,\n,,,,,\n", true),
            new Sample("a head without rows", HEAD, true),
            new Sample("a head that is missing", "indicator,ref_area,obs_value\nTT10:0101,Huế,5\n", false),
            new Sample(
                    "a head nobody knows",
                    "indicator,ref_area,time_period,obs_value,x\nTT10:0101,Huế,2023,5,1\n",
                    false));

    private static String row(String value) {
        return "TT10:0101,Hà Nội,2023,Nữ," + value + ",x\n";
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("SAMPLES")
    void aFileIsStagedAlikeByBothWays(Sample sample) throws Exception {
        RegularCsv regular = regular(sample);
        assertThat(staged(sample, regular, "SYNTHETIC")).isEqualTo(staged(sample, null, "SYNTHETIC"));
        assertThat(staged(sample, regular, null)).isEqualTo(staged(sample, null, null));
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("SAMPLES")
    void onlyAFileThatAnyReaderReadsAlikeIsReadInBulk(Sample sample) throws Exception {
        try (Connection work = DuckDb.inMemory(folder.resolve("spill"))) {
            SqlScript.beside(Staging.class, "staging.sql").run(work);
            read(work, 1, sample, regular(sample), "SYNTHETIC");
            assertThat(TestWarehouse.query(work, "select table_name from duckdb_tables() where table_name = 'bulk_1'"))
                    .hasSize(sample.inBulk() ? 1 : 0);
        }
    }

    @Test
    void severalLargeFilesAndASmallOneAreStagedAlikeByBothWays() throws Exception {
        var plain = new Sample("", HEAD + ROW + row("trên 70") + row("n/a"), true);
        var other =
                new Sample("", "obs_value;time_period;ref_area;indicator\n5;2023;Huế;TT10:0101\nn/a;2024;;x\n", true);
        List<Sample> samples = List.of(plain, other, plain);
        assertThat(staged(samples, List.of(true, true, false)))
                .isEqualTo(staged(samples, List.of(false, false, false)));
    }

    /** @param inBulk for each sample whether it is read so */
    private List<List<String>> staged(List<Sample> samples, List<Boolean> inBulk) throws Exception {
        try (Connection work = DuckDb.inMemory(folder.resolve("spill"))) {
            SqlScript.beside(Staging.class, "staging.sql").run(work);
            for (int i = 0; i < samples.size(); i++) {
                Sample sample = samples.get(i);
                read(work, i + 1, sample, inBulk.get(i) ? regular(sample) : null, "SYNTHETIC");
            }
            new BulkStaging(work).show();
            return TestWarehouse.query(
                    work, "select " + COLUMNS + " from staged_row order by file_no, row_no, column_no");
        }
    }

    private @Nullable RegularCsv regular(Sample sample) throws Exception {
        return RegularCsv.of(write(sample), sample.delimiter()).orElse(null);
    }

    private Path write(Sample sample) throws Exception {
        return Files.writeString(folder.resolve("file.csv"), sample.text());
    }

    /** Everything that reading leaves, in an order of its own; cell by cell where the file is not said to be regular. */
    private List<List<String>> staged(Sample sample, @Nullable RegularCsv regular, @Nullable String source)
            throws Exception {
        try (Connection work = DuckDb.inMemory(folder.resolve("spill"))) {
            SqlScript.beside(Staging.class, "staging.sql").run(work);
            long rows = read(work, 1, sample, regular, source);
            new BulkStaging(work).show();
            var all = new ArrayList<List<String>>();
            all.add(List.of(String.valueOf(rows)));
            all.addAll(TestWarehouse.query(work, "select " + COLUMNS + " from staged_row order by row_no, column_no"));
            all.addAll(TestWarehouse.query(work, "from found order by all"));
            all.addAll(TestWarehouse.query(work, "from staged_column order by all"));
            return all;
        }
    }

    private long read(Connection work, int fileNo, Sample sample, @Nullable RegularCsv regular, @Nullable String source)
            throws Exception {
        var recognised =
                new Recognised(fileNo, Format.CSV, Forms.CANONICAL, sample.delimiter(), TextEncoding.UTF_8, regular);
        try (Staging staging = Staging.into(work)) {
            return new TableReader(Forms.of(new Home(folder)), source, staging, new BulkStaging(work))
                    .read(recognised, write(sample));
        }
    }
}
