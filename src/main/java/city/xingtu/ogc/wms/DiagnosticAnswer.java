package city.xingtu.ogc.wms;

import city.xingtu.geo.BoundingBox;
import city.xingtu.http.Answers;
import city.xingtu.http.Query;
import city.xingtu.plan.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The vendor parameter DIAGNOSTIC of GetMap: instead of the picture, why it shows what it shows, as
 * {@code application/json} or {@code text/plain}.
 */
final class DiagnosticAnswer {

    static final String PARAMETER = "DIAGNOSTIC";
    /** The header of a picture on which nothing was drawn. */
    static final String HEADER = "Xingtu-Diagnostic";

    private static final String TEXT = "text/plain";

    private DiagnosticAnswer() {}

    /**
     * Whether the request asks for it.
     *
     * @throws city.xingtu.plan.Problem UNKNOWN_FORMAT
     */
    static boolean wanted(Query query) {
        String format = query.text(PARAMETER, "");
        if (format.isEmpty() || format.equals(Answers.JSON) || format.equals(TEXT)) {
            return !format.isEmpty();
        }
        throw Formats.unknown(PARAMETER, format, Answers.JSON + ", " + TEXT);
    }

    static void send(
            Query query, MapQuery map, Diagnosis diagnosis, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (query.text(PARAMETER, "").equals(TEXT)) {
            byte[] text = text(map, diagnosis).getBytes(StandardCharsets.UTF_8);
            Answers.send(request, response, TEXT + ";charset=UTF-8", text);
        } else {
            Answers.sendJson(request, response, Answers.JSON, json(map, diagnosis));
        }
    }

    private static Map<String, Object> json(MapQuery map, Diagnosis diagnosis) {
        List<Map<String, Object>> layers = new ArrayList<>();
        for (Diagnosis.Finding finding : diagnosis.findings()) {
            Map<String, Object> layer = new LinkedHashMap<>();
            layer.put("layer", finding.layer());
            layer.put("cause", finding.cause().code());
            layer.put("text", finding.cause().text().in(map.language()));
            finding.hint().ifPresent(hint -> layer.put("suspectedCrs", hint));
            layer.put("featuresInBox", finding.features());
            finding.extent().ifPresent(extent -> layer.put("extent", box(extent)));
            layers.add(layer);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("blank", diagnosis.blank());
        answer.put("crs", map.crs().code());
        answer.put("bbox", box(map.version().turned(map.bounds(), map.crs())));
        answer.put("scaleDenominator", map.of(List.of(), Background.NONE).scaleDenominator());
        answer.put("revision", map.view().revision().number());
        answer.put("layers", layers);
        return answer;
    }

    private static List<Double> box(BoundingBox box) {
        return List.of(box.minX(), box.minY(), box.maxX(), box.maxY());
    }

    private static String text(MapQuery map, Diagnosis diagnosis) {
        Language language = map.language();
        StringBuilder text = new StringBuilder();
        for (Diagnosis.Finding finding : diagnosis.findings()) {
            text.append(finding.layer())
                    .append(": ")
                    .append(finding.cause().text().in(language));
            finding.hint().ifPresent(hint -> text.append(' ').append(hint));
            text.append('\n');
        }
        return text.toString();
    }
}
