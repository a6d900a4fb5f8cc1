/** What the program is started in: streams, folders, variables, and whether somebody is watching. */
@NullMarked
package gsw.app.terminal;

import org.jspecify.annotations.NullMarked;
