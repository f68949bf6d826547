/** Floor 6: vector and raster tiles of layers, themes and structures. */
@NullMarked
package city.xingtu.tile;

import org.jspecify.annotations.NullMarked;
