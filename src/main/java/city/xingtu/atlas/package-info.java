/**
 * Floor 4: the living plan in memory. {@link city.xingtu.atlas.Atlas} hands out immutable
 * {@link city.xingtu.atlas.View}s of the plan as of a revision and a horizon; a view holds a packed
 * {@link city.xingtu.atlas.LayerSnapshot} a layer, so that nobody who draws or measures waits for a database.
 */
@NullMarked
package city.xingtu.atlas;

import org.jspecify.annotations.NullMarked;
