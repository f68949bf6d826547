package city.xingtu.web;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.draw.StyledLayer;
import city.xingtu.draw.print.PaperSize;
import city.xingtu.draw.print.PrintFile;
import city.xingtu.draw.print.PrintOrder;
import city.xingtu.draw.print.PrintSheet;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.http.Horizons;
import city.xingtu.http.Query;
import city.xingtu.http.RevisionParameter;
import city.xingtu.http.TileSource;
import city.xingtu.plan.Horizon;
import city.xingtu.plan.Language;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import city.xingtu.style.StyleRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The parameters of {@code /print}, checked.
 *
 * @param pdf whether a document is wanted rather than a picture
 * @param dotsPerInch of a picture
 */
record PrintRequest(View view, PrintOrder order, boolean pdf, int dotsPerInch) {

    private static final List<String> PARAMETERS = List.of(
            "layers",
            "theme",
            "scale",
            "center",
            "bbox",
            "size",
            "orientation",
            "dpi",
            "format",
            "title",
            "lang",
            "datetime",
            "revision",
            "crs");
    private static final int MOST_LAYERS = 200;
    private static final int LONGEST_TITLE = 100;
    private static final double LARGEST_SCALE = 100;
    private static final double SMALLEST_SCALE = 5_000_000;
    /** A0 at 300 dots per inch has 139.5 million. */
    private static final long MOST_PIXELS = 150_000_000;

    /**
     * Reads a request.
     *
     * @throws Problem MISSING_PARAMETER, INVALID_PARAMETER, UNKNOWN_LAYER, UNKNOWN_CRS, UNKNOWN_FORMAT or LIMIT_EXCEEDED
     */
    static PrintRequest of(Query query, Atlas atlas, StyleRepository styles, Language language) {
        query.allowOnly(PARAMETERS);
        Optional<Integer> year = Horizons.find(query, "datetime");
        View view = RevisionParameter.view(atlas, query, year);
        PaperSize paper = PaperSize.valueOf(query.choice("size", names(), "A4").toUpperCase(Locale.ROOT));
        boolean landscape = query.choice("orientation", List.of("landscape", "portrait"), "landscape")
                .equals("landscape");
        boolean pdf = query.choice("format", List.of("pdf", "png"), "pdf").equals("pdf");
        int dpi = query.integer("dpi", 36, 1200, 150);
        if (!pdf) {
            checkPixels(paper, dpi);
        }
        Crs crs = crs(query);
        double[] centre = centre(query, crs);
        PrintOrder order = new PrintOrder(
                layers(query, view, styles, language),
                crs,
                centre[0],
                centre[1],
                scale(query, crs, paper, landscape),
                paper,
                landscape,
                title(query, view, language),
                state(view, language),
                List.of(),
                language);
        BoundingBox lonLat = crs.toLonLat(PrintSheet.extent(order, PrintFile.DOCUMENT));
        return new PrintRequest(view, order.withNotes(PrintNotes.of(view, order, lonLat)), pdf, dpi);
    }

    private static List<String> names() {
        return Stream.of(PaperSize.values()).map(PaperSize::name).toList();
    }

    private static void checkPixels(PaperSize paper, int dpi) {
        double perMillimetre = dpi / PrintFile.MILLIMETRES_PER_INCH;
        double pixels = paper.width(false) * perMillimetre * paper.height(false) * perMillimetre;
        if (pixels > MOST_PIXELS) {
            long millions = MOST_PIXELS / 1_000_000;
            throw new Problem(
                    Problem.Kind.LIMIT_EXCEEDED,
                    "dpi",
                    new Text(
                            paper + " 在 " + dpi + " dpi 下有 " + Math.round(pixels / 1e6) + " 百万像素，上限 " + millions
                                    + " 百万（A0 为 300 dpi）；PDF 不受此限",
                            paper + " at " + dpi + " dpi has " + Math.round(pixels / 1e6)
                                    + " million pixels, the limit is " + millions
                                    + " million (A0 at 300 dpi); a PDF has no such limit"));
        }
    }

    private static Crs crs(Query query) {
        String name = query.text("crs", "4549");
        String code = name.matches("\\d{1,6}") ? "EPSG:" + name : name;
        Crs crs = Crs.find(code)
                .orElseThrow(() -> new Problem(
                        Problem.Kind.UNKNOWN_CRS,
                        "crs",
                        Query.expected(
                                        "crs",
                                        name,
                                        "本服务提供的高斯-克吕格坐标系，如 4549",
                                        "a Gauss-Krüger system that is served, such as 4549")
                                .text()));
        // Mercator's metre is not a metre on the ground, and degrees are none at all.
        if (crs.geographic()
                || crs.displayOnly()
                || crs.epsg() == Crs.WEB_MERCATOR.epsg()
                || crs.metresPerUnit() != 1) {
            throw Query.expected("crs", name, "以米为单位、比例真实的平面坐标系，如 4549", "a plane system in true metres such as 4549");
        }
        return crs;
    }

