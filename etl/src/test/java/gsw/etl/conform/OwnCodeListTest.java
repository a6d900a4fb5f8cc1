package gsw.etl.conform;

import static org.assertj.core.api.Assertions.assertThat;

import gsw.etl.TestWarehouse;
import gsw.etl.TestWarehouse.Found;
import gsw.warehouse.catalogue.Catalogue;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office may put its own code lists in the place of those that ship; what they lack is in no figure. */
class OwnCodeListTest {

    @TempDir
    Path folder;

    private TestWarehouse warehouse;

    @BeforeEach
    void openWarehouse() throws Exception {
        warehouse = new TestWarehouse(folder.resolve("home"));
        Path catalogue = Files.createDirectories(warehouse.root().resolve("catalogue"));
        Files.writeString(
                catalogue.resolve("code_lists.csv"),
                codeLists()
                        .lines()
                        .filter(line -> !line.startsWith("URBANISATION,_T,") && !line.startsWith("CONF_STATUS,F,"))
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    private static String codeLists() throws Exception {
        try (InputStream file = Catalogue.class.getResourceAsStream("/gsw/warehouse/catalogue/code_lists.csv")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void anEmptyCellThatStandsForACodeNobodyKnowsIsRefusedWithThatCode() throws Exception {
        Path file = Files.writeString(
                folder.resolve("file.csv"),
                "indicator,ref_area,time_period,source,obs_value\nTT10:0101,Hà Nội,2023,NSO_POPCHANGE,8587000\n");
        warehouse.load(file);
        assertThat(warehouse.findings())
                .filteredOn(Found::severity, "error")
                .extracting(Found::en)
                .anyMatch(message -> message.contains("'_T'"))
                .anyMatch(message -> message.contains("'F'"));
    }
}
