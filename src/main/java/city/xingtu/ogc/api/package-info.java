/**
 * Floor 7: OGC API - Features. Part 1: Core (OGC 17-069r4) with the classes Core, GeoJSON, HTML and OpenAPI 3.0, below
 * {@code /ogc}. One file a resource or parameter. Structures are collections as layers are; their items are the features
 * of their parts.
 */
@NullMarked
package city.xingtu.ogc.api;

import org.jspecify.annotations.NullMarked;
