/** Generated results to try the warehouse with. Never a fact, and marked as synthetic wherever they are shown. */
@NullMarked
package gsw.app.synthetic;

import org.jspecify.annotations.NullMarked;
