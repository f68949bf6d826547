/**
 * Filters written in OGC CQL2 (21-065r2), as text and as JSON: reading with bounds on everything a client can make
 * large, and writing back. Both forms make the same {@link city.xingtu.filter.Filter}.
 */
@NullMarked
package city.xingtu.filter.cql;

import org.jspecify.annotations.NullMarked;
