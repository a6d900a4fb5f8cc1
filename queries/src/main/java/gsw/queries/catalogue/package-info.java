/** The catalogue as people look things up in it: areas, indicators and targets, by key or by name. */
@NullMarked
package gsw.queries.catalogue;

import org.jspecify.annotations.NullMarked;
