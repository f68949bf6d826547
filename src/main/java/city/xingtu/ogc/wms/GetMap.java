package city.xingtu.ogc.wms;

import city.xingtu.atlas.Atlas;
import city.xingtu.draw.MapPainter;
import city.xingtu.draw.MapRequest;
import city.xingtu.http.Answers;
import city.xingtu.http.Drawings;
import city.xingtu.http.ETags;
import city.xingtu.http.MapFormat;
import city.xingtu.http.Pictures;
import city.xingtu.http.Query;
import city.xingtu.http.WorkPool;
import city.xingtu.ink.Raster;
import city.xingtu.style.StyleRepository;
import city.xingtu.tile.LabelSquares;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A picture of the map (06-042, 7.3; 01-068r3, 7.2). */
final class GetMap implements Operation {

    /** GeoServer's word for a map that is one of a grid of maps; its origin does not matter here. */
    private static final String TILED = "TILED";

    private final Atlas atlas;
    private final MapQueryReader reader;
    private final StyleRepository styles;
    private final MapPainter painter;
    private final LabelSquares squares;
    private final WorkPool pool;

    GetMap(
            Atlas atlas,
            MapQueryReader reader,
            StyleRepository styles,
            MapPainter painter,
            LabelSquares squares,
            WorkPool pool) {
        this.atlas = atlas;
        this.reader = reader;
        this.styles = styles;
        this.painter = painter;
        this.squares = squares;
        this.pool = pool;
    }

    @Override
    public String name() {
        return "GetMap";
    }

    @Override
    public void answer(Query query, HttpServletRequest request, HttpServletResponse response) throws IOException {
        MapQuery map = reader.read(query);
        MapFormat format = FormatParameter.of(query);
        int background = Background.of(query, format);
        ExceptionFormat.of(query);
        WmsHeaders.open(response);
        if (DiagnosticAnswer.wanted(query)) {
            Diagnosis diagnosis = pool.run(() -> Diagnosis.of(map, atlas.view()));
            DiagnosticAnswer.send(query, map, diagnosis, request, response);
            return;
        }
        map.warnings().forEach(warning -> response.addHeader("Warning", warning));
        response.setHeader("Cache-Control", Answers.REVALIDATE);
        MapRequest plain = map.of(map.layers(), background);
        MapRequest picture =
                query.text(TILED, "").equalsIgnoreCase("true") ? squares.tiled(plain) : squares.agreed(plain);
        if (ETags.notModified(request, response, tag(map, format, picture, query.text(SldParameter.NAME, "")))) {
            return;
        }
        byte[] file = pool.run(() -> format.document()
                .map(document ->
                        Drawings.of(document, map.dpi(), map.view().schema().title(), map.language(), picture, painter))
                .orElseGet(() -> painter.paint(picture, raster -> {
                    diagnose(map, raster, response);
                    return Pictures.encode(raster, format, pool);
                })));
        response.setContentType(format.mimeType());
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    /** When nothing is on the picture, a header says why. */
    private void diagnose(MapQuery map, Raster raster, HttpServletResponse response) {
        Diagnosis diagnosis = uniform(raster) ? Diagnosis.of(map, atlas.view()) : Diagnosis.NONE;
        if (diagnosis.blank()) {
            response.setHeader(DiagnosticAnswer.HEADER, diagnosis.header());
        }
    }

    /** Whether all pixels are the same; of a picture that shows something, few are looked at. */
    private static boolean uniform(Raster raster) {
        int[] pixels = raster.pixels();
        for (int pixel : pixels) {
            if (pixel != pixels[0]) {
                return false;
            }
        }
        return true;
    }

    /** Of everything that the picture depends on, so that it need not be drawn to know that the client has it. */
    private String tag(MapQuery map, MapFormat format, MapRequest picture, String sld) {
        StringBuilder key = new StringBuilder(256)
                .append(Software.VERSION)
                .append(format)
                .append(picture.background())
                .append(picture.labelBox())
                .append(map.crs().code())
                .append(map.bounds())
                .append(map.width())
                .append('x')
                .append(map.height())
                .append('@')
                .append(map.dpi())
                .append(sld)
                .append(sld.isEmpty() ? 0 : styles.edition());
        for (NamedLayer named : map.layers()) {
            String style = named.style().id();
            key.append('|')
                    .append(named.layer().layer().id())
                    .append(named.layer().version())
                    .append(style)
                    .append(named.order())
                    .append(styles.source(style).map(String::hashCode).orElse(0));
        }
        return ETags.of(key.toString().getBytes(StandardCharsets.UTF_8));
    }
}
