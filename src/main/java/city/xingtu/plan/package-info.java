/**
 * Floor 1: the language of the plan. Layers and their fields, features, structures, horizons, edits, revisions. Pure
 * values: nothing here reads a file, a database or a request.
 */
@NullMarked
package city.xingtu.plan;

import org.jspecify.annotations.NullMarked;
