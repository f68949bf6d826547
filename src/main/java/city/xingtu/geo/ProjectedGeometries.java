package city.xingtu.geo;

/**
 * The copy of a table in another system, simplified to a tolerance, that can follow the patches of its source. Immutable.
 */
public final class ProjectedGeometries {

    private final FlatGeometries table;
    private final ProjectionGrid grid;

    private ProjectedGeometries(FlatGeometries table, ProjectionGrid grid) {
        this.table = table;
        this.grid = grid;
    }

    /** See {@link FlatGeometries#projected}. */
    public static ProjectedGeometries of(FlatGeometries source, Crs target, double tolerance) {
        return new ProjectedGeometries(
                source.projected(target, tolerance), ProjectionGrid.of(source, target, tolerance));
    }

    /** The rows of the source in the other system. */
    public FlatGeometries table() {
        return table;
    }

    /**
     * The same copy of a later state of the source: only what was added is projected, unless the source came to lie on
     * another grid. Every position is the one that a copy made anew has.
     *
     * @param patch from the state that this was made of to the source, {@link PatchedGeometries#drawing()} of one commit
     *     or several joined
     */
    public ProjectedGeometries follow(FlatGeometries source, RowPatch patch) {
        if (grid.target().lonLat() && grid.tolerance() == 0 || !grid.suits(source)) {
            return of(source, grid.target(), grid.tolerance());
        }
        FlatGeometries added = new FlatProjector(source, grid).project(patch.added());
        return new ProjectedGeometries(FlatPatch.apply(table, patch, added), grid);
    }
}
