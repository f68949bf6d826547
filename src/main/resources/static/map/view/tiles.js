/** Vector tiles of the service. */

/** Beyond this zoom, the tiles of it are enlarged: coordinates are then finer than a pixel. */
const DEEPEST = 16;

/** One group for all labels of the map, so that none lies on another. */
export const LABEL_GROUP = "labels";

/** Name under which a tile's feature tells its source layer; `layer` is a field of structures. */
const SOURCE_LAYER = "source_layer";

/** Where the tiles of a layer or structure are, at a horizon. */
export function tileAddress(name, horizon) {
  const query = horizon ? `?datetime=${encodeURIComponent(horizon)}` : "";
  return `tiles/${encodeURIComponent(name)}/{z}/{x}/{y}.mvt${query}`;
}

/**
 * Tiles at an address; several map layers may draw the same.
 *
 * @param watch told about every tile: "start", "end" or "error"
 */
export function tileSource(url, watch) {
  const source = new ol.source.VectorTile({
    format: new ol.format.MVT({ layerName: SOURCE_LAYER, idProperty: "id" }),
    tileGrid: ol.tilegrid.createXYZ({ tileSize: 512, maxZoom: DEEPEST }),
    url,
    transition: 0,
  });
  for (const what of ["start", "end", "error"]) {
    source.on(`tileload${what}`, () => watch(what, source));
  }
  return source;
}

/** A map layer of tiles, with nothing drawn until it gets a style. */
export function tileLayer(source, { zIndex, declutter }) {
  return new ol.layer.VectorTile({ source, declutter, zIndex, style: () => undefined });
}
