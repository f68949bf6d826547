package city.xingtu.ogc.wms;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.http.Answers;
import city.xingtu.http.Query;
import city.xingtu.plan.Layer;
import city.xingtu.style.SldWriter;
import city.xingtu.style.Style;
import city.xingtu.style.StyleRepository;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The styles of layers as an SLD document (SLD 1.0, 02-070, section 6.7). */
final class GetStyles implements Operation {

    static final String MIME_TYPE = "application/vnd.ogc.sld+xml";

    private final Atlas atlas;
    private final StyleRepository styles;

    GetStyles(Atlas atlas, StyleRepository styles) {
        this.atlas = atlas;
        this.styles = styles;
    }

    @Override
    public String name() {
        return "GetStyles";
    }

    @Override
    public void answer(Query query, HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<LayerSnapshot> members = DescribeLayer.described(query, atlas.view(), styles).values().stream()
                .flatMap(List::stream)
                .toList();
        String document = document(members);
        WmsHeaders.open(response);
        Answers.send(request, response, MIME_TYPE + ";charset=UTF-8", document.getBytes(StandardCharsets.UTF_8));
    }

    /** As it was written, where it is one style; else what it was understood as. */
    private String document(List<LayerSnapshot> members) {
        Layer first = members.getFirst().layer();
        if (members.size() == 1 && styles.stylesOf(first).size() == 1) {
            return styles.sourceOf(first);
        }
        Map<String, List<Style>> all = new LinkedHashMap<>();
        for (LayerSnapshot member : members) {
            Layer layer = member.layer();
            all.put(
                    layer.id(),
                    styles.stylesOf(layer).stream()
                            .map(name -> styles.styleOf(layer, name))
                            .toList());
        }
        return SldWriter.write(all);
    }
}
