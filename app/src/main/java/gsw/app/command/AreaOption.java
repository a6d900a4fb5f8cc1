package gsw.app.command;

import gsw.app.failure.ExitCode;
import gsw.app.failure.Failure;
import gsw.app.text.Messages;
import gsw.app.wiring.OpenRelease;
import gsw.queries.catalogue.AreaChoice;
import gsw.queries.catalogue.AreaChoice.Ambiguous;
import gsw.queries.catalogue.AreaChoice.Found;
import gsw.queries.catalogue.AreaChoice.Unknown;
import gsw.queries.catalogue.AreaSearch;
import gsw.reports.text.Wording;
import gsw.warehouse.model.Area;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The areas a command is about; the country if none is named. */
final class AreaOption {

    @Option(names = "--area", paramLabel = "AREA", order = 1)
    private List<String> named = List.of();

    boolean isAsked() {
        return !named.isEmpty();
    }

    List<Area> areas(OpenRelease release, Messages messages) throws SQLException {
        release.knowNames();
        return areas(new AreaSearch(release.jooq()), messages);
    }

    List<Area> areas(AreaSearch search, Messages messages) {
        var areas = new ArrayList<Area>();
        for (String words : named.isEmpty() ? List.of(Area.COUNTRY) : named) {
            areas.add(area(search.choose(words), words, messages));
        }
        return areas;
    }

    private static Area area(AreaChoice choice, String words, Messages messages) {
        return switch (choice) {
            case Found(Area area) -> area;
            case Ambiguous(List<Area> candidates) ->
                throw new Failure(ExitCode.USAGE, "area.ambiguous", words, list(candidates, messages));
            case Unknown(List<Area> near)
            when near.isEmpty() -> throw new Failure(ExitCode.USAGE, "area.unknown", words);
            case Unknown(List<Area> near) ->
                throw new Failure(ExitCode.USAGE, "area.unknown-near", words, list(near, messages));
        };
    }

    private static String list(List<Area> areas, Messages messages) {
        var wording = new Wording(messages.language());
        return areas.stream()
                .map(area -> area.refArea() + " " + wording.area(area))
                .collect(Collectors.joining("; "));
    }
}
