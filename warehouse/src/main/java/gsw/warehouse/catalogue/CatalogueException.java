package gsw.warehouse.catalogue;

import gsw.warehouse.model.Bilingual;

/** The catalogue cannot be made: because of which file and line, in both languages. */
public final class CatalogueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Bilingual whole;
    private final transient Bilingual fault;

    private CatalogueException(Bilingual whole, Bilingual fault) {
        super(whole.en());
        this.whole = whole;
        this.fault = fault;
    }

    /** Of the folder of an office's files. */
    static CatalogueException ofFolder(Bilingual fault) {
        return new CatalogueException(
                new Bilingual(
                        "Không thay được tệp danh mục: " + fault.vi(), "Cannot replace catalogue files: " + fault.en()),
                fault);
    }

    /** @param where a path, or the name of a file that ships */
    static CatalogueException ofFile(String where, Bilingual fault) {
        return new CatalogueException(
                new Bilingual(
                        "Không đọc được tệp danh mục %s: %s".formatted(where, fault.vi()),
                        "Cannot read the catalogue file %s: %s".formatted(where, fault.en())),
                fault);
    }

    /** @param line counted from 1 */
    static CatalogueException ofLine(String where, long line, Bilingual fault) {
        return new CatalogueException(
                new Bilingual(
                        "Không đọc được tệp danh mục %s, dòng %d: %s".formatted(where, line, fault.vi()),
                        "Cannot read the catalogue file %s, line %d: %s".formatted(where, line, fault.en())),
                new Bilingual("dòng %d: %s".formatted(line, fault.vi()), "line %d: %s".formatted(line, fault.en())));
    }

    CatalogueException because(Throwable cause) {
        initCause(cause);
        return this;
    }

    /** The file, the line, and what is wrong there. */
    public Bilingual whole() {
        return whole;
    }

    /** The same without the name of the file. */
    public Bilingual fault() {
        return fault;
    }
}
