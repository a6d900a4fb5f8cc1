package gsw.reports.finding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gsw.queries.load.FoundInFile;
import gsw.warehouse.model.Place;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ValidationReportTest {

    private JsonSchema schema;

    @BeforeEach
    void readTheSchema() throws IOException {
        schema = JsonSchema.beside(ValidationReportTest.class, "ess-validation-report-1.0.1.json");
    }

    @Test
    void itFitsTheStructureOfTheEss() throws Exception {
        assertThat(schema.faults(report(
                        Found.at(new Place("Biểu 2", 14, 4), "error", "VALUE_OUT_OF_RANGE"),
                        Found.at(Place.line(7), "warning", "KEY_REPEATED"),
                        Found.at(Place.WHOLE_FILE, "info", "AREA_NOT_THEN"))))
                .isEmpty();
    }

    @Test
    void theSchemaOfThisTestSeesAWrongReport() throws Exception {
        JsonNode report = report(Found.at(new Place("Biểu 2", 14, 4), "error", "VALUE_OUT_OF_RANGE"));
        ((ObjectNode) report.get(0).get("rule")).put("severity", "fatal");
        ((ObjectNode) report.get(0)).remove("value");
        assertThat(schema.faults(report)).contains("$[0].rule.severity is \"fatal\"", "$[0] has no value");
    }

    @Test
    void aFindingNamesItsRuleItsCellAndWhatWouldBeRight() throws Exception {
        JsonNode finding = report(Found.at(new Place("Biểu 2", 14, 28), "error", "VALUE_OUT_OF_RANGE"))
                .get(0);
        assertThat(finding.get("rule").get("expression").asText()).isEqualTo("VALUE_OUT_OF_RANGE");
        assertThat(finding.get("rule").get("severity").asText()).isEqualTo("error");
        assertThat(finding.get("value").asText()).isEqualTo("0");
        assertThat(finding.get("data").get("target").toString())
                .isEqualTo("[[\"so-lieu.xlsx#sha256=" + Found.DIGEST
                        + "\",\"2026-11-22T10:30:00\",\"Biểu 2!14\",\"AB\"]]");
        assertThat(finding.get("data").get("description").asText()).isEqualTo("found: 160; expected: [0; 100]");
        assertThat(finding.get("event").get("time").asText()).isEqualTo("2026-11-22T10:30:00");
        assertThat(finding.get("event").get("actor").asText()).isEqualTo("gsw 1.0");
    }

    @Test
    void aNoteIsInformationInTheWordsOfTheStructure() throws Exception {
        JsonNode finding =
                report(Found.at(Place.line(3), "info", "AREA_NOT_THEN")).get(0);
        assertThat(finding.get("rule").get("severity").asText()).isEqualTo("information");
        assertThat(finding.get("data").get("target").get(0).get(2).asText()).isEqualTo("3");
        assertThat(finding.get("data").get("target").get(0).get(3).asText()).isEqualTo("*");
    }

    @Test
    void aFileWithoutFindingsIsReportedByItsNumbers() throws Exception {
        JsonNode report = report();
        assertThat(schema.faults(report)).isEmpty();
        assertThat(report)
                .allSatisfy(entry -> assertThat(entry.get("type").asText()).isEqualTo("aggregation"));
        assertThat(report.findValuesAsText("expression"))
                .containsExactly("outcome", "rows_read", "rows_accepted", "rows_rejected");
        assertThat(report.findValuesAsText("value")).containsExactly("accepted_with_rejections", "10", "8", "2");
    }

    @Test
    void everyEntryHasAnIdOfItsOwnSoThatReportsCanBePutTogether() throws Exception {
        FoundInFile twice = Found.at(Place.line(3), "error", "ROW_SHORT");
        List<String> ids = report(twice, twice).findValuesAsText("id");
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    }

    private static JsonNode report(FoundInFile... findings) throws IOException {
        var text = new StringWriter();
        new ValidationReport("gsw 1.0", 3).write(List.of(Found.file("so-lieu.xlsx")), List.of(findings), text);
        return new ObjectMapper().readTree(text.toString());
    }
}
