package gsw.app.failure;

import gsw.app.text.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in a sentence of the user's language. */
public final class UsageFault {

    private UsageFault() {}

    /** True for the bare name of the program: the answer is what it can do. */
    public static boolean namesNoCommand(ParameterException fault) {
        CommandLine command = fault.getCommandLine();
        return command.getParent() == null
                && !(fault instanceof UnmatchedArgumentException)
                && fault.getArgSpec() == null;
    }

    public static String sentence(ParameterException fault, Messages messages) {
        return switch (fault) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched, messages);
            case MissingParameterException missing -> messages.text("usage.missing", label(missing.getMissing()));
            case OverwrittenOptionException twice ->
                messages.text("usage.twice", label(List.of(twice.getOverwritten())));
            default ->
                fault.getArgSpec() == null
                        ? messages.text("usage.other", String.valueOf(fault.getMessage()))
                        : value(fault, fault.getArgSpec(), messages);
        };
    }

    private static String unmatched(UnmatchedArgumentException fault, Messages messages) {
        String argument = fault.getUnmatched().getFirst();
        if (fault.isUnknownOption()) {
            return messages.text("usage.unknown-option", argument);
        }
        boolean command = fault.getCommandLine().getParent() == null;
        return command ? messages.text("usage.unknown-command", argument) : messages.text("usage.unexpected", argument);
    }

    private static String value(ParameterException fault, ArgSpec argument, Messages messages) {
        String allowed = allowed(argument);
        return allowed.isEmpty()
                ? messages.text("usage.value", label(List.of(argument)), fault.getValue())
                : messages.text("usage.value-of", label(List.of(argument)), fault.getValue(), allowed);
    }

    private static String allowed(ArgSpec argument) {
        Object[] constants = argument.type().getEnumConstants();
        return constants == null
                ? ""
                : Arrays.stream(constants)
                        .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }

    private static String label(List<ArgSpec> arguments) {
        return arguments.stream()
                .map(argument -> argument instanceof OptionSpec option
                        ? option.longestName() + " " + option.paramLabel()
                        : argument.paramLabel())
                .collect(Collectors.joining(", "));
    }
}
