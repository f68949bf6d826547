package city.xingtu.ogc.wmts;

import city.xingtu.atlas.View;
import city.xingtu.exchange.TileMatrixSetJson;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.geo.TileMatrixSet;
import city.xingtu.geo.TileMatrixSet.TileMatrix;
import city.xingtu.http.InfoFormat;
import city.xingtu.http.Legends;
import city.xingtu.http.TileFormat;
import city.xingtu.http.TileSource;
import city.xingtu.http.XmlDocument;
import city.xingtu.plan.Language;
import city.xingtu.plan.Text;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;

/** The service's metadata (07-057r7, 7.1 and the order of elements of its schemas). */
final class Capabilities {

    private static final String WMTS = "http://www.opengis.net/wmts/1.0";
    private static final String SCHEMA = "http://schemas.opengis.net/wmts/1.0/wmtsGetCapabilities_response.xsd";

    private final View view;
    private final TileSource tiles;
    private final Legends legends;
    private final Language language;
    private final String base;
    private final String address;
    private final XmlDocument xml = new XmlDocument();

    /** @param base what all services' addresses begin with, such as {@code https://example.org} */
    Capabilities(View view, TileSource tiles, Legends legends, Language language, String base) {
        this.view = view;
        this.tiles = tiles;
        this.legends = legends;
        this.language = language;
        this.base = base;
        address = base + WmtsController.PATH;
    }

    /** The document with those sections; others are left out. */
    byte[] write(Set<Section> sections) {
        xml.begin("Capabilities")
                .attribute("xmlns", WMTS)
                .attribute("xmlns:ows", "http://www.opengis.net/ows/1.1")
                .attribute("xmlns:xlink", "http://www.w3.org/1999/xlink")
                .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .attribute("xsi:schemaLocation", WMTS + " " + SCHEMA)
                .attribute("version", "1.0.0")
                .attribute("updateSequence", Long.toString(view.revision().number()));
        for (Section section : Section.values()) {
            if (sections.contains(section)) {
                switch (section) {
                    case ServiceIdentification -> identification();
                    case ServiceProvider -> provider();
                    case OperationsMetadata -> operations();
                    case Contents -> contents();
                    case Themes -> themes();
                }
            }
        }
        if (!sections.isEmpty()) {
            xml.empty("ServiceMetadataURL").attribute("xlink:href", address + "/1.0.0/WMTSCapabilities.xml");
        }
        return xml.end().toBytes();
    }

    private void identification() {
        xml.begin("ows:ServiceIdentification")
                .element("ows:Title", say(view.schema().title()))
                .element(
                        "ows:Abstract",
                        say(new Text(
                                "规划图层、专题与空间结构的瓦片，含天地图网格与杭州 2000 坐标系网格。",
                                "Tiles of the plan's layers, themes and structures, in the grids of Tianditu and in the"
                                        + " local grid of Hangzhou too.")));
        xml.begin("ows:Keywords");
        xml.element("ows:Keyword", say(new Text("国土空间规划", "spatial planning"))).end();
        xml.element("ows:ServiceType", "OGC WMTS")
                .element("ows:ServiceTypeVersion", "1.0.0")
                .element("ows:Fees", "none")
                .element("ows:AccessConstraints", "none")
                .end();
    }

    private void provider() {
        xml.begin("ows:ServiceProvider")
                .element("ows:ProviderName", say(new Text("星图", "Xingtu")))
                .empty("ows:ServiceContact")
                .end();
    }

    private void operations() {
        xml.begin("ows:OperationsMetadata");
        operation("GetCapabilities", address + "/1.0.0/WMTSCapabilities.xml");
        operation("GetTile", address + "/1.0.0/");
        operation("GetFeatureInfo", address + "/1.0.0/");
        xml.end();
    }

    private void operation(String name, String resource) {
        xml.begin("ows:Operation").attribute("name", name).begin("ows:DCP").begin("ows:HTTP");
        get(address + "?", "KVP");
        get(resource, "RESTful");
        xml.end().end().end();
    }

    private void get(String href, String encoding) {
        xml.begin("ows:Get").attribute("xlink:href", href);
        xml.begin("ows:Constraint").attribute("name", "GetEncoding");
        xml.begin("ows:AllowedValues")
                .element("ows:Value", encoding)
                .end()
                .end()
                .end();
    }

    private void contents() {
        xml.begin("Contents");
        List<TileMatrixSet> sets = tiles.sets().all();
        OfferedLayers.of(view, tiles).forEach(layer -> layer(layer, sets));
        sets.forEach(this::set);
        xml.end();
    }

