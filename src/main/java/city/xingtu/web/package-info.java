/**
 * Floor 7: Xingtu's own endpoints. Tiles and their TileJSON, styles, travel times, and the plan's catalogue, structures,
 * features and search for the map page.
 */
@NullMarked
package city.xingtu.web;

import org.jspecify.annotations.NullMarked;
