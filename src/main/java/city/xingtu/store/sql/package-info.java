/**
 * What the stores that speak SQL have in common: their side tables, the tables of a layer, and the statements over them,
 * one text for all. Where databases differ, they differ by a {@link city.xingtu.store.sql.Dialect}.
 */
@NullMarked
package city.xingtu.store.sql;

import org.jspecify.annotations.NullMarked;
