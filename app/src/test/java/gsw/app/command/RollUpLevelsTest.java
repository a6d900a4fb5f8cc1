package gsw.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gsw.app.Cli;
import gsw.app.Cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ninh Thuận had seven districts to 30 June 2025; Bắc Ninh has 33 wards and 66 communes since (Resolution 1658/NQ-UBTVQH15). */
class RollUpLevelsTest {

    @TempDir
    static Path folder;

    private static Cli gsw;

    @BeforeAll
    static void figuresOfDistricts() throws IOException {
        gsw = new Cli(folder);
        Path file = Files.writeString(folder.resolve("districts.csv"), """
            indicator,ref_area,time_period,obs_value,numerator,denominator,source
            NQ28-2.3,VN63_582,2024,,30,100,PROVINCE_REPORT
            NQ28-2.3,VN63_584,2024,,3,10,PROVINCE_REPORT
            NQ28-2.3,VN63_585,2024,,3,10,PROVINCE_REPORT
            NQ28-2.3,VN63_586,2024,,2,20,PROVINCE_REPORT
            NQ28-2.3,VN63_587,2024,,2,20,PROVINCE_REPORT
            NQ28-2.3,VN63_588,2024,,2,20,PROVINCE_REPORT
            NQ28-2.3,VN63_589,2024,,2,20,PROVINCE_REPORT
            NQ28-4.1,VN63_582,2024,110,1100,1000,PROVINCE_REPORT
            NQ28-4.1,VN63_584,2024,120,1200,1000,PROVINCE_REPORT
            """);
        Result result = gsw.run("load", file.toString(), "--known-from", "2025-05-20");
        assertThat(result.exitCode()).as(result.err() + result.out()).isZero();
    }

    private static JsonNode rolledUp(String target, String... arguments) throws IOException {
        var all = new java.util.ArrayList<>(
                java.util.List.of("progress", "--roll-up", "--target", target, "--format", "json"));
        all.addAll(java.util.List.of(arguments));
        Result result = gsw.run(all.toArray(String[]::new));
        assertThat(result.exitCode()).as(result.err()).isZero();
        return new ObjectMapper().readTree(result.out()).get(0);
    }

    @Test
    void theDistrictsOfAProvinceAreCountedAndTheirCountsAddedUp() throws IOException {
        JsonNode row = rolledUp("2.3", "--area", "VN63_58", "--year", "2024");
        assertThat(row.get("units_level").textValue()).isEqualTo("district");
        assertThat(row.get("areas").intValue()).isEqualTo(7);
        assertThat(row.get("met").intValue()).isEqualTo(3);
        assertThat(row.get("not_met").intValue()).isEqualTo(4);
        // 44 of 200; the mean of the seven ratios would be 18.6
        assertThat(row.get("summed_numerator").intValue()).isEqualTo(44);
        assertThat(row.get("summed_value").decimalValue()).isEqualByComparingTo("22");
    }

    @Test
    void districtsWithoutAFigureStayInTheDenominator() throws IOException {
        JsonNode row = rolledUp("4.1", "--area", "VN63_58", "--by", "district", "--year", "2024");
        assertThat(row.get("areas").intValue()).isEqualTo(7);
        assertThat(row.get("met").intValue()).isEqualTo(1);
        assertThat(row.get("not_met").intValue()).isEqualTo(1);
        assertThat(row.get("no_verdict").intValue()).isEqualTo(5);
        assertThat(row.get("areas_with_counts").intValue()).isEqualTo(2);
        assertThat(row.get("summed_value").isNull()).isTrue();
    }

    @Test
    void aProvinceOfTodayIsMadeOfCommunes() throws IOException {
        JsonNode row = rolledUp("4.1", "--area", "VN34_24", "--year", "2025");
        assertThat(row.get("units_level").textValue()).isEqualTo("commune");
        assertThat(row.get("areas").intValue()).isEqualTo(99);
        assertThat(row.get("no_verdict").intValue()).isEqualTo(99);
    }

    @Test
    void districtsCannotBeCountedAfterTheyEndedNorALevelAboveTheArea() {
        Result ended = gsw.run("progress", "--roll-up", "--area", "VN34_24", "--by", "district", "--year", "2025");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("Không tổng hợp được Bắc Ninh vào năm 2025");
        Result above = gsw.run("progress", "--roll-up", "--area", "VN63_58", "--by", "province", "--year", "2024");
        assertThat(above.exitCode()).isEqualTo(2);
        assertThat(above.err()).contains("Không đếm được theo cấp “province”");
    }
}
