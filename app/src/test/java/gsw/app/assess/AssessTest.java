package gsw.app.assess;

import static org.assertj.core.api.Assertions.assertThat;

import gsw.app.Cli;
import gsw.app.Cli.Result;
import gsw.queries.method.ProgressMethod;
import gsw.queries.method.ProgressMethods;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gsw assess}: series of a file, and no warehouse anywhere. */
class AssessTest {

    private static final String HEAD = "case,direction,observations,targets,limit,methods,resolution\n";

    @TempDir
    Path folder;

    @Test
    void theWorkedExamplesOfTheSpecificationComeOutInFullPrecision() {
        Result result = assess(
                HEAD
                        + "managers,increase,2024=36.1;2021=31.0,2025>=40;2030>=50,,linear-pace;milestone-path;opensdg-cagr,\n");
        assertThat(result.isDone()).isTrue();
        assertThat(result.out())
                .startsWith("case,method,measure,year,value,category,reason\n")
                .contains("managers,linear-pace,pace-ratio,2025,0.7555555555555555555555555555555556,behind,\n")
                .contains("managers,milestone-path,gap-to-path,2024,-1.65,behind,\n")
                .contains("managers,opensdg-cagr,growth-ratio,2030,0.9546912069895775,substantial_progress,\n");
        assertThat(folder.resolve("gsw-data")).doesNotExist();
    }

    @Test
    void withoutMethodsEveryMethodAnswers() {
        Result result = assess(HEAD + "a,decrease,2020=22.0;2023=19.9,2025<=18,,,\n");
        for (ProgressMethod method : ProgressMethods.all()) {
            assertThat(result.out()).contains("\na," + method.id() + ",");
        }
    }

    /** The rule of Open SDG: the mean of the scores. */
    @Test
    void seriesOfOneIndicatorAreScoredTogether() {
        String head = "case,group,direction,observations,targets,methods\n";
        String first = "men,all,increase,2015=50;2024=60,2030>=70,opensdg-cagr\n";

        Result both = assess(head + first + "women,all,increase,2015=50;2024=55,2030>=70,opensdg-cagr\n");
        double men = score(both, "men");
        double women = score(both, "women");
        assertThat(score(both, "all")).isEqualTo((men + women) / 2);

        Result oneMissing = assess(head + first + "women,all,increase,2024=55,2030>=70,opensdg-cagr\n");
        assertThat(oneMissing.out()).contains("all,opensdg-cagr,aggregate-score,2030,,,component_not_assessable\n");
    }

    private static double score(Result result, String name) {
        return result.out()
                .lines()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[0].equals(name) && cells[2].endsWith("score"))
                .mapToDouble(cells -> Double.parseDouble(cells[4]))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAnswerThatIsMissingSaysWhy() {
        Result result = assess(HEAD + "one,increase,2024=40,2030>=50,,linear-pace,\n"
                + "vague,increase,2024=40,2030~60,,attainment,\n");
        assertThat(result.out())
                .contains("one,linear-pace,pace-ratio,2030,,,one_point\n")
                .contains("vague,attainment,value,2030,40,not_assessable,no_tolerance\n");
    }

    @Test
    void aRowWithMoreCellsThanTheHeadDoesNotHideTheFaultsOfOthers() {
        Result result = assess(HEAD + "a,increase,2021=31,2030>=50,,,,,more\n" + "b,up,2021=31,2030>=50,,,\n");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains("[cases.csv, line 2]").contains("[cases.csv, line 3, column direction]");
    }

    @Test
    void everyFaultOfTheFileIsNamedAtOnceWithLineAndColumn() {
        Result result = assess(HEAD
                + "a,up,2021=31,2030>=50,,,\n"
                + "a,increase,2021=31;2021=32,2030>=fifty,x,magic,0\n"
                + ",increase,,,,,\n");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines()).hasSize(9);
        assertThat(result.err())
                .contains("[cases.csv, line 2, column direction]: “up”")
                .contains("The year 2021 stands there twice [cases.csv, line 3, column observations]")
                .contains("Cannot read a target [cases.csv, line 3, column targets]: “2030>=fifty”")
                .contains("[cases.csv, line 3, column limit]: “x”")
                .contains("There is no such method [cases.csv, line 3, column methods]: “magic”")
                .contains("[cases.csv, line 3, column resolution]: “0”")
                .contains("The case “a” already stands in line 2 [cases.csv, line 3, column case]")
                .contains("The case has no name [cases.csv, line 4, column case]")
                .contains("There is no figure [cases.csv, line 4, column observations]");
    }

    @Test
    void aHeadThatLacksAColumnOrHasAnotherIsRefused() {
        assertThat(assess("case,direction,values\n").err())
                .contains("There is no such column [cases.csv, line 1]: “values”")
                .contains("The column observations is missing [cases.csv, line 1]");
    }

    @Test
    void targetsMayBeBandsAndKeptAndOnwards() {
        Result result = assess(HEAD
                + "band,increase,2030=50,2030=[40..50),,attainment,\n"
                + "kept,increase,2021=100;2022=99;2023=100,2021-2023>=100,,attainment,\n"
                + "onwards,increase,2023=100,2025+>=100,,attainment,\n"
                + "few,increase,2025=9/24,2025>=50,,attainment,\n");
        assertThat(result.out())
                .contains("band,attainment,value,2030,50,missed,\n")
                .contains("kept,attainment,value,2023,100,missed,\n")
                .contains("kept,attainment,qualifier,2023,,lapsed,\n")
                .contains("onwards,attainment,value,2025,100,not_due,not_due\n")
                .contains("few,attainment,qualifier,2025,,within_uncertainty,\n");
    }

    @Test
    void theCasesOfTheDocumentationAreAssessed() {
        Path cases = Path.of("..", "docs", "examples", "methods.csv")
                .toAbsolutePath()
                .normalize();
        Result result = new Cli(folder).run("assess", cases.toString());
        assertThat(result.isDone()).isTrue();
        assertThat(result.out()).contains("nine-of-24");
    }

    @Test
    void theTableTellsWhatIsWrongWithAMethodWhereItIsShown() throws IOException {
        Files.writeString(
                folder.resolve("cases.csv"), HEAD + "a,increase,2021=31.0;2024=36.1,2030>=50,,opensdg-cagr,\n");
        Result result = new Cli(folder).run("assess", "cases.csv", "--lang", "vi");
        assertThat(result.out()).contains("opensdg-cagr: ").contains("theo nữ hay theo nam");
    }

    @Test
    void everyMethodHasItsPlaceOnThePageOfMethods() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "reference", "methods.md"));
        assertThat(ProgressMethods.all()).allSatisfy(method -> assertThat(page).contains("`" + method.id() + "`"));
    }

    private Result assess(String file) {
        try {
            Files.writeString(folder.resolve("cases.csv"), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Result result = new Cli(folder).run("assess", "cases.csv", "--format", "csv", "--lang", "en");
        return new Result(result.exitCode(), result.out().replace("\r\n", "\n"), result.err());
    }
}
