/**
 * Floor 0: geometry without meaning. Coordinate systems and their axis contracts ({@link city.xingtu.geo.Crs}), bounding
 * boxes, tile grids ({@link city.xingtu.geo.TileMatrixSet}), geometries packed into flat integer arrays
 * ({@link city.xingtu.geo.FlatGeometries}) with a Hilbert R-tree over them ({@link city.xingtu.geo.PackedIndex}),
 * simplification ({@link city.xingtu.geo.Simplifier}) and clipping ({@link city.xingtu.geo.Clipper}), areas, lengths and
 * distances on the ellipsoid ({@link city.xingtu.geo.Measure}), the offset of Chinese base maps
 * ({@link city.xingtu.geo.Gcj02}).
 *
 * <p>In memory every coordinate is east first. Angles are degrees, lengths metres, unless a name says otherwise. Projected
 * copies of a layer are made once a scale and revision; what is drawn again and again only reads their arrays.
 */
@NullMarked
package city.xingtu.geo;

import org.jspecify.annotations.NullMarked;
