package gsw.queries.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import gsw.warehouse.catalogue.Catalogue;
import gsw.warehouse.catalogue.NameKey;
import gsw.warehouse.model.AreaLevel;
import gsw.warehouse.storage.SqlScript;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many provinces there were is what the resolutions of the National Assembly say. */
class AreaSearchTest {

    private static final Set<AreaLevel> PROVINCES = Set.of(AreaLevel.PROVINCE);

    private static Connection duckdb;
    private static AreaSearch search;

    @BeforeAll
    static void loadTheCatalogue() throws SQLException {
        duckdb = DriverManager.getConnection("jdbc:duckdb:");
        SqlScript.beside(Catalogue.class, "/gsw/warehouse/schema.sql").run(duckdb);
        Catalogue.load(duckdb, Optional.empty());
        NameKey.defineIn(duckdb);
        search = new AreaSearch(DSL.using(duckdb, SQLDialect.DUCKDB));
    }

    @AfterAll
    static void close() throws SQLException {
        duckdb.close();
    }

    @ParameterizedTest(name = "{1} on {0}")
    @CsvSource({
        "2003-12-31, 61", // before 22/2003/QH11
        "2004-01-01, 64", // 22/2003/QH11
        "2008-07-31, 64",
        "2008-08-01, 63", // 15/2008/QH12: Hà Tây went into Hà Nội
        "2025-06-30, 63",
        "2025-07-01, 34" // 202/2025/QH15
    })
    void onADayThereAreTheProvincesOfThatDay(LocalDate day, int provinces) {
        assertThat(search.on(day).ofLevels(PROVINCES)).hasSize(provinces);
    }

    @Test
    void aProvinceIsFoundWithoutItsDiacriticsAndOnlyWhileItWasThere() {
        assertThat(names(search.on(LocalDate.of(2007, 12, 31)).containing("ha tay", PROVINCES)))
                .containsExactly("Hà Tây");
        assertThat(search.on(LocalDate.of(2009, 1, 1)).containing("ha tay", PROVINCES))
                .isEmpty();
        assertThat(names(search.on(LocalDate.of(2025, 7, 1)).containing("bac ninh", PROVINCES)))
                .containsExactly("Bắc Ninh");
        assertThat(search.on(LocalDate.of(2025, 7, 1)).containing("bac giang", PROVINCES))
                .isEmpty();
    }

    private static List<String> names(List<AreaEntry> entries) {
        return entries.stream().map(entry -> entry.area().name().vi()).toList();
    }
}
