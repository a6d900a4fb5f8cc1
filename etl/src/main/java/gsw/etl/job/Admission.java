package gsw.etl.job;

import gsw.etl.form.FormFaultsException;
import gsw.etl.form.Forms;
import gsw.etl.validate.WaiverFaultsException;
import gsw.etl.validate.Waivers;
import gsw.warehouse.model.Bilingual;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Whether a load can be done as it was asked, before anything of it is written. */
record Admission(RunningLoad load) {

    /** Refuses a load that names a form or a source nobody knows, or that meets a faulty form definition. */
    void check() throws LoadRefusedException, IOException, SQLException {
        LoadOptions options = load.request().options();
        Forms forms = forms();
        checkWaivers();
        if (options.form() != null && !forms.names().contains(options.form())) {
            throw new LoadRefusedException(unknown("biểu", "form", options.form(), forms.names()));
        }
        if (options.source() != null && !sources().contains(options.source())) {
            throw new LoadRefusedException(unknown("nguồn", "source", options.source(), sources()));
        }
    }

    private Forms forms() throws LoadRefusedException, IOException {
        try {
            return load.forms();
        } catch (FormFaultsException e) {
            throw new LoadRefusedException(e.faults());
        }
    }

    private void checkWaivers() throws LoadRefusedException, IOException, SQLException {
        try {
            Waivers.load(load.work().duckdb(), load.home());
        } catch (WaiverFaultsException e) {
            throw new LoadRefusedException(e.faults());
        }
    }

    private static Bilingual unknown(String whatVi, String whatEn, String found, Collection<String> known) {
        String list = String.join(", ", known);
        return new Bilingual(
                "Không nạp được: không có %s '%s'. Hiện có: %s.".formatted(whatVi, found, list),
                "Cannot load: there is no %s '%s'. Known: %s.".formatted(whatEn, found, list));
    }

    private Set<String> sources() throws IOException, SQLException {
        var sources = new TreeSet<String>();
        try (Statement statement = load.work().duckdb().createStatement();
                ResultSet rows = statement.executeQuery("select source from dim_source")) {
            while (rows.next()) {
                sources.add(rows.getString(1));
            }
        }
        return sources;
    }
}
