package city.xingtu.ogc.wms;

import city.xingtu.draw.MapPainter;
import city.xingtu.draw.MapRequest;
import city.xingtu.http.Answers;
import city.xingtu.http.ETags;
import city.xingtu.http.Query;
import city.xingtu.http.WorkPool;
import city.xingtu.style.StyleRepository;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A picture of the map (06-042, 7.3; 01-068r3, 7.2). */
final class GetMap implements Operation {

    private final MapQueryReader reader;
    private final StyleRepository styles;
    private final MapPainter painter;
    private final WorkPool pool;

    GetMap(MapQueryReader reader, StyleRepository styles, MapPainter painter, WorkPool pool) {
        this.reader = reader;
        this.styles = styles;
        this.painter = painter;
        this.pool = pool;
    }

    @Override
    public String name() {
        return "GetMap";
    }

    @Override
    public void answer(Query query, HttpServletRequest request, HttpServletResponse response) throws IOException {
        MapQuery map = reader.read(query);
        MapFormat format = MapFormat.of(query);
        int background = Background.of(query, format);
        ExceptionFormat.of(query);
        WmsHeaders.open(response);
        map.warning().ifPresent(warning -> response.setHeader("Warning", warning));
        response.setHeader("Cache-Control", Answers.REVALIDATE);
        if (ETags.notModified(request, response, tag(map, format, background))) {
            return;
        }
        MapRequest picture = map.of(map.layers(), background);
        byte[] file = pool.run(() ->
                Pictures.encode(painter.paint(picture), format, raster -> painter.palette(picture, raster), pool));
        response.setContentType(format.mimeType());
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    /** Of everything that the picture depends on, so that it need not be drawn to know that the client has it. */
    private String tag(MapQuery map, MapFormat format, int background) {
        StringBuilder key = new StringBuilder(256)
                .append(Software.VERSION)
                .append(format)
                .append(background)
                .append(map.crs().code())
                .append(map.bounds())
                .append(map.width())
                .append('x')
                .append(map.height())
                .append('@')
                .append(map.dpi());
        for (NamedLayer named : map.layers()) {
            String style = named.style().id();
            key.append('|')
                    .append(named.layer().layer().id())
                    .append(named.layer().version())
                    .append(style)
                    .append(styles.source(style).map(String::hashCode).orElse(0));
        }
        return ETags.of(key.toString().getBytes(StandardCharsets.UTF_8));
    }
}
