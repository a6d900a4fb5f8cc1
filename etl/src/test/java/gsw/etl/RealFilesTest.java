package gsw.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gsw.etl.TestWarehouse.Found;
import gsw.etl.job.LoadOptions;
import gsw.etl.job.LoadSummary;
import gsw.etl.job.LoadSummary.FileResult;
import gsw.warehouse.log.LogSegment;
import gsw.warehouse.storage.DuckDb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files as offices published them, which may not travel with the program: skipped where they are not at hand. What the
 * program reads is compared with a transcription that other people made of the same files.
 */
class RealFilesTest {

    @TempDir
    static Path folder;

    static Path real;

    @BeforeAll
    static void findTheFiles() {
        Optional<Path> found = Stream.iterate(Path.of("").toAbsolutePath(), above -> above != null, Path::getParent)
                .map(above -> above.resolve("shared/data/real"))
                .filter(Files::isDirectory)
                .findFirst();
        assumeTrue(found.isPresent(), "real files are at hand");
        real = found.orElseThrow();
    }

    @Test
    void theFilesOf2017SayWhatOtherPeopleReadInThem() throws Exception {
        assertSaysWhatOtherPeopleRead("2017-03", 10);
    }

    @Test
    void theFilesOf2019SayWhatOtherPeopleReadInThem() throws Exception {
        assertSaysWhatOtherPeopleRead("2019-08", 11);
    }

    /** What is no table of figures is refused; everything else is taken. */
    @Test
    void everyFileIsTakenOrRefusedForWhatItIs() throws Exception {
        var warehouse = new TestWarehouse(folder.resolve("all"));
        List<Path> files = files("").stream()
                .filter(file -> !file.endsWith("MANIFEST.csv"))
                .toList();

        LoadSummary summary = warehouse.load(LoadOptions.NONE, files.toArray(Path[]::new));

        assertThat(summary.files())
                .filteredOn(file -> file.outcome().equals("refused"))
                .extracting(FileResult::name)
                .containsExactlyInAnyOrder("dsbb_indicator_desc.csv", "gso_doi_chieu_2019-01-01_2024-11-10.csv");
        assertThat(warehouse.findings())
                .filteredOn(found -> found.rule().equals("FORM_NONE"))
                .extracting(Found::file)
                .containsExactlyInAnyOrder("dsbb_indicator_desc.csv", "gso_doi_chieu_2019-01-01_2024-11-10.csv");
    }

    @Test
    void theCensusSaysWhatOtherPeopleReadInIt() throws Exception {
        var warehouse = new TestWarehouse(folder.resolve("census"));

        warehouse.load(LoadOptions.NONE, files("census2019-bieu-xlsx").toArray(Path[]::new));

        assertThat(TestWarehouse.query(census(warehouse, """
            select * from ours full join transcribed using (indicator, ref_area, sex, urbanisation)
            where abs(ours.obs_value - transcribed.obs_value) > 1e-9 or transcribed.obs_value is null
                or ours.obs_value is null
            order by all
            """))).isEmpty();
        assertThat(TestWarehouse.query(census(
                        warehouse,
                        "select count(*) from ours join transcribed using (indicator, ref_area, sex, urbanisation)")))
                .isEqualTo(List.of(List.of("402")));
    }

    private static String census(TestWarehouse warehouse, String question) throws Exception {
        return """
            with observation as (select * from read_parquet(%s, hive_partitioning = false)),
            ours as (
                select
                    'age at marriage' as indicator, ref_area, sex, urbanisation, obs_value::double as obs_value
                from observation where indicator = 'TT10:0107' and urbanisation = '_T'
                union all
                select
                    'boys per 100 girls' as indicator, ref_area, '_T', urbanisation,
                    100 * sum(obs_value) filter (where sex = 'M') / sum(obs_value) filter (where sex = 'F')
                from observation where indicator = 'TT10:0101' and age = 'Y0T4' and sex <> '_T'
                group by all
            ),
            transcribed as (
                select
                    case indicator
                        when 'child_sex_ratio_0_4' then 'boys per 100 girls' else 'age at marriage'
                    end as indicator,
                    case geo_level
                        when 'country' then 'VN'
                        when 'region' then ['VN63_RRD', 'VN63_NMM', 'VN63_NCC', 'VN63_CHL', 'VN63_SE', 'VN63_MRD'][geo_code[2:]::int]
                        else 'VN63_' || geo_code
                    end as ref_area,
                    case sex when 'female' then 'F' when 'male' then 'M' else '_T' end as sex,
                    case residence when 'urban' then 'U' when 'rural' then 'R' else '_T' end as urbanisation,
                    case indicator
                        when 'child_sex_ratio_0_4' then 100 * numerator::double / denominator::double else value::double
                    end as obs_value
                from read_csv('%s', all_varchar = true, header = true, delim = ',', quote = '"', escape = '"')
                where source like 'raw/census2019-bieu%%'
            )
            %s
            """.formatted(
                        DuckDb.list(LogSegment.all(warehouse.home()).getLast().observations()),
                        real.resolve("province_results.csv"),
                        question);
    }

