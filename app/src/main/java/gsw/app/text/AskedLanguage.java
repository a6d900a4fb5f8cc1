package gsw.app.text;

import gsw.warehouse.model.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The language to speak, known before the command line is understood, since help and refusals need it as well. */
public final class AskedLanguage {

    private static final String OPTION = "--lang";

    private AskedLanguage() {}

    /** What {@code --lang} says, else what the locale says if it is one of the two, else Vietnamese. */
    public static Language of(List<String> arguments, Map<String, String> environment, Locale system) {
        return asked(arguments).or(() -> ofLocale(environment, system)).orElse(Language.VI);
    }

    private static Optional<Language> asked(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith(OPTION + "=")) {
                return named(argument.substring(OPTION.length() + 1));
            }
            if (argument.equals(OPTION) && i + 1 < arguments.size()) {
                return named(arguments.get(i + 1));
            }
        }
        return Optional.empty();
    }

    // The first variable that is set decides, as it does for every other program; C and POSIX name no language. Windows
    // sets none of them. A system locale without a country is Java's own default, which says nothing of the user.
    private static Optional<Language> ofLocale(Map<String, String> environment, Locale system) {
        Optional<String> variable = Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst();
        if (variable.isPresent()) {
            return named(variable.get().split("[_.@-]", 2)[0]);
        }
        return system.getCountry().isEmpty() ? Optional.empty() : named(system.getLanguage());
    }

    private static Optional<Language> named(String name) {
        return Stream.of(Language.values())
                .filter(language -> language.code().equalsIgnoreCase(name))
                .findFirst();
    }
}