    private void layer(OfferedLayers.Offered layer, List<TileMatrixSet> sets) {
        BoundingBox box = layer.bounds();
        xml.begin("Layer").element("ows:Title", say(layer.title()));
        xml.begin("ows:WGS84BoundingBox")
                .element("ows:LowerCorner", number(box.minX()) + " " + number(box.minY()))
                .element("ows:UpperCorner", number(box.maxX()) + " " + number(box.maxY()))
                .end();
        xml.element("ows:Identifier", layer.id());
        boolean first = true;
        for (Map.Entry<String, Text> style : layer.styles().entrySet()) {
            xml.begin("Style");
            if (first) {
                xml.attribute("isDefault", "true");
            }
            xml.element("ows:Title", say(style.getValue())).element("ows:Identifier", style.getKey());
            legend(layer.id(), style.getKey(), sets);
            xml.end();
            first = false;
        }
        TileFormat.all().forEach(format -> xml.element("Format", format.mediaType()));
        InfoFormat.all().forEach(format -> xml.element("InfoFormat", format.mimeType()));
        time();
        sets.forEach(set -> xml.begin("TileMatrixSetLink")
                .element("TileMatrixSet", set.id())
                .end());
        String tile = address + "/1.0.0/" + encode(layer.id()) + "/{style}/{" + TimeDimension.NAME
                + "}/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}";
        TileFormat.all().forEach(format -> resource(format.mediaType(), "tile", tile + "." + format.extension()));
        InfoFormat.all()
                .forEach(format -> resource(format.mimeType(), "FeatureInfo", tile + "/{J}/{I}." + format.extension()));
        xml.end();
    }

    /** WMS draws it. It is the same at all scales of the grids, which 07-057r7, table 11, wants told by the extremes. */
    private void legend(String layer, String style, List<TileMatrixSet> sets) {
        Optional<String> named = Optional.of(style).filter(name -> !name.equals(TileQuery.DEFAULT_STYLE));
        Legends.Size size =
                legends.size(tiles.styled(view, List.of(layer), named, language, Optional.empty()), language);
        xml.empty("LegendURL")
                .attribute("format", TileFormat.PNG.mediaType())
                .attribute("minScaleDenominator", number(scales(sets).min().orElseThrow()))
                .attribute("maxScaleDenominator", number(scales(sets).max().orElseThrow()))
                .attribute("xlink:href", Legends.address(base, layer, style, language))
                .attribute("width", Integer.toString(size.width()))
                .attribute("height", Integer.toString(size.height()));
    }

    private static DoubleStream scales(List<TileMatrixSet> sets) {
        return sets.stream().flatMap(set -> set.matrices().stream()).mapToDouble(TileMatrix::scaleDenominator);
    }

    private void resource(String format, String type, String template) {
        xml.empty("ResourceURL")
                .attribute("format", format)
                .attribute("resourceType", type)
                .attribute("template", template);
    }

    private void time() {
        xml.begin("Dimension")
                .element("ows:Title", say(new Text("规划期", "Horizon")))
                .element("ows:Identifier", TimeDimension.NAME)
                .element("ows:UOM", "ISO8601")
                .element("Default", TimeDimension.CURRENT)
                .element("Value", TimeDimension.CURRENT);
        TimeDimension.years(view.schema()).forEach(year -> xml.element("Value", year));
        xml.end();
    }

    private void set(TileMatrixSet set) {
        xml.begin("TileMatrixSet").element("ows:Title", say(new Text(set.titleZh(), set.titleEn())));
        if (set.crs().displayOnly()) {
            xml.element("ows:Abstract", say(TileMatrixSetJson.DISPLAY_ONLY));
        }
        xml.element("ows:Identifier", set.id())
                .element("ows:SupportedCRS", set.crs().urn());
        String corner = set.crs().axisOrder() == Crs.AxisOrder.EAST_NORTH
                ? number(set.originX()) + " " + number(set.originY())
                : number(set.originY()) + " " + number(set.originX());
        for (TileMatrix matrix : set.matrices()) {
            xml.begin("TileMatrix")
                    .element("ows:Identifier", matrix.id())
                    .element("ScaleDenominator", number(matrix.scaleDenominator()))
                    .element("TopLeftCorner", corner)
                    .element("TileWidth", Integer.toString(matrix.tileSize()))
                    .element("TileHeight", Integer.toString(matrix.tileSize()))
                    .element("MatrixWidth", Long.toString(matrix.matrixWidth()))
                    .element("MatrixHeight", Long.toString(matrix.matrixHeight()))
                    .end();
        }
        xml.end();
    }

    private void themes() {
        xml.begin("Themes");
        for (OfferedLayers.Group group : OfferedLayers.groups(view)) {
            xml.begin("Theme").element("ows:Title", say(group.title())).element("ows:Identifier", group.id());
            group.members().forEach(member -> xml.element("LayerRef", member));
            xml.end();
        }
        xml.end();
    }

    private String say(Text text) {
        return text.in(language);
    }

    /** Without an exponent, which some clients do not read. */
    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String encode(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