    /** Somebody compared the two downloads cell by cell: three final figures changed, and nothing said so. */
    @Test
    void theFinalFiguresThatChangedInSilenceBetweenTwoDownloadsAreFound() throws Exception {
        var warehouse = new TestWarehouse(folder.resolve("vintages"));
        warehouse.load(LoadOptions.NONE, files("gso-pxweb-csv-2017-03").toArray(Path[]::new));

        warehouse.load(LoadOptions.NONE, files("gso-pxweb-csv-2019-08").toArray(Path[]::new));

        assertThat(warehouse.findings())
                .filteredOn(Found::rule, "FINAL_CHANGED")
                .extracting(Found::file, Found::cell, Found::en)
                .containsExactly(
                        changed("J10", "697.3", "697.2"),
                        changed("J58", "1627.4", "1627.5"),
                        changed("I62", "898.2", "898.1"));
        assertThat(warehouse.findings()).extracting(Found::rule).doesNotContain("VALUE_VANISHED");
    }

    private static Tuple changed(String cell, String before, String now) {
        return tuple(
                "Labour force at 15 years of age and above by province.csv",
                cell,
                "Please check: the final figure %s is %s now, and nothing says why.".formatted(before, now));
    }

    private static void assertSaysWhatOtherPeopleRead(String vintage, int filesWithForm) throws Exception {
        var warehouse = new TestWarehouse(folder.resolve(vintage));

        LoadSummary summary = warehouse.load(
                LoadOptions.NONE, files("gso-pxweb-csv-" + vintage).toArray(Path[]::new));

        assertThat(summary.files())
                .filteredOn(file -> file.outcome().startsWith("accepted"))
                .hasSize(filesWithForm);
        assertThat(differences(warehouse, vintage)).isEmpty();
        assertThat(Integer.parseInt(compared(
                                warehouse,
                                vintage,
                                "select count(*) from ours join transcribed using (file_name, ref_area, time_period,"
                                        + " sex, breakdown)")
                        .getFirst()
                        .getFirst()))
                .isGreaterThan(9000);
    }

    /** Figures that only one of the two has, or that differ. */
    private static List<List<String>> differences(TestWarehouse warehouse, String vintage) throws Exception {
        return compared(warehouse, vintage, """
            select * from ours full join transcribed using (file_name, ref_area, time_period, sex, breakdown)
            where coalesce(ours.obs_value, transcribed.obs_value) is not null
                and (ours.obs_value is distinct from transcribed.obs_value
                    or ours.obs_status is distinct from transcribed.obs_status)
                and file_name in (select file_name from transcribed)
            order by all
            """);
    }

    private static List<List<String>> compared(TestWarehouse warehouse, String vintage, String question)
            throws Exception {
        LogSegment segment = LogSegment.all(warehouse.home()).getLast();
        return TestWarehouse.query("""
            with ours as (
                select f.file_name, o.ref_area, o.time_period, o.sex, o.breakdown, o.obs_value, o.obs_status
                from read_parquet(%s, hive_partitioning = false) as o
                join read_parquet('%s') as f using (load_id, file_no)
            ),
            transcribed as (
                select
                    parse_filename(source) as file_name,
                    case geo_level
                        when 'country' then 'VN'
                        when 'region' then ['VN63_RRD', 'VN63_NMM', 'VN63_NCC', 'VN63_CHL', 'VN63_SE', 'VN63_MRD'][geo_code[2:]::int]
                        -- Lai Châu, Đắk Lắk and Cần Thơ before they were divided are units of their own
                        else 'VN63_' || geo_code || if(geo_code in ('12', '66', '92') and year < '2004', '_2003', '')
                    end as ref_area,
                    year as time_period,
                    case sex when 'total' then '_T' when 'female' then 'F' when 'male' then 'M' end as sex,
                    case coalesce(other_dim, 'all levels')
                        when 'all levels' then '_T'
                        else 'LEVEL=' || upper(replace(other_dim, ' ', '_'))
                    end as breakdown,
                    value::decimal(38, 12) * case unit when 'thousand persons' then 1000 else 1 end as obs_value,
                    obs_status
                from read_csv('%s', all_varchar = true, header = true, delim = ',', quote = '"', escape = '"', auto_detect = false,
                    columns = {'geo_level': 'varchar', 'geo_code': 'varchar', 'geo_name_as_printed': 'varchar',
                        'indicator': 'varchar', 'year': 'varchar', 'period_as_printed': 'varchar', 'sex': 'varchar',
                        'residence': 'varchar', 'other_dim': 'varchar', 'value': 'varchar', 'value_as_printed': 'varchar',
                        'unit': 'varchar', 'numerator': 'varchar', 'denominator': 'varchar', 'obs_status': 'varchar',
                        'vintage': 'varchar', 'source': 'varchar', 'confidence': 'varchar'})
                where vintage = '%s' and geo_level <> 'unresolved' and residence = 'total'
                    and source like 'raw/gso-pxweb-csv%%'
            )
            %s
            """.formatted(
                        DuckDb.list(segment.observations()),
                        segment.files(),
                        real.resolve("province_results.csv"),
                        vintage,
                        question));
    }

    private static List<Path> files(String folderName) throws IOException {
        try (Stream<Path> files = Files.walk(real.resolve("raw").resolve(folderName))) {
            return files.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }
}
