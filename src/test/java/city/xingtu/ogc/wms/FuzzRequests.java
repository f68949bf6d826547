package city.xingtu.ogc.wms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Requests near good ones: parameters taken away, exchanged, damaged, or filled with what other servers have choked on. */
final class FuzzRequests {

    private static final List<String> EXTRA = List.of(
            "TIME",
            "ELEVATION",
            "CQL_FILTER",
            "FILTER",
            "FEATUREID",
            "SLD_BODY",
            "SLD",
            "DPI",
            "MAP_RESOLUTION",
            "FORMAT_OPTIONS",
            "TRANSPARENT",
            "BGCOLOR",
            "EXCEPTIONS",
            "LANGUAGE",
            "DIAGNOSTIC",
            "UPDATESEQUENCE",
            "FEATURE_COUNT",
            "SCALE",
            "RULE",
            "LEGEND_OPTIONS",
            "SRCWIDTH",
            "OUTPUT_FORMAT",
            "SORTBY",
            "WMTVER");

    private static final List<String> NASTY = List.of(
            "",
            " ",
            "0",
            "-1",
            "1",
            "2147483648",
            "1e308",
            "NaN",
            "Infinity",
            "null",
            "true",
            "current",
            "2025",
            "2020,2025,2035",
            "2020/2035/P5Y",
            "0000-00-00T99:99:99Z",
            "EPSG:4326",
            "EPSG:4549",
            "EPSG:999999999999",
            "CRS:84",
            "lake",
            "fields,lake",
            "theme:nature",
            "s-pair",
            "lake-grey",
            ",,,,",
            "120,30,120.1,30.1",
            "30,120,30.1,120.1",
            "-180,-90,180,90",
            "0,0,0,0",
            "1,1,0,0",
            "image/png",
            "image/jpeg",
            "image/png; mode=8bit",
            "image/svg+xml",
            "application/pdf",
            "application/json",
            "text/html",
            "text/plain",
            "application/gml+xml; version=3.2",
            "INIMAGE",
            "BLANK",
            "JSON",
            "0xFF0000",
            "dpi:300",
            "countMatched:true",
            "id = 'l1'",
            "name_zh LIKE '%湖%' AND NOT (status = 'planned')",
            "S_INTERSECTS(geometry, POLYGON((120 30, 121 30, 121 31, 120 30)))",
            "((((((((((((((((((((((((((((((1=1",
            "WITHIN_TRAVEL_TIME('x', 5, 'walk')",
            "1/0 = 0/0",
            "<Filter><Not><PropertyIsNull><PropertyName>id</PropertyName></PropertyIsNull></Not></Filter>",
            "<Filter><And>",
            "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><x>&b;</x>",
            "<StyledLayerDescriptor><NamedLayer><Name>lake</Name><UserStyle><FeatureTypeStyle><Rule>"
                    + "<PolygonSymbolizer><Fill><CssParameter name=\"fill\">#ff0000</CssParameter></Fill>"
                    + "</PolygonSymbolizer></Rule></FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>",
            "<StyledLayerDescriptor><NamedLayer><Name>lake</Name><UserStyle><FeatureTypeStyle><Rule>"
                    + "<LineSymbolizer><Stroke><CssParameter name=\"stroke-width\">1e30</CssParameter>"
                    + "<CssParameter name=\"stroke-dasharray\">0 0</CssParameter></Stroke></LineSymbolizer>"
                    + "</Rule></FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>",
            "<UserStyle><FeatureTypeStyle><Rule><PointSymbolizer><Graphic><Size>1e9</Size></Graphic></PointSymbolizer>"
                    + "</Rule></FeatureTypeStyle></UserStyle>",
            TestPlan.XSS,
            "'; DROP TABLE features; --",
            "../../../../etc/passwd",
            "${jndi:ldap://x/y}",
            "#{7*7}",
            "%00%ff%zz",
            "\u0000\u0001\uFFFE",
            "\uD800",
            "😀湖",
            "a".repeat(3000));

    private final Random random;

    FuzzRequests(Random random) {
        this.random = random;
    }

    /** The next request's parameters. */
    Map<String, String> next() {
        Map<String, String> parameters = good();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            change(parameters);
        }
        bound(parameters, "WIDTH");
        bound(parameters, "HEIGHT");
        return parameters;
    }

    /** Large pictures are slow by right; their limits have tests of their own. */
    private static void bound(Map<String, String> parameters, String side) {
        String value = parameters.getOrDefault(side, "");
        if (value.matches("\\d{3,4}")) {
            parameters.put(side, "64");
        }
    }

    private Map<String, String> good() {
        boolean modern = random.nextBoolean();
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("SERVICE", "WMS");
        parameters.put("VERSION", modern ? "1.3.0" : "1.1.1");
        String operation = any(List.of(
                "GetMap",
                "GetMap",
                "GetMap",
                "GetFeatureInfo",
                "GetFeatureInfo",
                "GetLegendGraphic",
                "GetCapabilities",
                "DescribeLayer",
                "GetStyles",
                "GetMetadata"));
        parameters.put("REQUEST", operation);
        parameters.put("LAYERS", any(List.of("lake", "fields,lake", "theme:nature", "town:signs", "close", "s-pair")));
        parameters.put("LAYER", "lake");
        parameters.put("STYLES", "");
        parameters.put(modern ? "CRS" : "SRS", "EPSG:4490");
        parameters.put("BBOX", modern ? "30,120,30.1,120.1" : "120,30,120.1,30.1");
        parameters.put("WIDTH", "32");
        parameters.put("HEIGHT", "24");
        parameters.put("FORMAT", "image/png");
        if (operation.equals("GetFeatureInfo")) {
            parameters.put("QUERY_LAYERS", parameters.get("LAYERS"));
            parameters.put("INFO_FORMAT", any(List.of("text/html", "text/plain", "application/json")));
            parameters.put(modern ? "I" : "X", "16");
            parameters.put(modern ? "J" : "Y", "12");
        }
        return parameters;
    }

    private void change(Map<String, String> parameters) {
        List<String> names = new ArrayList<>(parameters.keySet());
        String name = random.nextInt(3) == 0 ? any(EXTRA) : any(names);
        switch (random.nextInt(6)) {
            case 0 -> parameters.remove(name);
            case 1 -> parameters.put(name, parameters.getOrDefault(any(names), ""));
            case 2 -> parameters.put(name, damaged(parameters.getOrDefault(name, any(NASTY))));
            default -> parameters.put(name, any(NASTY));
        }
    }

    /** A few characters taken away, doubled or exchanged. */
    private String damaged(String value) {
        StringBuilder text = new StringBuilder(value);
        for (int i = random.nextInt(4); i >= 0 && !text.isEmpty(); i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, text.charAt(random.nextInt(text.length())));
                default ->
                    text.setCharAt(
                            at, (char) (random.nextInt(4) == 0 ? random.nextInt(0xFFFF) : 32 + random.nextInt(95)));
            }
        }
        return text.toString();
    }

    private <T> T any(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }
}
