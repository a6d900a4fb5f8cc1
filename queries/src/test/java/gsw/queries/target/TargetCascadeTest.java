package gsw.queries.target;

import static org.assertj.core.api.Assertions.assertThat;

import gsw.queries.area.AreaQuery;
import gsw.queries.progress.TargetOrigin;
import gsw.queries.progress.TargetsInForce;
import gsw.queries.progress.TargetsInForce.Choice;
import gsw.queries.target.ProvincialSum.Answer;
import gsw.queries.target.TargetCascade.Row;
import gsw.queries.target.TargetCascade.Step;
import gsw.warehouse.catalogue.Catalogue;
import gsw.warehouse.catalogue.NameKey;
import gsw.warehouse.storage.SqlScript;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** By the documents: 28/NQ-CP asks for 60 and 111, the plans of Ninh Thuận for 90 and of Sơn La for 113.4. */
class TargetCascadeTest {

    private static Connection duckdb;
    private static DSLContext catalogue;

    @BeforeAll
    static void loadTheCatalogue() throws SQLException {
        duckdb = DriverManager.getConnection("jdbc:duckdb:");
        SqlScript.beside(Catalogue.class, "/gsw/warehouse/schema.sql").run(duckdb);
        Catalogue.load(duckdb, Optional.empty());
        NameKey.defineIn(duckdb);
        catalogue = DSL.using(duckdb, SQLDialect.DUCKDB);
    }

    @AfterAll
    static void close() throws SQLException {
        duckdb.close();
    }

    @BeforeEach
    void begin() {
        catalogue.execute("begin transaction");
    }

    @AfterEach
    void undo() {
        catalogue.execute("rollback");
    }

    @Test
    void aProvincesPlanOverridesTheNationalValueAndBothAreShownWithTheirDocuments() {
        Choice choice = choice("NQ28-6.1", "VN63_58", 2024);
        assertThat(choice.origin()).isEqualTo(TargetOrigin.OWN);
        assertThat(choice.applied().milestone().value()).isEqualByComparingTo("90");
        assertThat(choice.applied().target().getDocumentNo()).isEqualTo("712/KH-UBND");
        assertThat(choice.applied().target().getDocumentDate()).isEqualTo("2022-02-23");
        assertThat(choice.national().milestone().value()).isEqualByComparingTo("60");
        assertThat(choice.national().target().getDocumentNo()).isEqualTo("28/NQ-CP");
    }

    @Test
    void beforeThePlanWasIssuedTheNationalValueApplied() {
        assertThat(choice("NQ28-6.1", "VN63_58", 2021).origin()).isEqualTo(TargetOrigin.NATIONAL);
    }

    @Test
    void afterThePlanHasEndedTheNationalValueAppliesAgain() {
        catalogue.execute("update dim_target_set set valid_to = '2023-12-31' where ref_area = 'VN63_58'");
        assertThat(choice("NQ28-6.1", "VN63_58", 2023).origin()).isEqualTo(TargetOrigin.OWN);
        assertThat(choice("NQ28-6.1", "VN63_58", 2024).origin()).isEqualTo(TargetOrigin.NATIONAL);
    }

    @Test
    void thePlanOfAnUnchangedProvinceGoesOnUnderItsNewKey() {
        Choice choice = choice("NQ28-4.1", "VN34_14", 2026);
        assertThat(choice.origin()).isEqualTo(TargetOrigin.OWN_BEFORE_RECODE);
        assertThat(choice.applied().milestone().value()).isEqualByComparingTo("113.4");
        assertThat(choice.national().milestone().value()).isEqualByComparingTo("111");
    }

    @Test
    void thePlanOfAMergedProvinceDoesNotPassToItsSuccessorButStaysReadable() {
        assertThat(choice("NQ28-6.1", "VN34_56", 2026).origin()).isEqualTo(TargetOrigin.NATIONAL);
        Row row = row("VN34_56", 2026, "NQ28-6.1");
        assertThat(row.steps())
                .filteredOn(step -> step.origin() == null)
                .extracting(step -> step.area().refArea() + " " + step.applies())
                .containsExactly("VN63_58 false");
    }

    @Test
    void aSuccessorsOwnPlanCounts() {
        own("VN34_56", "1/KH-UBND", "2026-01-05", 70);
        Choice choice = choice("NQ28-6.1", "VN34_56", 2026);
        assertThat(choice.origin()).isEqualTo(TargetOrigin.OWN);
        assertThat(choice.applied().milestone().value()).isEqualByComparingTo("70");
    }

