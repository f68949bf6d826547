package city.xingtu.ogc.api;

import city.xingtu.http.Editing;
import java.util.ArrayList;
import java.util.List;

/** The conformance classes that are met, by their official names. */
final class Conformance {

    private static final String SPEC = "http://www.opengis.net/spec/";

    private static final List<String> READING = List.of(
            SPEC + "ogcapi-common-1/1.0/conf/core",
            SPEC + "ogcapi-common-2/1.0/conf/collections",
            SPEC + "ogcapi-features-1/1.0/conf/core",
            SPEC + "ogcapi-features-1/1.0/conf/oas30",
            SPEC + "ogcapi-features-1/1.0/conf/geojson",
            SPEC + "ogcapi-features-1/1.0/conf/html",
            SPEC + "ogcapi-features-1/1.0/conf/gmlsf0",
            SPEC + "ogcapi-features-2/1.0/conf/crs",
            SPEC + "ogcapi-features-3/1.0/conf/queryables",
            SPEC + "ogcapi-features-3/1.0/conf/queryables-query-parameters",
            SPEC + "ogcapi-features-3/1.0/conf/filter",
            SPEC + "ogcapi-features-3/1.0/conf/features-filter",
            SPEC + "cql2/1.0/conf/cql2-text",
            SPEC + "cql2/1.0/conf/cql2-json",
            SPEC + "cql2/1.0/conf/basic-cql2",
            SPEC + "cql2/1.0/conf/advanced-comparison-operators",
            SPEC + "cql2/1.0/conf/case-insensitive-comparison",
            SPEC + "cql2/1.0/conf/accent-insensitive-comparison",
            SPEC + "cql2/1.0/conf/basic-spatial-functions",
            SPEC + "cql2/1.0/conf/basic-spatial-functions-plus",
            SPEC + "cql2/1.0/conf/spatial-functions",
            SPEC + "cql2/1.0/conf/temporal-functions",
            SPEC + "cql2/1.0/conf/array-functions",
            SPEC + "cql2/1.0/conf/property-property",
            SPEC + "cql2/1.0/conf/functions",
            SPEC + "cql2/1.0/conf/arithmetic",
            SPEC + "ogcapi-features-5/1.0/conf/schemas",
            SPEC + "ogcapi-features-5/1.0/conf/core-roles-features",
            SPEC + "ogcapi-features-5/1.0/conf/returnables-and-receivables",
            SPEC + "ogcapi-features-5/1.0/conf/sortables",
            SPEC + "ogcapi-styles-1/0.0/conf/core",
            SPEC + "ogcapi-styles-1/0.0/conf/html",
            SPEC + "ogcapi-styles-1/0.0/conf/mapbox-style",
            SPEC + "ogcapi-styles-1/0.0/conf/sld-10",
            SPEC + "ogcapi-styles-1/0.0/conf/sld-11",
            SPEC + "tms/2.0/conf/tilematrixset",
            SPEC + "tms/2.0/conf/json-tilematrixset",
            SPEC + "tms/2.0/conf/tilesetmetadata",
            SPEC + "tms/2.0/conf/json-tilesetmetadata",
            SPEC + "ogcapi-tiles-1/1.0/conf/core",
            SPEC + "ogcapi-tiles-1/1.0/conf/tileset",
            SPEC + "ogcapi-tiles-1/1.0/conf/tilesets-list",
            SPEC + "ogcapi-tiles-1/1.0/conf/dataset-tilesets",
            SPEC + "ogcapi-tiles-1/1.0/conf/geodata-tilesets",
            SPEC + "ogcapi-tiles-1/1.0/conf/collections-selection",
            SPEC + "ogcapi-tiles-1/1.0/conf/oas30",
            SPEC + "ogcapi-tiles-1/1.0/conf/mvt",
            SPEC + "ogcapi-tiles-1/1.0/conf/png",
            SPEC + "ogcapi-processes-1/1.0/conf/core",
            SPEC + "ogcapi-processes-1/1.0/conf/ogc-process-description",
            SPEC + "ogcapi-processes-1/1.0/conf/json",
            SPEC + "ogcapi-processes-1/1.0/conf/html",
            SPEC + "ogcapi-processes-1/1.0/conf/oas30",
            SPEC + "ogcapi-processes-1/1.0/conf/job-list",
            SPEC + "ogcapi-processes-1/1.0/conf/dismiss",
            SPEC + "ogcapi-maps-1/1.0/conf/core",
            SPEC + "ogcapi-maps-1/1.0/conf/scaling",
            SPEC + "ogcapi-maps-1/1.0/conf/display-resolution",
            SPEC + "ogcapi-maps-1/1.0/conf/spatial-subsetting",
            SPEC + "ogcapi-maps-1/1.0/conf/crs",
            SPEC + "ogcapi-maps-1/1.0/conf/collections-selection",
            SPEC + "ogcapi-maps-1/1.0/conf/collection-map",
            SPEC + "ogcapi-maps-1/1.0/conf/dataset-map",
            SPEC + "ogcapi-maps-1/1.0/conf/styled-map",
            SPEC + "ogcapi-maps-1/1.0/conf/png",
            SPEC + "ogcapi-maps-1/1.0/conf/jpeg",
            SPEC + "ogcapi-maps-1/1.0/conf/svg",
            SPEC + "ogcapi-maps-1/1.0/conf/api-operations",
            SPEC + "json-fg-1/1.0/conf/core",
            SPEC + "json-fg-1/1.0/conf/types-schemas");

    private static final List<String> WRITING = List.of(
            SPEC + "ogcapi-features-4/1.0/conf/create-replace-delete",
            SPEC + "ogcapi-features-4/1.0/conf/update",
            SPEC + "ogcapi-features-4/1.0/conf/optimistic-locking-etags",
            SPEC + "ogcapi-features-4/1.0/conf/features",
            SPEC + "ogcapi-styles-1/0.0/conf/manage-styles",
            SPEC + "ogcapi-styles-1/0.0/conf/style-validation");

    private Conformance() {}

    /** All classes; those of Part 4 only where the plan may be changed. */
    static List<String> classes(Editing editing) {
        List<String> classes = new ArrayList<>(READING);
        if (editing.open()) {
            classes.addAll(WRITING);
        }
        return List.copyOf(classes);
    }
}
