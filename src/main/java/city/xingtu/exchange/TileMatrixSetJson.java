package city.xingtu.exchange;

import city.xingtu.geo.Crs;
import city.xingtu.geo.TileMatrixSet;
import city.xingtu.geo.TileMatrixSet.TileMatrix;
import city.xingtu.geo.TileMatrixSets;
import city.xingtu.plan.Language;
import city.xingtu.plan.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tile matrix sets as JSON of OGC 17-083r4, 6.2.3 and annex C: reads those of a folder, and describes one to clients.
 *
 * <p>What is read may have both languages of a title ({@code {"zh": …, "en": …}}) and, as its {@code crs},
 * {@code GCJ02}. Levels share one origin at the top left, tiles are square, and no matrix has variable widths.
 */
public final class TileMatrixSetJson {

    /** What is said of grids whose coordinates are not to be measured. */
    public static final Text DISPLAY_ONLY = new Text(
            "坐标按 GCJ-02 偏移，仅供叠加在高德、腾讯底图上显示；不得据此量测、存储或导出坐标。",
            "Positions are moved by GCJ-02, for display over the base maps of Amap and Tencent only; do not measure,"
                    + " store or export them.");

    private static final String EXTENSION = ".json";
    private static final String CORNER = "topLeft";

    /** The most by which a scale denominator may differ from what the cell size gives. */
    private static final double CLOSE = 1e-6;

    private TileMatrixSetJson() {}

