package gsw.app.failure;

import gsw.app.text.Messages;

/** A command cannot do what was asked, and a person can mend it: the key of one sentence, and what fills it in. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;
    private final transient Object[] arguments;

    public Failure(ExitCode exitCode, String messageKey, Object... arguments) {
        super(messageKey);
        this.exitCode = exitCode;
        this.arguments = arguments.clone();
    }

    public ExitCode exitCode() {
        return exitCode;
    }

    public String sentence(Messages messages) {
        return messages.text(String.valueOf(getMessage()), arguments);
    }
}
