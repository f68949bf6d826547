package city.xingtu.cli;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.TileMatrixSet;
import city.xingtu.http.TileRequest;
import city.xingtu.http.TileSource;
import city.xingtu.tile.Tiles;
import city.xingtu.tile.seed.TileSequence;
import java.util.List;
import java.util.Optional;

/**
 * Tiles of one kind that are to be made.
 *
 * @param request for any of them
 */
record SeedJob(TileSource tiles, TileRequest request, SeedLevels levels) {

    /** A word for whoever waits. */
    String title() {
        return set().id() + "/" + name();
    }

    String name() {
        return String.join(",", request.names());
    }

    /** The name as that of a file or folder. */
    String fileName() {
        return name().replace(":", "__");
    }

    TileMatrixSet set() {
        return request.address().set();
    }

    /** What the tiles show, lowest first. */
    List<LayerSnapshot> layers() {
        return request.names().stream()
                .flatMap(name -> TileSource.layers(request.view(), name).stream())
                .toList();
    }

    /** The tiles of the area over which the layers may reach. */
    TileSequence sequence(SeedArea area) {
        double margin = Tiles.margin(request.format().image(), set().matrices().get(levels.first()));
        return TileSequence.of(
                set(),
                levels.first(),
                levels.last(),
                area.box(request.view()),
                area.inside(request.view()),
                layers(),
                margin);
    }

    /** The box in longitude and latitude that the tiles cover; around nothing when there is nothing. */
    BoundingBox bounds(SeedArea area) {
        Optional<BoundingBox> wanted = area.box(request.view());
        return wanted.orElseGet(
                () -> layers().stream().map(LayerSnapshot::bounds).reduce(BoundingBox.EMPTY, BoundingBox::union));
    }

    /** All that the tiles depend on, in one word. */
    String content(SeedArea area) {
        return tiles.content(request) + " " + levels.first() + "-" + levels.last() + " " + area.facts();
    }
}
