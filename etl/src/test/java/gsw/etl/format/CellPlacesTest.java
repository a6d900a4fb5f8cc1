package gsw.etl.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellPlacesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
        <c r="A1"><v>1</v></c>                                  → false
        <x:c r="XFD1048576" s="2"><x:v>1</x:v></x:c>            → false
        <worksheet xmlns:r="http://schemas.openxmlformats.org"> → false
        <c r="XFDA1"><v>1</v></c>                               → true
        <c s="1" r='ZZZZZZ9'><v>1</v></c>                       → true
        """)
    void onlyACellBeyondTheLastColumnIsFar(String xml, boolean far) throws Exception {
        assertThat(CellPlaces.holdFarOnes(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(far);
    }
}
