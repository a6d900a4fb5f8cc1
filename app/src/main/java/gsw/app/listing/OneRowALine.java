package gsw.app.listing;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;

/** JSON that a person can read and a line-based tool can cut: each row of the outer array on a line of its own. */
final class OneRowALine extends MinimalPrettyPrinter {
    private static final long serialVersionUID = 1L;

    private int arrays;

    @Override
    public void writeStartArray(JsonGenerator json) throws IOException {
        json.writeRaw('[');
        arrays++;
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
        if (arrays == 1) {
            json.writeRaw('\n');
        }
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw(arrays == 1 ? ",\n" : ", ");
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) throws IOException {
        json.writeRaw(arrays == 1 && values > 0 ? "\n]" : "]");
        arrays--;
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
        json.writeRaw(", ");
    }
}
