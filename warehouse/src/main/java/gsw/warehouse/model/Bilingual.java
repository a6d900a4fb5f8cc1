package gsw.warehouse.model;

/** A text in both languages of the product. */
public record Bilingual(String vi, String en) {

    public String in(Language language) {
        return switch (language) {
            case VI -> vi;
            case EN -> en;
        };
    }
}
