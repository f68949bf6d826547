/**
 * Floor 0: geometry without meaning. Coordinate systems and their axis contracts, bounding boxes, tile matrix sets,
 * geometries packed into flat integer arrays with a Hilbert R-tree over them, simplification and clipping.
 *
 * <p>In memory every coordinate is east first. Angles are degrees, lengths metres, unless a name says otherwise.
 */
@NullMarked
package city.xingtu.geo;

import org.jspecify.annotations.NullMarked;