    private static double[] centre(Query query, Crs crs) {
        double[] centre;
        if (query.has("center")) {
            List<String> parts = query.list("center");
            if (parts.size() != 2) {
                throw Query.expected("center", query.text("center", ""), "经度,纬度", "longitude,latitude");
            }
            Query pair = Query.ignoringCase(java.util.Map.of("center", parts.get(0), "latitude", parts.get(1)));
            centre = new double[] {pair.number("center", -180, 180), pair.number("latitude", -85, 85)};
        } else if (query.has("bbox")) {
            BoundingBox box = query.boundingBox("bbox");
            centre = new double[] {(box.minX() + box.maxX()) / 2, (box.minY() + box.maxY()) / 2};
        } else {
            throw new Problem(
                    Problem.Kind.MISSING_PARAMETER,
                    "center",
                    new Text("缺少 center（经度,纬度）或 bbox", "center (longitude,latitude) or bbox is missing"));
        }
        BoundingBox area = crs.areaOfUse();
        if (!area.contains(centre[0], centre[1])) {
            throw Query.expected(
                    query.has("center") ? "center" : "bbox",
                    query.text(query.has("center") ? "center" : "bbox", ""),
                    crs.code() + " 适用范围内的位置",
                    "a place where " + crs.code() + " is used");
        }
        crs.fromLonLat(centre, 1);
        return centre;
    }

    /** The scale that is asked for, or the largest round one at which the box is on the sheet. */
    private static double scale(Query query, Crs crs, PaperSize paper, boolean landscape) {
        if (query.has("scale") || !query.has("bbox")) {
            return query.number("scale", LARGEST_SCALE, SMALLEST_SCALE, 10_000);
        }
        BoundingBox box = crs.fromLonLat(query.boundingBox("bbox"));
        BoundingBox frame = PrintSheet.frame(paper, landscape);
        double needed = Math.max(box.width() / frame.width(), box.height() / frame.height());
        for (double power = LARGEST_SCALE; power <= SMALLEST_SCALE; power *= 10) {
            for (double digit : new double[] {1, 2, 2.5, 5}) {
                if (power * digit >= needed && power * digit <= SMALLEST_SCALE) {
                    return power * digit;
                }
            }
        }
        throw Query.expected(
                "bbox", query.text("bbox", ""), "能以 1:5000000 以上比例尺印出的范围", "an extent that fits at 1:5000000");
    }

    private static List<StyledLayer> layers(Query query, View view, StyleRepository styles, Language language) {
        List<String> names = new ArrayList<>(query.list("layers"));
        query.list("theme").forEach(theme -> names.add(theme.startsWith("theme:") ? theme : "theme:" + theme));
        if (names.size() > MOST_LAYERS) {
            throw new Problem(
                    Problem.Kind.LIMIT_EXCEEDED,
                    "layers",
                    new Text("layers 至多 " + MOST_LAYERS + " 个", "layers: at most " + MOST_LAYERS));
        }
        List<LayerSnapshot> found = new ArrayList<>();
        if (names.isEmpty()) {
            view.schema().layers().forEach(layer -> view.findLayer(layer.id()).ifPresent(found::add));
        }
        names.forEach(name -> found.addAll(TileSource.layers(view, name)));
        return found.stream()
                .distinct()
                .map(layer -> StyledLayer.of(layer, styles.styleOf(layer.layer(), language)))
                .toList();
    }

    private static String title(Query query, View view, Language language) {
        String title = query.text("title", view.schema().title().in(language)).strip();
        if (title.length() > LONGEST_TITLE) {
            throw Query.expected(
                    "title", title, "至多 " + LONGEST_TITLE + " 个字符", "at most " + LONGEST_TITLE + " characters");
        }
        return title;
    }

    /** The horizon, and the proposal when there is one. */
    private static String state(View view, Language language) {
        String horizon = view.horizon()
                .map(year -> view.schema().horizons().stream()
                        .filter(one -> one.year() == year)
                        .findFirst()
                        .map(Horizon::title)
                        .orElse(Text.same(String.valueOf(year)))
                        .in(language))
                .orElse("");
        String proposal = view.proposal().map(one -> one.content().title()).orElse("");
        return Stream.of(horizon, proposal)
                .filter(words -> !words.isEmpty())
                .reduce((a, b) -> a + " · " + b)
                .orElse("");
    }
}
