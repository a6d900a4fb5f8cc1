/** Files and connections: the folder of a warehouse, the lock, durable renames, DuckDB. */
@NullMarked
package gsw.warehouse.storage;

import org.jspecify.annotations.NullMarked;
