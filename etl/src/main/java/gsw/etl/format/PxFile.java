package gsw.etl.format;

import gsw.etl.text.TextEncoding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A PC-Axis file (PX-file format, 2013): keywords, then the figures in the order of STUB and HEADING. No Java library
 * for it is kept up. Texts of other languages than the first are passed over.
 */
final class PxFile implements DataFile {

    private static final int LONGEST_TEXT = 1 << 20;
    private static final int MOST_FIGURES = 20_000_000;
    private static final Pattern CODEPAGE = Pattern.compile("CODEPAGE\\s*=\\s*\"([^\"]+)\"");

    private final Path file;

    PxFile(Path file) {
        this.file = file;
    }

    @Override
    public List<String> tables() {
        return List.of(UNNAMED);
    }

    @Override
    public Rows open(String table) throws IOException, UnreadableException {
        Charset charset = charset();
        try (Reader text = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset))) {
            return new Parser(text).cube();
        }
    }

    private Charset charset() throws IOException {
        byte[] head;
        try (var bytes = Files.newInputStream(file)) {
            head = bytes.readNBytes(1 << 13);
        }
        Matcher codepage = CODEPAGE.matcher(new String(head, StandardCharsets.ISO_8859_1));
        if (codepage.find()) {
            try {
                return Charset.forName(codepage.group(1));
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                return StandardCharsets.UTF_8;
            }
        }
        return Utf8.firstBadBytes(file).isEmpty()
                ? StandardCharsets.UTF_8
                : TextEncoding.guess(file).orElse(TextEncoding.WINDOWS_1252).charset();
    }

    /** Reads {@code KEYWORD[lang]("subject")="value","value";} until DATA. */
    private static final class Parser {

        private final Reader text;
        private final Map<String, List<String>> keywords = new LinkedHashMap<>();
        private int next;

        Parser(Reader text) throws IOException {
            this.text = text;
            this.next = text.read();
        }

        Cube cube() throws IOException, UnreadableException {
            while (true) {
                String keyword = keyword();
                if (keyword.equals("DATA")) {
                    return cube(figures());
                }
                keywords.putIfAbsent(keyword, values());
            }
        }

        private Cube cube(List<String> figures) throws UnreadableException {
            var names = new ArrayList<>(keywords.getOrDefault("STUB", List.of()));
            names.addAll(keywords.getOrDefault("HEADING", List.of()));
            var dimensions = new ArrayList<Cube.Dimension>();
            for (String name : names) {
                @Nullable List<String> members = keywords.get("VALUES(" + name + ")");
                if (members == null) {
                    throw UnreadableException.damaged();
                }
                dimensions.add(new Cube.Dimension(CellText.composed(name), members));
            }
            // A table of several contents names its only content nowhere else.
            Optional.ofNullable(keywords.get("CONTENTS"))
                    .filter(contents -> !keywords.containsKey("CONTVARIABLE"))
                    .ifPresent(contents -> dimensions.addFirst(new Cube.Dimension("CONTENTS", contents)));
            long promised = 1;
            for (Cube.Dimension dimension : dimensions) {
                promised *= dimension.members().size();
                if (promised > MOST_FIGURES) {
                    throw UnreadableException.ofFile("CUBE_SIZE", figures.size() + " / > " + MOST_FIGURES);
                }
            }
            var cube = new Cube(dimensions, new Figures(figures));
            if (cube.size() != figures.size()) {
                throw UnreadableException.ofFile("CUBE_SIZE", figures.size() + " / " + cube.size());
            }
            return cube;
        }

        private record Figures(List<String> texts) implements Cube.Values {
            @Override
            public String value(long place) {
                return texts.get((int) place);
            }

            @Override
            public String status(long place) {
                return "";
            }
        }

        private void skipSpace() throws IOException {
            while (next >= 0 && (Character.isWhitespace(next) || next == '\uFEFF' || next == 0)) {
                next = text.read();
            }
        }

        private String keyword() throws IOException, UnreadableException {
            skipSpace();
            var keyword = new StringBuilder();
            boolean inLanguage = false;
            while (next != '=') {
                if (next < 0 || keyword.length() > LONGEST_TEXT) {
                    throw UnreadableException.damaged();
                }
                if (next == '"') {
                    keyword.append(quoted());
                    continue;
                }
                inLanguage = next == '[' || (inLanguage && next != ']');
                if (inLanguage || next == ']') {
                    keyword.append(next == '[' ? "[" : ""); // kept apart from the first language
                } else if (!Character.isWhitespace(next)) {
                    keyword.append((char) next);
                }
                next = text.read();
            }
            next = text.read();
            return keyword.toString();
        }

        private String quoted() throws IOException, UnreadableException {
            var value = new StringBuilder();
            next = text.read();
            while (next != '"') {
                if (next < 0 || value.length() > LONGEST_TEXT) {
                    throw UnreadableException.damaged();
                }
                value.append((char) next);
                next = text.read();
            }
            next = text.read();
            return value.toString();
        }

        private List<String> values() throws IOException, UnreadableException {
            var values = new ArrayList<String>();
            skipSpace();
            while (next != ';') {
                if (next < 0) {
                    throw UnreadableException.damaged();
                }
                if (next == '"') {
                    values.add(CellText.composed(longText()));
                } else {
                    next = next == ',' || Character.isWhitespace(next) ? text.read() : plain(values);
                }
            }
            next = text.read();
            return values;
        }

        // A long text is broken into quoted pieces, one a line, with nothing between them.
        private String longText() throws IOException, UnreadableException {
            var whole = new StringBuilder();
            while (next == '"') {
                whole.append(quoted());
                skipSpace();
            }
            return whole.toString();
        }

        private int plain(List<String> values) throws IOException, UnreadableException {
            var value = new StringBuilder();
            while (next >= 0 && next != ';' && next != ',' && next != '"') {
                value.append((char) next);
                if (value.length() > LONGEST_TEXT) {
                    throw UnreadableException.damaged();
                }
                next = text.read();
            }
            values.add(value.toString().strip());
            return next;
        }

        private List<String> figures() throws IOException, UnreadableException {
            var figures = new ArrayList<String>();
            skipSpace();
            while (next >= 0 && next != ';') {
                figures.add(next == '"' ? quoted() : figure());
                if (figures.size() > MOST_FIGURES) {
                    throw UnreadableException.ofFile("FILE_TOO_LARGE", String.valueOf(MOST_FIGURES));
                }
                while (next >= 0 && (Character.isWhitespace(next) || next == ',' || next == 0)) {
                    next = text.read();
                }
            }
            return figures;
        }

        private String figure() throws IOException, UnreadableException {
            var figure = new StringBuilder();
            while (next >= 0 && next != ';' && next != ',' && !Character.isWhitespace(next)) {
                figure.append((char) next);
                if (figure.length() > LONGEST_TEXT) {
                    throw UnreadableException.damaged();
                }
                next = text.read();
            }
            return figure.toString();
        }
    }
}
