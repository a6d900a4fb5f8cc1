package gsw.queries.progress;

import gsw.queries.method.BackTest;
import gsw.warehouse.model.Component;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.DSLContext;

/**
 * How well the methods would have foretold the series of this warehouse: every component in every area, as far as source and
 * definition stay the same.
 */
public final class WarehouseBackTest {

    /** As the specification scored them: no worse, five and ten per cent better than the last figure seen. */
    private static final List<BigDecimal> IMPROVEMENTS =
            List.of(BigDecimal.ZERO, BigDecimal.valueOf(5), BigDecimal.TEN);

    private final DSLContext release;

    public WarehouseBackTest(DSLContext release) {
        this.release = release;
    }

    /**
     * Method by method, best first.
     *
     * @param points how many figures a method sees
     * @param ahead years from the last of them to the year that is asked about
     */
    public List<BackTest.Score> scores(int points, int ahead) {
        var test = new BackTest(points, ahead, IMPROVEMENTS);
        Figures figures = Figures.ofAll(release);
        for (Component component :
                Strategy.read(release, UnchangedUnits.read(release)).components()) {
            for (String area : figures.areas()) {
                for (List<DataPoint> run : UnbrokenRun.allOf(published(figures, component, area))) {
                    test.add(
                            component.direction(),
                            run.stream().map(DataPoint::observation).toList());
                }
            }
        }
        return test.scores();
    }

    private static List<DataPoint> published(Figures figures, Component component, String area) {
        return figures.series(component.id(), area, Integer.MAX_VALUE).stream()
                .filter(point -> !point.synthetic())
                .toList();
    }
}