    @Test
    void aProvincesPlanHoldsForItsDistrictsAndCommunesUnlessTheyHaveTheirOwn() {
        String district = below("VN63_58", "district");
        String commune = below(district, "commune");
        assertThat(choice("NQ28-6.1", commune, 2024).origin()).isEqualTo(TargetOrigin.PARENT);
        assertThat(choice("NQ28-6.1", commune, 2024).applied().milestone().value())
                .isEqualByComparingTo("90");
        own(district, "2/KH-UBND", "2023-01-01", 95);
        assertThat(choice("NQ28-6.1", commune, 2024).applied().milestone().value())
                .isEqualByComparingTo("95");
        own(commune, "3/KH-UBND", "2023-02-01", 97);
        assertThat(choice("NQ28-6.1", commune, 2024).origin()).isEqualTo(TargetOrigin.OWN);
        assertThat(choice("NQ28-6.1", commune, 2024).applied().milestone().value())
                .isEqualByComparingTo("97");
    }

    @Test
    void ofTwoPlansOfOnePlaceTheNewerInForceCounts() {
        own("VN63_58", "9/KH-UBND", "2024-05-01", 92);
        assertThat(choice("NQ28-6.1", "VN63_58", 2023).applied().milestone().value())
                .isEqualByComparingTo("90");
        assertThat(choice("NQ28-6.1", "VN63_58", 2024).applied().milestone().value())
                .isEqualByComparingTo("92");
    }

    @Test
    void exactlyOneStepOfEveryCascadeApplies() {
        var targets = new TargetSearch(catalogue).all();
        var cascade = new TargetCascade(catalogue);
        for (String key : new String[] {"VN", "VN63_58", "VN63_96", "VN34_14", "VN34_96"}) {
            var area = new AreaQuery(catalogue).withKey(key).orElseThrow();
            assertThat(cascade.of(area, 2025, targets))
                    .isNotEmpty()
                    .allSatisfy(row ->
                            assertThat(row.steps()).filteredOn(Step::applies).hasSize(1));
        }
    }

    @Test
    void provincesThatOnlyAskForMoreReachTheNationalValueWhateverTheirWeights() {
        ProvincialSum sum = row("VN", 2024, "NQ28-6.1").provinces();
        assertThat(sum).isEqualTo(new ProvincialSum(63, 2, 2, 0, 0, null)); // Ninh Thuận 90, Cà Mau 80
        assertThat(sum.answer()).isEqualTo(Answer.BEYOND);
    }

    @Test
    void aProvinceThatAllowsMoreBoysLeavesTheProvincesShortOfTheNationalValue() {
        ProvincialSum sum = row("VN", 2024, "NQ28-4.1").provinces();
        assertThat(sum).isEqualTo(new ProvincialSum(63, 1, 0, 1, 0, null)); // Sơn La 113.4 where the country asks 111
        assertThat(sum.answer()).isEqualTo(Answer.SHORT);
    }

    @Test
    void someMoreAndSomeLessCannotBeSummedWithoutWeights() {
        own("VN63_14", "4/KH-UBND", "2023-01-01", 50);
        assertThat(row("VN", 2024, "NQ28-6.1").provinces().answer()).isEqualTo(Answer.CANNOT_BE_SAID);
    }

    private void own(String refArea, String number, String date, int value) {
        String set = refArea + ":" + number + ":" + date;
        catalogue.execute(
                "insert into dim_target_set by name select ?::varchar as target_set, 'local_plan' as set_kind,"
                        + " ?::varchar as ref_area, ?::varchar as document_no, ?::varchar as document_date,"
                        + " ?::date as valid_from, true as is_loaded, 'source' as confidence",
                set,
                refArea,
                number,
                date,
                date);
        catalogue.execute(
                "insert into dim_target by name select ?::varchar as target_set, 'NQ28-6.1' as component_id,"
                        + " ?::varchar as ref_area, ?::varchar as document_no, ?::varchar as document_date,"
                        + " 2025 as milestone_year, '>=' as comparator, ?::integer as target_value,"
                        + " 'source' as confidence",
                set,
                refArea,
                number,
                date,
                value);
    }

    private String below(String refArea, String level) {
        return catalogue
                .fetchValue(
                        "select min(ref_area) from dim_area where parent_ref_area = ? and area_level = ?",
                        refArea,
                        level)
                .toString();
    }

    private Choice choice(String component, String refArea, int year) {
        return TargetsInForce.read(catalogue).of(component, refArea, year).stream()
                .filter(each -> each.applied().milestone().year() == 2025)
                .findFirst()
                .orElseThrow();
    }

    private Row row(String refArea, int year, String component) {
        var area = new AreaQuery(catalogue).withKey(refArea).orElseThrow();
        return new TargetCascade(catalogue)
                .of(area, year, new TargetSearch(catalogue).all()).stream()
                        .filter(each -> each.component().id().equals(component) && each.milestoneYear() == 2025)
                        .findFirst()
                        .orElseThrow();
    }
}
