/** What the program says, in both languages. */
@NullMarked
package gsw.app.text;

import org.jspecify.annotations.NullMarked;
