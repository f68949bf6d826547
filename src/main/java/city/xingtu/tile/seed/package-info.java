/**
 * Many tiles at once: which tiles of an area have anything in them, their making on all cores in a steady order, and the
 * archives into which they go. What was interrupted goes on where it was.
 */
@NullMarked
package city.xingtu.tile.seed;

import org.jspecify.annotations.NullMarked;
