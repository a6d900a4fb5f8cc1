package gsw.warehouse.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

    @ParameterizedTest(name = "{0} and {1} are one name")
    @CsvSource({
        "'  Thai  Nguyen ', thai nguyen",
        "Hoà Bình, Hòa Bình",
        "HOÀ BÌNH, hòa bình",
        "Thanh Hoá, Thanh Hóa",
        "Khoẻ, Khỏe",
        "Thuỵ Khuê, Thụy Khuê",
        "Uỷ ban, Ủy ban",
        "Ðà Nẵng, Đà Nẵng",
        "'TP.\u00a0Huế', TP. Huế",
        "Hà Nội, ha\u0300 nô\u0323i"
    })
    void accidentsOfTypingDoNotMatter(String one, String other) {
        assertThat(NameKey.exact(one)).isEqualTo(NameKey.exact(other));
    }

    @ParameterizedTest(name = "{0} and {1} are two names")
    @CsvSource({"Hà Nam, Hà Nàm", "Bình Định, Bình Đinh", "Quý, Qúy", "Đắk Lắk, Dak Lak", "Hoàn Kiếm, Hòan Kiếm"})
    void theSpellingMatters(String one, String other) {
        assertThat(NameKey.exact(one)).isNotEqualTo(NameKey.exact(other));
    }

    @ParameterizedTest(name = "{0} is found by {1}")
    @CsvSource({
        "Đắk Lắk, daklak",
        "Đắk Lắk, Dak Lak",
        "TP. Hồ Chí Minh, tphochiminh",
        "Bà Rịa - Vũng Tàu, Ba Ria–Vung Tau",
        "Thừa Thiên Huế, Thua Thien-Hue",
        "Quảng Trị, QUANG  TRI"
    })
    void searchNeedsNoDiacritics(String name, String search) {
        assertThat(NameKey.folded(name)).isEqualTo(NameKey.folded(search));
    }

    @Test
    void theSqlMacrosAgreeOnEveryNameOfTheCatalogue() throws SQLException {
        try (LoadedCatalogue catalogue = LoadedCatalogue.asItShips();
                PreparedStatement keys = catalogue.connection().prepareStatement("""
                    with name as (
                        select alias as name from dim_area_alias
                        union select alias from dim_code_alias
                        union select alias from dim_indicator_alias
                        union select component_name_vi from dim_component
                        union select issuer from dim_document
                        union select unnest([' Ðắk  Lắk', 'quý HOÀ', 'hoà\u00a0hoà', 'ha\u0300 nô\u0323i', 'uỷ', 'thuỷ,'])
                    )
                    select name, exact_key(name), folded_key(name) from name where name is not null
                    """)) {
            NameKey.defineIn(catalogue.connection());
            List<String> differing = differing(keys);
            assertThat(differing).isEmpty();
        }
    }

    private static List<String> differing(PreparedStatement keys) throws SQLException {
        var differing = new ArrayList<String>();
        int names = 0;
        try (ResultSet rows = keys.executeQuery()) {
            while (rows.next()) {
                String name = rows.getString(1);
                if (!NameKey.exact(name).equals(rows.getString(2))
                        || !NameKey.folded(name).equals(rows.getString(3))) {
                    differing.add(name);
                }
                names++;
            }
        }
        assertThat(names).isGreaterThan(10_000);
        return differing;
    }

    @Test
    void noTwoProvincesOfAnEditionShareAKeyWithoutDiacritics() throws SQLException {
        try (LoadedCatalogue catalogue = LoadedCatalogue.asItShips()) {
            List<String> keys =
                    catalogue
                            .rows("select area_edition, area_name_vi from dim_area where area_level = 'province'")
                            .stream()
                            .map(NameKey::folded)
                            .toList();
            assertThat(keys).doesNotHaveDuplicates();
        }
    }
}
