package city.xingtu.ogc.api;

import static city.xingtu.ogc.api.OpenApi.array;
import static city.xingtu.ogc.api.OpenApi.choice;
import static city.xingtu.ogc.api.OpenApi.object;
import static city.xingtu.ogc.api.OpenApi.query;

import city.xingtu.http.RevisionParameter;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.Layer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of the API's definition: those with a meaning of their own, and one a field of the layers. */
final class OpenApiParameters {

    private final ApiRequest request;
    private final Map<String, Map<String, Object>> components = new LinkedHashMap<>();

    OpenApiParameters(ApiRequest request, List<String> collections, List<String> structures) {
        this.request = request;
        components.put(
                "collectionId",
                OpenApi.path("collectionId", request.say("数据集的 id", "Id of a collection"), choice(collections)));
        if (!structures.isEmpty()) {
            components.put(
                    "structureId",
                    OpenApi.path("structureId", request.say("空间结构的 id", "Id of a structure"), choice(structures)));
        }
        components.put(
                "featureId",
                OpenApi.path("featureId", request.say("要素的 id", "Id of a feature"), object("type", "string")));
        selecting();
        showing();
        writing();
    }

    private void selecting() {
        add(
                BboxParameter.NAME,
                "西,南,东,北，或含高程的六个数；坐标系见 bbox-crs。无几何的要素总被选中",
                "West, south, east, north, or six numbers with heights, in bbox-crs. Features without geometry are"
                        + " always selected",
                object(
                        "type",
                        "array",
                        "minItems",
                        4,
                        "maxItems",
                        6,
                        "oneOf",
                        List.of(object("minItems", 4, "maxItems", 4), object("minItems", 6, "maxItems", 6)),
                        "items",
                        object("type", "number")));
        add(BboxParameter.CRS, "bbox 的坐标系", "Coordinate system of bbox", system());
        add(
                DatetimeParameter.NAME,
                "年份、时刻，或 起/止（端点可为 .. 或时长）：选取当时存在的要素",
                "A year, an instant, or start/end of which either may be .. or a duration: what exists then",
                object("type", "string"));
        add(
                RevisionParameter.NAME,
                "修订号或时刻：规划当时的内容",
                "Number of a revision, or an instant: the plan as it was",
                object("type", "string"));
        add(
                PageParameters.LIMIT,
                "一页至多的要素数",
                "The most features of a page",
                object(
                        "type",
                        "integer",
                        "minimum",
                        1,
                        "maximum",
                        PageParameters.MOST,
                        "default",
                        PageParameters.DEFAULT_LIMIT));
        add(
                PageParameters.OFFSET,
                "跳过的要素数；翻页请用 next 链接",
                "Features to skip; to turn pages follow the links next",
                object("type", "integer", "minimum", 0, "default", 0));
        add(
                Cursor.NAME,
                "next、prev 链接所带的页位置",
                "Where a page begins, as the links next and prev say it",
                object("type", "string"));
        add(
                FilterParameter.NAME,
                "CQL2 条件；可用字段见 queryables，函数见 /functions",
                "A condition in CQL2; properties are listed by queryables, functions by /functions",
                object("type", "string"));
        add(
                FilterParameter.LANGUAGE,
                "filter 的语言",
                "Language of filter",
                object("type", "string", "enum", FilterParameter.LANGUAGES, "default", "cql2-text"));
        add(FilterParameter.CRS, "filter 中坐标的坐标系", "Coordinate system of the coordinates in filter", system());
        add(
                SortbyParameter.NAME,
                "排序字段，前加 - 为降序；见 sortables",
                "Fields to sort by, with - before it for descending; see sortables",
                array(object("type", "string", "pattern", "[+\\- ]?.+")));
    }

