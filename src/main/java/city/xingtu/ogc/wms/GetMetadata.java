package city.xingtu.ogc.wms;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.View;
import city.xingtu.http.Answers;
import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** The documents that MetadataURL in capabilities points to; no operation of the standard. */
final class GetMetadata implements Operation {

    private final Atlas atlas;
    private final GetCapabilities capabilities;

    GetMetadata(Atlas atlas, GetCapabilities capabilities) {
        this.atlas = atlas;
        this.capabilities = capabilities;
    }

    @Override
    public String name() {
        return "GetMetadata";
    }

    @Override
    public void answer(Query query, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = query.required("LAYER");
        View view = atlas.view();
        CapabilitiesSource source = capabilities.source(
                view,
                WmsVersion.negotiate(query),
                MapQueryReader.language(query),
                ServiceAddress.of(request),
                Optional.of(name).filter(asked -> view.declareDerived(asked).isPresent()));
        LayerTree layer = source.root()
                .all()
                .filter(node -> node.name().filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow(() ->
                        new Problem(Problem.Kind.UNKNOWN_LAYER, "LAYER", new Text("没有这个图层", "There is no such layer")));
        WmsHeaders.open(response);
        Answers.send(request, response, LayerMetadata.MIME_TYPE + ";charset=UTF-8", LayerMetadata.write(source, layer));
    }
}
