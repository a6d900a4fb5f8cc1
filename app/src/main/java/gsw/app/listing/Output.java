package gsw.app.listing;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where results go, and how they are written there.
 *
 * @param width columns a table may take, 0 for any number
 * @param isFile closed with this; a stream of the program stays open
 */
public record Output(PrintWriter writer, Format format, int width, boolean isFile) implements AutoCloseable {

    public static Output toStream(PrintWriter stream, Format format, int width) {
        return new Output(stream, format, width, false);
    }

    /** Replaces the file. */
    public static Output toFile(Path file, Format format) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return new Output(new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8)), format, 0, true);
    }

    public boolean isForPeople() {
        return format == Format.TABLE;
    }

    public RowWriter rows(List<Heading> headings) {
        return format.writer(writer, headings, width);
    }

    public void line(String text) {
        writer.println(text);
    }

    /** A sentence that may be longer than a line; every line of it begins with the indent. */
    public void paragraph(String indent, String text) {
        int most = width == 0 ? Integer.MAX_VALUE : width - indent.length();
        DisplayText.lines(DisplayText.harmless(text), most).forEach(line -> writer.println(indent + line));
    }

    @Override
    public void close() throws IOException {
        boolean incomplete = writer.checkError();
        if (isFile) {
            writer.close();
            if (incomplete) {
                throw new IOException("No space left on device, or the file cannot be written any more");
            }
        }
    }
}