    private void showing() {
        add(
                PropertiesParameter.NAME,
                "返回的字段，省略为全部",
                "Fields to answer, all without it",
                array(object("type", "string")));
        add(
                PropertiesParameter.SKIP_GEOMETRY,
                "不返回几何",
                "Whether to leave out geometries",
                object("type", "boolean", "default", false));
        add(
                CrsParameter.NAME,
                "返回坐标的坐标系，轴序依其主管机构",
                "Coordinate system of the answer, with the axes of its authority",
                system());
        add("lang", "语言", "Language", choice(List.of("zh", "en")));
        components.put("f", format(Format.DOCUMENT.stream().toList()));
        components.put("metadataFormat", format(Format.METADATA.stream().toList()));
        components.put("featureFormat", format(Format.FEATURES.stream().toList()));
    }

    /** One of the systems, named by its URI; the first is the default. */
    private static Map<String, Object> system() {
        List<String> systems = CrsParameter.uris();
        return object("type", "string", "format", "uri", "enum", systems, "default", systems.getFirst());
    }

    private void writing() {
        components.put(
                "ifMatch",
                OpenApi.header(
                        "If-Match",
                        request.say("所见版本的 ETag；不符时 412", "ETag of the version seen; 412 when it is no more")));
        components.put(
                "contentCrs",
                OpenApi.header(
                        CrsParameter.HEADER,
                        request.say(
                                "正文坐标的坐标系，<URI>；省略为 CRS84",
                                "Coordinate system of the body as <URI>; CRS84 without it")));
        add("reason", "修改的理由，记入规划全过程", "Why, for the record of the plan", object("type", "string", "maxLength", 1000));
        add("author", "修改者，无身份认证时记入", "Who, where nobody has signed in", object("type", "string", "maxLength", 200));
        add(
                "base",
                "所见的修订号；其后要素若有改动则 409，附两个版本",
                "Revision seen; 409 with both versions when the feature changed since",
                object("type", "integer", "minimum", 1));
    }

    private Map<String, Object> format(List<Format> formats) {
        return query(
                "f",
                request.say("格式，省略时依 Accept", "Format; by Accept without it"),
                choice(formats.stream().map(Format::parameter).toList()));
    }

    private void add(String name, String zh, String en, Map<String, Object> schema) {
        components.put(name, query(name, request.say(zh, en), schema));
    }

    /** References to parameters by component, with those of every resource. */
    List<Object> references(String format, String... names) {
        List<Object> references = new ArrayList<>();
        for (String name : names) {
            references.add(OpenApi.reference("parameters", name));
        }
        references.add(OpenApi.reference("parameters", format));
        references.add(OpenApi.reference("parameters", "lang"));
        return references;
    }

    /** References to the parameters that select by a field's value; equal ones of several layers are one component. */
    List<Object> fields(Layer layer) {
        List<Object> references = new ArrayList<>();
        for (Field field : PropertyParameters.fields(layer, ItemsParameters.TAKEN)) {
            Map<String, Object> parameter = query(
                    field.name(),
                    request.say(field.title().zh() + "等于", field.title().en() + " equals"),
                    schema(field));
            references.add(OpenApi.reference("parameters", component(field.name(), parameter)));
        }
        return references;
    }

    private Map<String, Object> schema(Field field) {
        Map<String, Object> schema = new LinkedHashMap<>(
                field.type() == FieldType.TEXT_LIST
                        ? object("type", "string")
                        : FeatureSchema.property(field, request.language()));
        schema.keySet().removeIf(key -> key.startsWith("x-") || key.equals("title"));
        return schema;
    }

    /** The component that is that parameter; made under a free name when there is none. */
    private String component(String name, Map<String, Object> parameter) {
        String plain = "field-" + name.replaceAll("[^A-Za-z0-9._-]", "_");
        String candidate = plain;
        for (int n = 2; components.containsKey(candidate); n++) {
            if (parameter.equals(components.get(candidate))) {
                return candidate;
            }
            candidate = plain + "-" + n;
        }
        components.put(candidate, parameter);
        return candidate;
    }

    /** All that were mentioned. */
    Map<String, Map<String, Object>> components() {
        return components;
    }
}
