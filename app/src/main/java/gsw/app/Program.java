package gsw.app;

import gsw.app.command.Commands;
import gsw.app.command.Gsw;
import gsw.app.failure.Diagnosis;
import gsw.app.failure.ExitCode;
import gsw.app.failure.UsageFault;
import gsw.app.terminal.Surroundings;
import gsw.app.text.AskedLanguage;
import gsw.app.text.Messages;
import gsw.app.wiring.QuietLogging;
import gsw.warehouse.model.Language;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Understands a command line, runs the command, and puts every failure into one sentence. */
public final class Program {

    private static final int WIDEST_HELP = 100;
    private static final int NARROWEST_HELP = 55;

    private final Surroundings surroundings;

    public Program(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** @return the exit code */
    public int run(String... arguments) {
        QuietLogging.beInForce();
        Language language = AskedLanguage.of(List.of(arguments), surroundings.environment(), surroundings.locale());
        var gsw = new Gsw(surroundings, language);
        int exitCode = commandLine(gsw, arguments).execute(arguments);
        surroundings.out().flush();
        surroundings.err().flush();
        return exitCode;
    }

    private CommandLine commandLine(Gsw gsw, String... arguments) {
        var line = new CommandLine(gsw);
        Commands.add(line, gsw, List.of(arguments));
        return line.setOut(surroundings.out())
                .setErr(surroundings.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(parsed -> execute(line, gsw, parsed))
                .setParameterExceptionHandler((fault, all) -> refuse(fault, gsw))
                .setExecutionExceptionHandler((thrown, command, parsed) -> fail(thrown, gsw));
    }

    // The texts of the help are read only when somebody asks for them.
    private int execute(CommandLine line, Gsw gsw, ParseResult parsed) {
        if (CommandLine.printHelpIfRequested(prepareHelp(line, gsw, parsed))) {
            return ExitCode.DONE.code();
        }
        return new RunLast().execute(parsed);
    }

    private ParseResult prepareHelp(CommandLine line, Gsw gsw, ParseResult parsed) {
        boolean asked = parsed.asCommandLineList().stream().anyMatch(CommandLine::isUsageHelpRequested);
        if (asked) {
            prepareHelp(line, gsw);
        }
        return parsed;
    }

    private void prepareHelp(CommandLine line, Gsw gsw) {
        int width = Math.min(
                WIDEST_HELP, Math.max(NARROWEST_HELP, surroundings.screen().width()));
        line.setUsageHelpWidth(width).setResourceBundle(Messages.help(gsw.language()));
    }

    private int refuse(ParameterException fault, Gsw gsw) {
        CommandLine command = fault.getCommandLine();
        if (UsageFault.namesNoCommand(fault)) {
            prepareHelp(command, gsw);
            command.usage(surroundings.err());
        } else {
            Messages messages = gsw.messages();
            surroundings.err().println(UsageFault.sentence(fault, messages));
            surroundings
                    .err()
                    .println(messages.text(
                            "usage.see-help", command.getCommandSpec().qualifiedName()));
        }
        return ExitCode.USAGE.code();
    }

    private int fail(Exception thrown, Gsw gsw) {
        Diagnosis diagnosis = Diagnosis.of(thrown, gsw.messages());
        surroundings.out().flush(); // what was answered before stands before the refusal
        surroundings.err().println(diagnosis.sentence());
        if (gsw.showsStackTraces()) { // asked for by whoever mends the program, never shown otherwise
            thrown.printStackTrace(surroundings.err());
        }
        return diagnosis.exitCode().code();
    }
}
