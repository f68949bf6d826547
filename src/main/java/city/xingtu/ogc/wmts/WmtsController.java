package city.xingtu.ogc.wmts;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.View;
import city.xingtu.http.Answers;
import city.xingtu.http.BaseUrl;
import city.xingtu.http.InfoFormat;
import city.xingtu.http.Languages;
import city.xingtu.http.Legends;
import city.xingtu.http.Query;
import city.xingtu.http.Recent;
import city.xingtu.http.TileAnswer;
import city.xingtu.http.TileFormat;
import city.xingtu.http.TileRequest;
import city.xingtu.http.TileSource;
import city.xingtu.http.WorkPool;
import city.xingtu.plan.Language;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The Web Map Tile Service: by parameters at {@code /wmts}, by addresses below {@code /wmts/1.0.0}. */
@RestController
public final class WmtsController {

    static final String PATH = "/wmts";
    private static final String TILE = PATH + "/1.0.0/{Layer}/{Style}/{Time}/{TileMatrixSet}/{TileMatrix}/{TileRow}";
    private static final String VERSION = "1.0.0";

    private final Atlas atlas;
    private final TileSource tiles;
    private final TileQuery reader;
    private final TileInfo info;
    private final Legends legends;
    private final Recent<Key, Answers.Kept> documents = new Recent<>(16);

    private record Key(String state, long styles, Set<Section> sections, Language language, String address) {}

    public WmtsController(Atlas atlas, TileSource tiles, Legends legends, WorkPool pool) {
        this.atlas = atlas;
        this.tiles = tiles;
        this.legends = legends;
        this.reader = new TileQuery(atlas, tiles);
        this.info = new TileInfo(reader, tiles, pool);
    }

    /** Any operation, by parameters whose names may be in any case. */
    @GetMapping({PATH, PATH + "/"})
    public void byParameters(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, () -> operate(Query.ignoringCase(request), request, response));
    }

    /** The service's metadata. */
    @GetMapping(PATH + "/1.0.0/WMTSCapabilities.xml")
    public void capabilities(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, () -> describe(EnumSet.allOf(Section.class), request, response));
    }

    /** A tile. */
    @GetMapping(TILE + "/{file}")
    public void tile(@PathVariable Map<String, String> path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(request, response, () -> {
            Map<String, String> parameters = new HashMap<>(path);
            String extension = split(parameters, "TileCol");
            parameters.put(
                    "Format",
                    TileFormat.ofExtension(extension)
                            .map(TileFormat::mediaType)
                            .orElseThrow(() -> noResource(extension)));
            send(Query.ignoringCase(parameters), request, response);
        });
    }

    /** What is at a pixel of a tile. */
    @GetMapping(TILE + "/{TileCol}/{J}/{file}")
    public void featureInfo(
            @PathVariable Map<String, String> path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(request, response, () -> {
            Map<String, String> parameters = new HashMap<>(path);
            String extension = split(parameters, "I");
            parameters.put("Format", TileFormat.PNG.mediaType());
            parameters.put(
                    "InfoFormat",
                    InfoFormat.ofExtension(extension)
                            .map(InfoFormat::mimeType)
                            .orElseThrow(() -> noResource(extension)));
            info.answer(Query.ignoringCase(parameters), request, response);
        });
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, Work work) throws IOException {
        try {
            work.run();
        } catch (RuntimeException | Error | IOException failure) {
            ExceptionReport.send(request, response, failure);
        }
    }

    private void operate(Query query, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String service = query.required("service");
        if (!service.equalsIgnoreCase("WMTS")) {
            throw Query.expected("service", service, "WMTS", "WMTS");
        }
        String operation = query.required("request");
        switch (operation.toLowerCase(Locale.ROOT)) {
            case "getcapabilities" -> capabilities(query, request, response);
            case "gettile" -> {
                checkVersion(query);
                send(query, request, response);
            }
            case "getfeatureinfo" -> {
                checkVersion(query);
                info.answer(query, request, response);
            }
            default -> {
                String options = "GetCapabilities, GetTile, GetFeatureInfo";
                throw Query.expected("request", operation, options + " 之一", "one of " + options);
            }
        }
    }

    private static void checkVersion(Query query) {
        String version = query.required("version");
        if (!version.equals(VERSION)) {
            throw Query.expected("version", version, VERSION, VERSION);
        }
    }

    private void send(Query query, HttpServletRequest request, HttpServletResponse response) throws IOException {
        TileRequest tile = reader.read(query);
        TileAnswer.send(request, response, tile, tiles.get(tile));
    }

    /** 06-121r9, 7.3, and table 27, whose codes of this operation have no locator: the versions that the client takes, the sections that it wants, and what it knows already. */
    private void capabilities(Query query, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (query.has("AcceptVersions") && !query.list("AcceptVersions").contains(VERSION)) {
            throw new WmtsException(
                    WmtsException.Code.VersionNegotiationFailed,
                    null,
                    new Text("仅支持版本 " + VERSION, "Only version " + VERSION + " is offered"));
        }
        Set<Section> sections = Section.of(query);
        if (query.has("updateSequence")) {
            long known = sequence(query.text("updateSequence", ""));
            long present = atlas.view().revision().number();
            if (known > present) {
                throw new WmtsException(
                        WmtsException.Code.InvalidUpdateSequence,
                        null,
                        new Text("updateSequence 大于现值 " + present, "updateSequence is above the present " + present));
            }
            if (known == present) {
                sections = EnumSet.noneOf(Section.class);
            }
        }
        describe(sections, request, response);
    }

    private static long sequence(String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new WmtsException(
                    WmtsException.Code.InvalidUpdateSequence,
                    null,
                    new Text("updateSequence 应为整数", "updateSequence must be a whole number"));
        }
    }

    private void describe(Set<Section> sections, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        View view = atlas.view();
        Language language =
                Query.ignoringCase(request).find("LANGUAGE").map(Language::of).orElseGet(() -> Languages.of(request));
        response.addHeader("Vary", "Accept-Language");
        Key key = new Key(view.state(), tiles.edition(), sections, language, BaseUrl.of(request));
        Answers.Kept document = documents.get(
                key,
                absent -> Answers.Kept.of(
                        new Capabilities(view, tiles, legends, language, absent.address()).write(sections)));
        Answers.send(request, response, "text/xml;charset=UTF-8", document);
    }

    /** Divides the last segment at its last dot: the parameter's value stays, the extension is returned. */
    private static String split(Map<String, String> parameters, String name) {
        String file = parameters.getOrDefault("file", "");
        int dot = file.lastIndexOf('.');
        parameters.put(name, dot < 0 ? file : file.substring(0, dot));
        return dot < 0 ? "" : file.substring(dot + 1);
    }

    private static Problem noResource(String extension) {
        return Query.expected("Format", extension, "能力文档 ResourceURL 中的扩展名", "an extension of a ResourceURL");
    }
}
