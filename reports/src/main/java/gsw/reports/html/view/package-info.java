/** What a page prints, in the order it prints it, already in words. Templates only lay it out. */
@NullMarked
package gsw.reports.html.view;

import org.jspecify.annotations.NullMarked;
