package gsw.etl.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gsw.warehouse.storage.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormFileTest {

    @TempDir
    Path folder;

    @Test
    void everyFaultOfADefinitionIsNamedAtOnce() {
        FormFaultsException faults =
                catchThrowableOfType(FormFaultsException.class, () -> FormFile.read("own.yaml", """
                    form: own
                    title: {vi: Biểu riêng}
                    format: docx
                    delimiter: ";;"
                    valid_from: 31/12/2024
                    recognise: {title: "(unclosed", cells: {4B: ".*"}, colour: red}
                    header_row: three
                    labels: [ref_area, colour]
                    columns: "{shade}"
                    fields: {Value: obs_value}
                    words: {shade: {a: b}, sex: {Male: {gender: M}}}
                    reject_above_percent: 200
                    colour: red
                    """));

        assertThat(faults.faults().en())
                .contains("'title.en' is missing")
                .contains("format: no format is named 'docx'")
                .contains("delimiter: must be one character")
                .contains("valid_from: must be a day")
                .contains("recognise.title: Unclosed group")
                .contains("unknown key 'recognise.colour'")
                .contains("'4B' is no address of a cell")
                .contains("header_row: must be whole numbers: 'three'")
                .contains("labels: no column is named 'colour'")
                .contains("columns: no column is named shade")
                .contains("say either 'columns'")
                .contains("no column is named 'shade'")
                .contains("no column is named 'gender'")
                .contains("reject_above_percent: must be a whole number from 0 to 100")
                .contains("unknown key 'colour'");
    }

    @Test
    void aDefinitionThatWouldKnowEveryFileIsRefused() {
        FormFaultsException faults =
                catchThrowableOfType(FormFaultsException.class, () -> FormFile.read("own.yaml", """
                    form: own
                    title: {vi: Biểu riêng, en: Our form}
                    columns: "{time_period}"
                    """));

        assertThat(faults.faults().en()).contains("recognise: must say how a file of this kind is known");
    }

    @Test
    void everyFormThatShipsIsSoundAndHasANameOfItsOwn() throws Exception {
        Forms forms = Forms.of(new Home(folder));

        assertThat(forms.all()).hasSizeGreaterThan(30).extracting(Form::id).doesNotHaveDuplicates();
    }

    @Test
    void theFormOfAnOfficeStandsBesideThoseThatShip() throws Exception {
        var home = new Home(folder);
        Files.createDirectories(home.forms());
        Files.writeString(home.forms().resolve("own.yaml"), """
            form: own
            title: {vi: Biểu riêng, en: Our form}
            recognise: {heads: [Năm, Nữ]}
            columns: "{sex}"
            """);

        assertThat(Forms.of(home).named("own")).isPresent();
    }
}
