package city.xingtu.reach;

import org.locationtech.jts.geom.Geometry;

/**
 * The union of capsules as polygons with holes and islands (docs/decisions/0044). Its outline is traced on a grid of fine
 * cells: where a line of the grid leaves the union is worked out exactly, and between these places the outline is straight.
 * So every vertex lies on the true outline, a union in another is traced inside the other, and what is narrower than a
 * cell may be lost. Traced are the tiles that capsules touch, each by the capsules that touch it.
 */
final class CapsuleUnion {

    /** Fine cells by which a capsule counts as larger, for rounding. */
    private static final double MARGIN = 1e-6;

    private static final double HALF_DIAGONAL = Math.sqrt(0.5);

    /** Share of the widest radius from which a capsule is wide. */
    private static final double WIDE = 0.99;

    private CapsuleUnion() {}

    /**
     * The union in the plane of the capsules, as far as it lies in the frame.
     *
     * @param capsules in fine cells of the frame
     * @param covered cells inside discs of the union, of which those that reach beyond covered cells are among the
     *     capsules
     */
    static Geometry of(Capsules capsules, OutlineFrame frame, CoveredCells covered) {
        CellLists tiles = tiles(capsules, frame);
        Outline outline = new Outline();
        OutlineTile tile = new OutlineTile(capsules, frame, covered, outline);
        int[] members = new int[64];
        for (int i = 0; i < tiles.count(); i++) {
            int count = tiles.size(i);
            members = count > members.length ? new int[2 * count] : members;
            tiles.copy(i, members);
            tile.trace(tiles.x(i), tiles.y(i), members, count);
        }
        return outline.polygons();
    }

    /**
     * By tile the capsules that touch it. A list gives first what was added last: the narrow ones, which bound the ground
     * where streets end in time, before the wide ones, which mostly lie inside of that and then need no look.
     */
    private static CellLists tiles(Capsules capsules, OutlineFrame frame) {
        CellLists tiles = new CellLists();
        double widest = 0;
        for (int c = 0; c < capsules.count(); c++) {
            widest = Math.max(widest, capsules.radius(c));
        }
        list(capsules, frame, WIDE * widest, Double.POSITIVE_INFINITY, tiles);
        list(capsules, frame, 0, WIDE * widest, tiles);
        return tiles;
    }

    private static void list(Capsules capsules, OutlineFrame frame, double from, double to, CellLists tiles) {
        double size = OutlineFrame.TILE;
        for (int c = 0; c < capsules.count(); c++) {
            if (capsules.radius(c) < from || capsules.radius(c) >= to) {
                continue;
            }
            int fromX = frame.nearest(0, capsules.least(c, 0) - MARGIN);
            int toX = frame.nearest(0, capsules.greatest(c, 0) + MARGIN);
            int fromY = frame.nearest(1, capsules.least(c, 1) - MARGIN);
            int toY = frame.nearest(1, capsules.greatest(c, 1) + MARGIN);
            boolean one = fromX == toX && fromY == toY;
            for (int y = fromY; y <= toY; y++) {
                for (int x = fromX; x <= toX; x++) {
                    if (one
                            || capsules.outside(c, (x + 0.5) * size, (y + 0.5) * size)
                                    <= HALF_DIAGONAL * size + MARGIN) {
                        tiles.add(x, y, c);
                    }
                }
            }
        }
    }
}
