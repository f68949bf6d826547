package city.xingtu.geo;

/**
 * A table after a patch.
 *
 * @param table the geometries as they are now
 * @param drawing the patch with which {@link ProjectedGeometries} follow: neighbours that share an arc with a changed row
 *     and so simplify differently now count as replaced too
 */
public record PatchedGeometries(FlatGeometries table, RowPatch drawing) {}
