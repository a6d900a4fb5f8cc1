package gsw.app.listing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An array of objects, one a row; numbers are exact, dates and times are texts. */
final class JsonText implements RowWriter {

    private final PrintWriter out;
    private final List<Heading> headings;
    private final JsonGenerator json;

    JsonText(PrintWriter out, List<Heading> headings) {
        this.out = out;
        this.headings = List.copyOf(headings);
        try {
            this.json = new JsonFactory()
                    .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .createGenerator(out)
                    .setPrettyPrinter(new OneRowALine());
            json.writeStartArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        try {
            json.writeStartObject();
            for (int i = 0; i < cells.size(); i++) {
                json.writeFieldName(headings.get(i).name());
                write(cells.get(i));
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(@Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case Boolean truth -> json.writeBoolean(truth);
            case BigDecimal number -> json.writeNumber(new BigDecimal(Cell.plain(number)));
            case BigInteger number -> json.writeNumber(number);
            case Double number when !Double.isFinite(number) -> json.writeNull();
            case Float number when !Float.isFinite(number) -> json.writeNull();
            case Number number -> json.writeNumber(Cell.text(number));
            case List<?> list -> writeList(list);
            case Map<?, ?> map -> writeMap(map);
            default -> json.writeString(Cell.text(value));
        }
    }

    private void writeList(List<?> list) throws IOException {
        json.writeStartArray();
        for (Object each : list) {
            write(each);
        }
        json.writeEndArray();
    }

    private void writeMap(Map<?, ?> map) throws IOException {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            json.writeFieldName(String.valueOf(entry.getKey()));
            write(entry.getValue());
        }
        json.writeEndObject();
    }

    @Override
    public void close() {
        try {
            json.writeEndArray();
            json.writeRaw('\n');
            json.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.flush();
    }
}
