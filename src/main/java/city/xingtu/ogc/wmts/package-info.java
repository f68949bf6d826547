/**
 * Floor 7: Web Map Tile Service 1.0.0 (OGC 07-057r7), by parameters and by addresses. Tiles come from where all protocols
 * get them; here are the service's metadata, its requests and its exceptions.
 */
@NullMarked
package city.xingtu.ogc.wmts;

import org.jspecify.annotations.NullMarked;