    /**
     * The sets of every {@code .json} in a folder, by file name; none of a folder that does not exist.
     *
     * @throws city.xingtu.plan.Problem naming the file and the place in it
     */
    public static TileMatrixSets read(Path... folders) {
        List<TileMatrixSet> sets = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.getFileName().toString().endsWith(EXTENSION))
                        .sorted()
                        .map(TileMatrixSetJson::readFile)
                        .forEach(sets::add);
            } catch (NoSuchFileException | NotDirectoryException absent) {
                // Holds no sets.
            } catch (IOException e) {
                throw FileProblem.unreadable(folder, e);
            }
        }
        return new TileMatrixSets(sets);
    }

    private static TileMatrixSet readFile(Path file) {
        JsonPlace set = JsonPlace.read(file);
        Crs crs = crs(set);
        List<JsonPlace> levels = set.items("tileMatrices");
        if (levels.isEmpty()) {
            throw set.problem("缺少 tileMatrices", "tileMatrices is missing");
        }
        double[] origin = origin(levels.getFirst(), crs);
        List<TileMatrix> matrices = new ArrayList<>();
        for (JsonPlace level : levels) {
            double[] own = origin(level, crs);
            if (own[0] != origin[0] || own[1] != origin[1]) {
                throw level.problem("各级的 pointOfOrigin 应相同", "pointOfOrigin must be that of the first level");
            }
            TileMatrix matrix = matrix(level, crs);
            if (!matrices.isEmpty() && matrix.cellSize() >= matrices.getLast().cellSize()) {
                throw level.problem("cellSize 应逐级变小", "cellSize must be smaller than that of the level before");
            }
            matrices.add(matrix);
        }
        Text title = title(set);
        String uri = set.textOrNull("uri");
        return new TileMatrixSet(
                set.text("id"), title.zh(), title.en(), uri == null ? "" : uri, crs, origin[0], origin[1], matrices);
    }

    /** In one language, as the standard has it, or in both. */
    private static Text title(JsonPlace set) {
        return set.find("title").filter(title -> title.node().isString()).isPresent()
                ? new Text(set.text("title"), set.text("title"))
                : set.title("title");
    }

    private static Crs crs(JsonPlace set) {
        String name = set.text("crs");
        return Crs.find(name)
                .or(() -> Crs.GCJ02_MERCATOR.code().equals(name) ? Optional.of(Crs.GCJ02_MERCATOR) : Optional.empty())
                .orElseThrow(() -> set.problem("crs 不是已知的坐标系", "crs is no coordinate system that is known"));
    }

    private static double[] origin(JsonPlace level, Crs crs) {
        List<JsonPlace> point = level.items("pointOfOrigin");
        String corner = level.textOrNull("cornerOfOrigin");
        if (point.size() != 2 || corner != null && !corner.equals(CORNER)) {
            throw level.problem(
                    "pointOfOrigin 应为左上角的两个坐标", "pointOfOrigin must be the two ordinates of the top left corner");
        }
        double first = point.get(0).node().doubleValue(Double.NaN);
        double second = point.get(1).node().doubleValue(Double.NaN);
        return crs.axisOrder() == Crs.AxisOrder.EAST_NORTH
                ? new double[] {first, second}
                : new double[] {second, first};
    }

    private static TileMatrix matrix(JsonPlace level, Crs crs) {
        int size = level.integer("tileWidth");
        double cell = level.number("cellSize", 0);
        TileMatrix computed = TileMatrix.of(
                level.text("id"), crs, cell, size, level.whole("matrixWidth"), level.whole("matrixHeight"));
        if (!(cell > 0) || size < 1 || size > 4096 || size != level.integer("tileHeight")) {
            throw level.problem(
                    "cellSize 应大于 0，瓦片应为正方形且不大于 4096 像素",
                    "cellSize must be above 0, and tiles squares of 4096 pixels at the most");
        }
        if (computed.matrixWidth() < 1 || computed.matrixHeight() < 1) {
            throw level.problem("matrixWidth 与 matrixHeight 应为正数", "matrixWidth and matrixHeight must be above 0");
        }
        double stated = level.number("scaleDenominator", computed.scaleDenominator());
        if (Math.abs(stated / computed.scaleDenominator() - 1) > CLOSE) {
            throw level.problem(
                    "scaleDenominator 与 cellSize 不符（0.28 毫米像素）",
                    "scaleDenominator must fit cellSize (pixels of 0.28 mm)");
        }
        return new TileMatrix(computed.id(), stated, cell, size, computed.matrixWidth(), computed.matrixHeight());
    }

    /** The set as a JSON object, in the order of the standard's examples. */
    public static Map<String, Object> of(TileMatrixSet set, Language language) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", set.id());
        json.put("title", new Text(set.titleZh(), set.titleEn()).in(language));
        if (set.crs().displayOnly()) {
            json.put("description", DISPLAY_ONLY.in(language));
        }
        if (!set.uri().isEmpty()) {
            json.put("uri", set.uri());
        }
        json.put("crs", set.crs().uri());
        json.put("orderedAxes", axes(set.crs()));
        json.put(
                "tileMatrices",
                set.matrices().stream().map(matrix -> of(set, matrix)).toList());
        return json;
    }

    private static Map<String, Object> of(TileMatrixSet set, TileMatrix matrix) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", matrix.id());
        json.put("scaleDenominator", matrix.scaleDenominator());
        json.put("cellSize", matrix.cellSize());
        json.put("cornerOfOrigin", CORNER);
        json.put(
                "pointOfOrigin",
                set.crs().axisOrder() == Crs.AxisOrder.EAST_NORTH
                        ? List.of(set.originX(), set.originY())
                        : List.of(set.originY(), set.originX()));
        json.put("tileWidth", matrix.tileSize());
        json.put("tileHeight", matrix.tileSize());
        json.put("matrixWidth", matrix.matrixWidth());
        json.put("matrixHeight", matrix.matrixHeight());
        return json;
    }

    /** By letters that no client can take for the other: X is the northing of the Chinese systems, and east elsewhere. */
    private static List<String> axes(Crs crs) {
        boolean eastFirst = crs.axisOrder() == Crs.AxisOrder.EAST_NORTH;
        if (!crs.geographic()) {
            return eastFirst ? List.of("X", "Y") : List.of("N", "E");
        }
        return eastFirst ? List.of("Lon", "Lat") : List.of("Lat", "Lon");
    }
}
