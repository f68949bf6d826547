package city.xingtu.ogc.wms;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.View;
import city.xingtu.http.Answers;
import city.xingtu.http.Legends;
import city.xingtu.http.Query;
import city.xingtu.http.Recent;
import city.xingtu.plan.Language;
import city.xingtu.plan.Text;
import city.xingtu.style.StyleRepository;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** What the service offers (06-042, 7.2; 01-068r3, 7.1). Trees and documents are kept until the plan or a style changes. */
final class GetCapabilities implements Operation {

    private final Atlas atlas;
    private final StyleRepository styles;
    private final Legends legends;
    private final Recent<Key, Answers.Kept> documents = new Recent<>(32);
    private final Recent<TreeKey, LayerTree> trees = new Recent<>(8);

    private record Key(
            String state, long styles, WmsVersion version, Language language, String address, Optional<String> asked) {}

    private record TreeKey(String state, long styles, Language language, Optional<String> asked) {}

    GetCapabilities(Atlas atlas, StyleRepository styles, Legends legends) {
        this.atlas = atlas;
        this.styles = styles;
        this.legends = legends;
    }

    @Override
    public String name() {
        return "GetCapabilities";
    }

    @Override
    public void answer(Query query, HttpServletRequest request, HttpServletResponse response) throws IOException {
        WmsVersion version = WmsVersion.negotiate(query);
        View view = atlas.view();
        Optional<String> known = query.find("UPDATESEQUENCE");
        if (known.isPresent()) {
            compare(known.get(), view.revision().number());
        }
        Language language = MapQueryReader.language(query);
        String address = ServiceAddress.of(request);
        Optional<String> asked = query.find("QUESTION").map(question -> question(view, question));
        Key key = new Key(view.state(), styles.edition(), version, language, address, asked);
        Answers.Kept document = documents.get(key, absent -> Answers.Kept.of(write(view, absent)));
        WmsHeaders.open(response);
        // FORMAT is read no further: what is not offered is answered by the default (06-042, 7.2.3.1).
        String type = version == WmsVersion.V1_3_0 ? "text/xml" : "application/vnd.ogc.wms_xml";
        Answers.send(request, response, type + ";charset=UTF-8", document);
    }

    /** The layer of a question that somebody wants to see listed, so that clients can pick it. */
    private static String question(View view, String question) {
        return Stream.of(question, "reach:" + question)
                .filter(name -> view.declareDerived(name).isPresent())
                .findFirst()
                .orElseThrow(() -> Query.expected(
                        "QUESTION",
                        question,
                        "问题，如 isochrone:from=metro_stations:minutes=5~10",
                        "a question such as isochrone:from=metro_stations:minutes=5~10"));
    }

    /**
     * The description of the service.
     *
     * @param asked name of a derived layer to be described beside those that are offered
     */
    CapabilitiesSource source(
            View view, WmsVersion version, Language language, String address, Optional<String> asked) {
        TreeKey key = new TreeKey(view.state(), styles.edition(), language, asked);
        LayerTree tree = trees.get(key, absent -> LayerTree.of(view, styles, language, absent.asked()));
        LayerTree root = version == WmsVersion.V1_3_0 ? tree : tree.flat();
        return new CapabilitiesSource(version, view, root, language, address, styles, legends);
    }

    private byte[] write(View view, Key key) {
        CapabilitiesSource source = source(view, key.version(), key.language(), key.address(), key.asked());
        return key.version() == WmsVersion.V1_3_0 ? Capabilities130.write(source) : Capabilities111.write(source);
    }

    /** 06-042, 7.2.3.5: equal and higher values are exceptions, lower ones are out of date. */
    private static void compare(String known, long current) {
        int order;
        try {
            // Some clients count in floating point and come back with 1.0E6.
            order = new BigDecimal(known).compareTo(BigDecimal.valueOf(current));
        } catch (NumberFormatException e) {
            order = 1;
        }
        if (order == 0) {
            throw new ServiceException(
                    ServiceException.Code.CurrentUpdateSequence,
                    "UPDATESEQUENCE",
                    new Text("内容没有变化，当前为 " + current, "Nothing has changed since " + current));
        }
        if (order > 0) {
            throw new ServiceException(
                    ServiceException.Code.InvalidUpdateSequence,
                    "UPDATESEQUENCE",
                    new Text("UPDATESEQUENCE 高于当前的 " + current, "UPDATESEQUENCE is beyond the current " + current));
        }
    }
}
