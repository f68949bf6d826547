package city.xingtu.web;

import city.xingtu.exchange.FeatureBody;
import city.xingtu.geo.Crs;
import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Layer;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Proposal;
import city.xingtu.plan.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A proposal as clients send it: {@code title}, {@code description}, {@code status}, {@code base} and {@code edits}, an
 * object with a member a layer, each with {@code features} (GeoJSON, longitude first, with ids) and {@code deleted} (ids).
 */
final class ProposalBody {

    private static final Set<String> MEMBERS = Set.of("title", "description", "status", "base", "edits");
    private static final Set<String> OF_LAYER = Set.of("features", "deleted");

    private ProposalBody() {}

    /**
     * Reads the document.
     *
     * @param head the base when none is given
     * @throws Problem INVALID_PARAMETER naming the member at fault, UNKNOWN_LAYER
     */
    static Proposal.Content read(byte[] document, PlanSchema schema, long head) {
        JsonNode body = FeatureBody.parse(document);
        allowOnly(body, "", MEMBERS);
        List<Edit> edits = new ArrayList<>();
        JsonNode layers = body.path("edits");
        if (!layers.isMissingNode() && !layers.isObject()) {
            throw Problem.invalid("edits", "edits 应为以图层为成员的对象", "edits must be an object with a member a layer");
        }
        for (Map.Entry<String, JsonNode> entry : layers.properties()) {
            Layer layer = schema.findLayer(entry.getKey()).orElseThrow(() -> unknown(entry.getKey()));
            edits(layer, entry.getValue(), edits);
        }
        JsonNode base = body.path("base");
        if (!base.isMissingNode() && !base.isIntegralNumber()) {
            throw Problem.invalid("base", "base 应为修订号", "base must be the number of a revision");
        }
        return new Proposal.Content(
                text(body, "title"),
                text(body, "description"),
                status(text(body, "status")),
                base.isMissingNode() ? head : base.longValue(),
                edits);
    }

    private static void edits(Layer layer, JsonNode own, List<Edit> edits) {
        allowOnly(own, "edits." + layer.id() + '.', OF_LAYER);
        for (JsonNode feature : array(own, layer, "features")) {
            FeatureBody read = FeatureBody.read(feature, layer, Crs.CRS84, false);
            if (read.id() == null) {
                throw Problem.invalid("id", "方案中的要素须有 id", "Features of a proposal need an id");
            }
            edits.add(new Edit.Put(layer.id(), new Feature(read.id(), read.geometry(), read.properties())));
        }
        for (JsonNode id : array(own, layer, "deleted")) {
            if (!id.isString()) {
                throw Problem.invalid("deleted", "deleted 应为 id 的数组", "deleted must be an array of ids");
            }
            edits.add(new Edit.Delete(layer.id(), id.stringValue()));
        }
    }

    private static JsonNode array(JsonNode own, Layer layer, String member) {
        JsonNode array = own.path(member);
        if (!array.isMissingNode() && !array.isArray()) {
            String name = "edits." + layer.id() + '.' + member;
            throw Problem.invalid(name, name + " 应为数组", name + " must be an array");
        }
        return array;
    }

    private static void allowOnly(JsonNode object, String path, Set<String> known) {
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                String shown = path + (name.length() > 80 ? name.substring(0, 80) + "…" : name);
                throw Problem.invalid(shown, "未知成员 " + shown, "Unknown member " + shown);
            }
        }
    }

    private static String text(JsonNode body, String member) {
        JsonNode value = body.path(member);
        if (value.isMissingNode()) {
            return "";
        }
        if (!value.isString()) {
            throw Problem.invalid(member, member + " 应为文本", member + " must be a text");
        }
        return value.stringValue();
    }

    private static Proposal.Status status(String text) {
        for (Proposal.Status status : Proposal.Status.values()) {
            if (text.isEmpty() || name(status).equals(text)) {
                return status;
            }
        }
        String known =
                Arrays.stream(Proposal.Status.values()).map(ProposalBody::name).collect(Collectors.joining(", "));
        throw Problem.invalid("status", "status 应为其一：" + known, "status must be one of " + known);
    }

    /** A status as documents have it. */
    static String name(Proposal.Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static Problem unknown(String layer) {
        String shown = layer.length() > 80 ? layer.substring(0, 80) + "…" : layer;
        return new Problem(
                Problem.Kind.UNKNOWN_LAYER,
                "edits",
                new Text("没有可编辑的图层 " + shown, "There is no layer " + shown + " to edit"));
    }
}
