package gsw.app.command;

import gsw.app.terminal.Surroundings;
import gsw.app.text.Messages;
import gsw.app.wiring.ProgramVersion;
import gsw.warehouse.model.Language;
import gsw.warehouse.storage.Home;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program as a whole, and what all commands share: the warehouse, the language, where words go. */
@Command(name = "gsw", versionProvider = Gsw.Version.class, sortOptions = false, synopsisSubcommandLabel = "COMMAND")
public final class Gsw {

    private static final String HOME_VARIABLE = "GSW_HOME";
    private static final String HOME_FOLDER = "gsw-data";
    private static final int LAST = 100;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);

    private final Surroundings surroundings;
    private final Language language;
    private @Nullable Messages messages;

    @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT, order = LAST)
    private @Nullable Path home;

    /** Looked for before the command line is understood; stands here so that it is checked and explained. */
    @SuppressWarnings("UnusedVariable")
    @Option(names = "--lang", paramLabel = "vi|en", scope = ScopeType.INHERIT, order = LAST + 1)
    private @Nullable Language askedLanguage;

    @Option(names = "--debug", scope = ScopeType.INHERIT, order = LAST + 2)
    private boolean debug;

    @SuppressWarnings("UnusedVariable") // picocli reads it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            order = LAST + 3)
    private boolean help;

    @SuppressWarnings("UnusedVariable") // picocli reads it
    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            scope = ScopeType.INHERIT,
            order = LAST + 4)
    private boolean version;

    public Gsw(Surroundings surroundings, Language language) {
        this.surroundings = surroundings;
        this.language = language;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    public Language language() {
        return language;
    }

    public Messages messages() {
        if (messages == null) {
            messages = Messages.in(language);
        }
        return messages;
    }

    PrintWriter out() {
        return surroundings.out();
    }

    /** Says something that is no result: on the error output. */
    void say(String messageKey, Object... arguments) {
        surroundings.err().println(messages().text(messageKey, arguments));
    }

    public boolean showsStackTraces() {
        return debug;
    }

    /** The warehouse: {@code --home}, else {@code GSW_HOME}, else {@code gsw-data} here. */
    Home home() {
        return homeOr(usualHome());
    }

    private Path usualHome() {
        String variable = surroundings.environment().getOrDefault(HOME_VARIABLE, "");
        return Path.of(variable.isEmpty() ? HOME_FOLDER : variable);
    }

    /** The warehouse for commands that bring one of their own: {@code --home}, else a folder here. */
    Home homeOr(Path folder) {
        return new Home(resolve(home == null ? folder : home));
    }

    /** What a further command needs to find the same warehouse: nothing, or {@code " --home …"}. */
    String optionFor(Home warehouse) {
        return warehouse.root().equals(resolve(usualHome())) ? "" : " --home " + quoted(shown(warehouse.root()));
    }

    private static String quoted(String path) {
        return path.contains(" ") ? '"' + path + '"' : path;
    }

    /** A path as the user means it: from the folder the program was started in. */
    Path resolve(Path path) {
        return surroundings.workingFolder().resolve(path).normalize();
    }

    /** A path as short as it can be said: relative to the folder the program was started in if it lies there. */
    String shown(Path path) {
        Path here = surroundings.workingFolder();
        return path.startsWith(here) && !path.equals(here)
                ? here.relativize(path).toString()
                : path.toString();
    }

    /** Day and time as both languages write them here. */
    static String moment(LocalDateTime time) {
        return MOMENT.format(time);
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"gsw " + ProgramVersion.current()};
        }
    }
}
