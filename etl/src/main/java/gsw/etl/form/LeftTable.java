package gsw.etl.form;

import gsw.warehouse.model.Bilingual;
import java.util.regex.Pattern;

/**
 * A table of a file that is known and not read.
 *
 * @param because the reason, for whoever sent it
 */
public record LeftTable(Pattern name, Bilingual because) {}
