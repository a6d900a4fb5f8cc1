package gsw.warehouse.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import gsw.warehouse.model.Language;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IntegrityChecksTest {

    private static LoadedCatalogue catalogue;

    @BeforeAll
    static void load() throws SQLException {
        catalogue = LoadedCatalogue.asItShips();
    }

    @AfterAll
    static void close() throws SQLException {
        catalogue.close();
    }

    @BeforeEach
    void begin() throws SQLException {
        catalogue.execute("begin transaction");
    }

    @AfterEach
    void takeTheFaultBack() throws SQLException {
        catalogue.execute("rollback");
    }

    @Test
    void theCatalogueThatShipsBreaksNoRule() throws SQLException {
        assertThat(IntegrityChecks.run(catalogue.connection())).isEmpty();
    }

    /** A fault put into a sound catalogue, the check that must see it, and the row it must name. */
    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        "keys-unique",
                        "NQ28-4.1",
                        "insert into dim_component from dim_component where component_id = 'NQ28-4.1'"),
                fault(
                        "keys-unique",
                        "SEX:F",
                        "insert into dim_code from dim_code where codelist = 'SEX' and code = 'F'"),
                fault("corrections-sound", "NSO-SEX-RATIO-2023", "update dim_correction set ref_area = 'VN63_99'"),
                fault(
                        "corrections-sound",
                        "GSW:SEX_RATIO",
                        "update dim_indicator_quotient set numerator_indicator = 'TT10:9999' where indicator ="
                                + " 'GSW:SEX_RATIO' and numerator_indicator = 'TT10:0101'"),
                fault(
                        "area-code-names-one-unit",
                        "VN63_24",
                        "update dim_area set area_code = '24' where ref_area = 'VN63_27'"),
                fault(
                        "area-keys-well-formed",
                        "VN63_1",
                        "update dim_area set ref_area = 'VN63_1' where ref_area = 'VN63_01'"),
                fault(
                        "area-parents-exist",
                        "VN34_00004",
                        "update dim_area set parent_ref_area = 'VN63_01' where ref_area = 'VN34_00004'"),
                fault(
                        "area-parents-exist",
                        "VN63_24",
                        "update dim_area set region_ref_area = 'VN34_NMM34' where ref_area = 'VN63_24'"),
                fault(
                        "area-validity-ordered",
                        "VN63_01",
                        "update dim_area set valid_to = null where ref_area = 'VN63_01'"),
                fault(
                        "area-validity-not-overlapping",
                        "VN63_12_2003",
                        "update dim_area set valid_from = null where ref_area = 'VN63_12'"),
                fault("area-counts", "district of edition 63", "delete from dim_area where ref_area = 'VN63_001'"),
                fault(
                        "area-alias-clear",
                        "63:ha tay",
                        "insert into dim_area_alias values ('63', 'VN63_01', 'ha tay', 'colloquial')"),
                fault(
                        "area-alias-known",
                        "34:Bắc Giang",
                        "insert into dim_area_alias values ('34', 'VN34_99', 'Bắc Giang', 'name')"),
                fault(
                        "province-crosswalk-complete",
                        "VN63_24",
                        "delete from dim_area_crosswalk where from_ref_area = 'VN63_24'"),
                fault(
                        "province-crosswalk-complete",
                        "VN34_20",
                        "update dim_area_crosswalk set to_ref_area = 'VN34_24' where to_ref_area = 'VN34_20'"),
                fault(
                        "commune-crosswalk-complete",
                        "VN63_00001",
                        "delete from dim_area_crosswalk where from_ref_area = 'VN63_00001'"),
                fault(
                        "crosswalk-ends-exist",
                        "VN63_02>VN34_99",
                        "update dim_area_crosswalk set to_ref_area = 'VN34_99' where from_ref_area = 'VN63_02'"),
                fault(
                        "crosswalk-words-known",
                        "VN63_02>VN34_08",
                        "update dim_area_crosswalk set relation = 'mostly' where from_ref_area = 'VN63_02'"),
                fault(
                        "crosswalk-words-known",
                        "VN63_00016>VN34_00004",
                        "delete from dim_area_crosswalk where from_ref_area = 'VN63_00016' and to_ref_area <>"
                                + " 'VN34_00004'"),
                fault(
                        "area-event-words-known",
                        "2025-07-01-08",
                        "update dim_area_event set kind = 'mostly' where from_ref_area = 'VN63_02'"),
                fault(
                        "area-event-words-known",
                        "2004-dak-lak",
                        "update dim_area_event set share_low = 0.9 where event_id = '2004-dak-lak'"),
                fault(
                        "area-event-shares-whole",
                        "2008-me-linh",
                        "delete from dim_area_event where event_id = '2008-me-linh' and to_ref_area = 'VN63_01'"),
                fault(
                        "area-event-units-covered",
                        "VN63_001",
                        "delete from dim_area_event where from_ref_area = 'VN63_001'"),
                fault(
                        "area-event-units-covered",
                        "VN34_24",
                        "delete from dim_area_event where to_ref_area = 'VN34_24'"),
                fault(
                        "population-adds-up",
                        "VN 2007 annual_average",
                        "delete from dim_population where ref_area = 'VN63_28' and time_period = '2007'"),
                fault(
                        "population-parts-add-up",
                        "VN63_01 2019 annual_average",
                        "update dim_population set male = male + 1000 where ref_area = 'VN63_01' and time_period ="
                                + " '2019'"),
                fault(
                        "population-known",
                        "VN63_12 2003 annual_average",
                        "update dim_population set ref_area = 'VN63_12' where ref_area = 'VN63_12_2003' and"
                                + " time_period = '2003'"),
                fault(
                        "area-change-units-exist",
                        "VN34_99",
                        "update dim_area_change set ref_areas_after = 'VN34_99' where effective_date = date"
                                + " '2026-09-20'"),
                fault("tiles-complete", "VN34_01", "delete from dim_area_tile where ref_area = 'VN34_01'"),
                fault(
                        "statuses-known",
                        "TT10:P0101",
                        "update dim_indicator set code_status = 'official' where indicator = 'TT10:P0101'"),
                fault(
                        "indicator-words-known",
                        "NAT2021:0103",
                        "update dim_indicator set unit_measure = 'PCT' where indicator = 'NAT2021:0103'"),
                fault(
                        "indicator-words-known",
                        "NAT2021:0204",
                        "update dim_indicator set aggregation = 'sum' where indicator = 'NAT2021:0204'"),
                fault(
                        "indicator-links-exist",
                        "NQ28-4.2 measure 2",
                        "delete from dim_indicator where indicator = 'NAT2021:1603'"),
                fault(
                        "indicator-alias-clear",
                        "Tổng tỷ suất sinh",
                        "insert into dim_indicator_alias values ('tong ty suat sinh', 'NAT2021:0104')"),
                fault(
                        "indicator-crosswalk-relation-known",
                        "NAT2021:0103",
                        "update dim_indicator_crosswalk set relation = 'similar' where indicator = 'NAT2021:0103'"),
                fault("code-alias-clear", "SEX:nữ", "insert into dim_code_alias values ('SEX', 'nữ', 'M')"),
                fault(
                        "component-counts",
                        "NQ28 components",
                        "delete from dim_component where component_id = 'NQ28-6.4'"),
                fault(
                        "component-words-known",
                        "NQ28-4.1",
                        "update dim_component set applies_at_level = 'national' where component_id = 'NQ28-4.1'"),
                fault(
                        "component-words-known",
                        "NQ28-6.1",
                        "update dim_component_whole set population = 'births' where component_id = 'NQ28-6.1'"),
                fault(
                        "component-words-known",
                        "NSO_LFS",
                        "update dim_source set counts_of = 'persons' where source = 'NSO_LFS'"),
                fault(
                        "targets-sound",
                        "NQ28-4.1 VN 2030",
                        "update dim_target set target_value = 115 where component_id = 'NQ28-4.1' and milestone_year ="
                                + " 2030"),
                fault(
                        "targets-sound",
                        "NQ28-6.1 VN63_99 2025",
                        "update dim_target set ref_area = 'VN63_99' where ref_area = 'VN63_58' and component_id ="
                                + " 'NQ28-6.1'"),
                fault(
                        "measures-sound",
                        "NQ28-2.1",
                        "update dim_component_measure set rank = 9 where component_id = 'NQ28-2.1' and rank = 1"),
                fault(
                        "measures-sound",
                        "NQ28-3.1 measure 2",
                        "update dim_component_measure set operation = 'value' where component_id = 'NQ28-3.1'"),
                fault(
                        "source-order-complete",
                        "* source UNICEF",
                        "insert into dim_source values ('UNICEF', 'UNICEF', 'UNICEF', 'report', 'whole')"),
                fault(
                        "duties-known",
                        "Sở Y tế (Lạng Sơn)",
                        "update dim_agency_assignment set component_ids = 'NQ28-4.5' where component_ids = 'NQ28-4.4'"
                                + " and agency_vi = 'Sở Y tế'"),
                fault(
                        "text-composed",
                        "PRESS",
                        "update dim_source set source_name_vi = 'Ba\u0301o chi\u0301' where source = 'PRESS'"));
    }

    private static Arguments fault(String check, String subject, String sql) {
        return Arguments.of(check, subject, sql);
    }

    @ParameterizedTest(name = "{0} names {1}")
    @MethodSource("faults")
    void everyCheckSeesTheFaultItIsFor(String name, String subject, String sql) throws SQLException {
        catalogue.execute(sql);
        List<IntegrityFinding> findings = IntegrityChecks.run(catalogue.connection(), check(name));
        assertThat(findings).extracting(IntegrityFinding::subject).contains(subject);
        assertThat(findings).extracting(IntegrityFinding::detail).allSatisfy(detail -> {
            assertThat(detail.vi()).isNotBlank().isNotEqualTo(detail.en()).doesNotContain("null");
            assertThat(detail.en()).isNotBlank().doesNotContain("null");
        });
    }

    private static IntegrityCheck check(String name) {
        return IntegrityChecks.all().stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void noCheckIsWithoutAFaultThatProvesIt() {
        Set<String> proved = faults().map(fault -> (String) fault.get()[0]).collect(Collectors.toSet());
        assertThat(IntegrityChecks.all()).extracting(IntegrityCheck::name).containsExactlyInAnyOrderElementsOf(proved);
    }

    @Test
    void everyCheckFileIsListedAndBearsItsOwnName() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(IntegrityChecks.class.getResource("checks/checks.txt"))
                        .toURI())
                .resolveSibling("");
        var files = new TreeSet<String>();
        try (Stream<Path> entries = Files.list(folder)) {
            entries.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .forEach(name -> files.add(name.replace(".yaml", "")));
        }
        assertThat(IntegrityChecks.all()).extracting(IntegrityCheck::name).containsExactlyInAnyOrderElementsOf(files);
    }

    @Test
    void aFindingTellsAPersonWhereWhatWhyAndWhatToDo() throws SQLException {
        catalogue.execute("delete from dim_area_tile where ref_area = 'VN34_01'");
        List<IntegrityFinding> findings = IntegrityChecks.run(catalogue.connection());
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.in(Language.EN))
                    .isEqualTo("province_34.csv, line 2 (VN34_01): has no tile. A tile map that lacks a province or"
                            + " puts two on one tile hides one. Correct the row and column of the province.");
            assertThat(finding.in(Language.VI)).contains("Sửa hàng, cột của tỉnh.");
            assertThat(finding.check().severity()).isEqualTo(IntegrityCheck.Severity.WARNING);
        });
    }

    @Test
    void theChecksAlsoRunWhereOnlyTheTablesAre() throws SQLException {
        catalogue.execute("drop table catalogue_place");
        catalogue.execute("delete from dim_area_tile where ref_area = 'VN34_01'");
        assertThat(IntegrityChecks.run(catalogue.connection()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.place().en()).isEmpty());
    }
}
