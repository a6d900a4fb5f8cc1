package gsw.app.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;

/** Every command there is, in the order of the help. */
public final class Commands {

    private static final Map<String, Function<Gsw, Object>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("demo", DemoCommand::new);
        ALL.put("load", LoadCommand::new);
        ALL.put("loads", LoadsCommand::new);
        ALL.put("form", FormCommand::new);
        ALL.put("progress", ProgressCommand::new);
        ALL.put("gaps", GapsCommand::new);
        ALL.put("assess", AssessCommand::new);
        ALL.put("report", ReportCommand::new);
        ALL.put("export", ExportCommand::new);
        ALL.put("sql", SqlCommand::new);
        ALL.put("areas", AreasCommand::new);
        ALL.put("indicators", IndicatorsCommand::new);
        ALL.put("targets", Commands::targets);
        ALL.put("releases", ReleasesCommand::new);
        ALL.put("publish", PublishCommand::new);
        ALL.put("verify", VerifyCommand::new);
    }

    private Commands() {}

    private static CommandLine targets(Gsw gsw) {
        return new CommandLine(new TargetsCommand(gsw))
                .addSubcommand("load", new TargetsLoadCommand(gsw))
                .addSubcommand("template", new TargetsTemplateCommand(gsw));
    }

    /** Names of all commands. */
    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /** Adds the commands that the arguments name, or all where they name none: a short answer should not wait for the rest. */
    public static void add(CommandLine line, Gsw gsw, List<String> arguments) {
        boolean named = arguments.stream().anyMatch(ALL::containsKey);
        ALL.forEach((name, command) -> {
            if (!named || arguments.contains(name)) {
                line.addSubcommand(name, command.apply(gsw));
            }
        });
    }
}
