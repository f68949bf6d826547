/**
 * Floor 6: tiles. Vector tiles (Mapbox Vector Tile 2.1) encoded straight from packed snapshots, raster tiles through the
 * painter, and the cache that both share. A tile is a function of what it shows and nothing else: its cache key holds the
 * versions of the layers and of the style, so an edit needs no invalidation.
 */
@NullMarked
package city.xingtu.tile;

import org.jspecify.annotations.NullMarked;
