package gsw.app.listing;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** CSV by RFC 4180: commas, quotes where needed, lines that end in CR LF. */
final class CsvText implements RowWriter {

    private static final String LINE_END = "\r\n";

    private final PrintWriter out;

    CsvText(PrintWriter out, List<Heading> headings) {
        this.out = out;
        row(headings.stream().map(Heading::name).toList());
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        out.print(cells.stream().map(Cell::text).map(CsvText::quoted).collect(Collectors.joining(",")));
        out.print(LINE_END);
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() {
        out.flush();
    }
}
