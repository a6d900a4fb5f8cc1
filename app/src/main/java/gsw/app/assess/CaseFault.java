package gsw.app.assess;

import gsw.app.text.Messages;
import java.util.ArrayList;
import java.util.List;

/**
 * What cannot be read in a file of cases.
 *
 * @param line of the file, from 1
 * @param column its name in the head
 * @param messageKey a sentence that begins with file, line and column
 */
public record CaseFault(long line, String column, String messageKey, List<String> details) {

    static CaseFault of(long line, String column, String messageKey, String... details) {
        return new CaseFault(line, column, messageKey, List.of(details));
    }

    public String sentence(String file, Messages messages) {
        var arguments = new ArrayList<Object>(List.of(file, line, column));
        arguments.addAll(details);
        return messages.text(messageKey, arguments.toArray());
    }
}
