package gsw.reports.text;

/** What a method measures and how it classes it, in words. */
public record MethodWords(Phrases phrases) {

    /** "tỷ số tốc độ tăng"; a measure without words stays as its code. */
    public String measure(String code) {
        return phrases.find("measure." + code).orElse(code);
    }

    /** "đúng tiến độ"; a class without words stays as its code. */
    public String category(String code) {
        return phrases.find("class-word." + code).orElse(code);
    }
}
