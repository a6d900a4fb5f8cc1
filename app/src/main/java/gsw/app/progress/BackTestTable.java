package gsw.app.progress;

import gsw.app.listing.Listing;
import gsw.app.listing.Output;
import gsw.app.text.Messages;
import gsw.queries.method.BackTest.Decile;
import gsw.queries.method.BackTest.Score;
import gsw.queries.progress.MethodCard;
import gsw.queries.progress.WarehouseBackTest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** Brier score and calibration of the methods on the series of the warehouse. */
public final class BackTestTable {

    /** Figures seen and years ahead: from what a locality has to what the country has. */
    private static final List<Setting> SETTINGS = List.of(new Setting(4, 2), new Setting(5, 3), new Setting(6, 5));

    private static final int SURE = 8;

    private BackTestTable() {}

    private record Setting(int points, int ahead) {}

    /** One line: a method under a setting. */
    private record Line(Setting setting, Score score) {

        /** What was said with 80 to 100 per cent. */
        Decile sure() {
            List<Decile> deciles = score.deciles().subList(SURE, score.deciles().size());
            int cases = deciles.stream().mapToInt(Decile::cases).sum();
            double stated = deciles.stream()
                    .filter(decile -> decile.cases() > 0)
                    .mapToDouble(decile -> decile.stated() * decile.cases())
                    .sum();
            double came = deciles.stream()
                    .filter(decile -> decile.cases() > 0)
                    .mapToDouble(decile -> decile.came() * decile.cases())
                    .sum();
            return new Decile(cases, stated / cases, came / cases);
        }
    }

    public static void print(Messages messages, DSLContext release, Output out) {
        var test = new WarehouseBackTest(release);
        List<Line> lines = SETTINGS.stream()
                .flatMap(setting ->
                        test.scores(setting.points(), setting.ahead()).stream().map(score -> new Line(setting, score)))
                .toList();
        new Listing<Line>()
                .figures(
                        messages.text("back-test.points"),
                        line -> Integer.toString(line.setting().points()))
                .figures(
                        messages.text("back-test.ahead"),
                        line -> Integer.toString(line.setting().ahead()))
                .words(
                        messages.text("back-test.method"),
                        line -> name(messages, line.score().method()))
                .figures(
                        messages.text("back-test.cases"),
                        line -> Integer.toString(line.score().cases()))
                .figures(
                        messages.text("back-test.brier"),
                        line -> decimals(line.score().brier()))
                .figures(
                        messages.text("back-test.sure"),
                        line -> Integer.toString(line.sure().cases()))
                .figures(
                        messages.text("back-test.stated"),
                        line -> decimals(line.sure().stated()))
                .figures(
                        messages.text("back-test.came"),
                        line -> decimals(line.sure().came()))
                .write(lines, out);
    }

    private static String name(Messages messages, String method) {
        return Stream.of(method)
                .filter(id -> !id.equals("always-half"))
                .map(id -> MethodCard.of(id).name().in(messages.language()))
                .findFirst()
                .orElseGet(() -> messages.text("back-test.half"));
    }

    private static String decimals(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3f", value) : "-";
    }
}
