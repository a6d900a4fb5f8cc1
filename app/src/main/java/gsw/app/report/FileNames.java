package gsw.app.report;

import gsw.warehouse.model.Perspective;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What a file is called by, so that figures looked at differently never overwrite each other. */
final class FileNames {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss", Locale.ROOT);

    private FileNames() {}

    /** {@code -known-2019-12-31}, {@code -map-2025-07-01}; nothing for the newest knowledge as reported. */
    static String suffix(Perspective perspective) {
        String known = perspective
                .knownOn()
                .map(moment -> "-known-"
                        + (perspective.isKnownOnWholeDay()
                                ? moment.toLocalDate().toString()
                                : MOMENT.format(moment)))
                .orElse("");
        return known + perspective.mapOf().map(day -> "-map-" + day).orElse("");
    }
}
