import { compile } from "./expression.js";
import { compileValues, SYMBOLS } from "./symbols.js";

/** Resolution in metres of MapLibre's zoom 0, whose tiles have 512 pixels. */
const RESOLUTION_AT_ZOOM_0 = 40075016.685578488 / 512;
const MOST_SHARED_STYLES = 20000;

/** MapLibre's zoom at a resolution in metres a pixel on the Web Mercator map. */
export function zoomAt(resolution) {
  return Math.log2(RESOLUTION_AT_ZOOM_0 / resolution);
}

/** The denominator of the scale at such a resolution, on pixels of 0.28 mm. */
export function scaleAt(resolution) {
  return resolution / 0.00028;
}

/** Priorities from which a label belongs to a tier; the lowest tier takes the rest. */
const TIERS = [-Infinity, 500, 800, 1200, 2000, 2500];
const USUAL_PRIORITY = 1000;

/**
 * Makes a MapLibre style drawable by OpenLayers. Layers of one style are painted one over the other for the whole layer
 * of the plan, as in MapLibre: OpenLayers' z-index is the layer's place in the style.
 *
 * @param json a style of the service
 * @param pictures what its fills repeat, by name and opacity
 * @returns `{layers, shapes}`; `shapes` is an OpenLayers style function for everything but labels, for vector tiles
 *     whose features tell their source layer as `source_layer`
 */
export function compileStyle(json, pictures) {
  const layers = json.layers
    .map(drawnHere)
    .filter((layer) => SYMBOLS[layer.type])
    .map((layer, index) => compileLayer(layer, index, pictures));
  return { layers, shapes: styleFunction(layers.filter(({ type }) => type !== "symbol")) };
}

/** A layer without the pictures that it names for MapLibre: by what its metadata say is meant. */
function drawnHere(layer) {
  const meant = layer.metadata ?? {};
  if (meant["xingtu:decoration"]) {
    return { ...layer, type: "line", layout: {}, paint: dotted(meant["xingtu:decoration"]) };
  }
  return layer.type === "symbol" && meant["xingtu:mark"] ? { ...layer, type: "mark" } : layer;
}

/** Of a mark's size the side of a square with about as much ink. */
const SQUARE = 0.7;

/** Marks along a line as dashes across it, as far apart: ticks, which are much broader than long, and squares for others. */
function dotted({ size, length, gap, colour }) {
  const tick = length < size / 2;
  const width = tick ? size : SQUARE * size;
  const dash = tick ? length : width;
  const free = Math.max(size + gap - dash, 1);
  return { "line-color": colour ?? "#666666", "line-width": width, "line-dasharray": [dash / width, free / width] };
}

/** The labels of a compiled style, by tier of priority: `[{tier, style}]`, the higher tier to be placed first. */
export function labelTiers({ layers }) {
  const labels = layers.filter(({ type }) => type === "symbol");
  const byTier = Map.groupBy(labels, ({ priority }) => TIERS.findLastIndex((from) => priority >= from));
  return [...byTier].map(([tier, members]) => ({ tier, style: styleFunction(members) }));
}

function styleFunction(layers) {
  const bySource = Map.groupBy(layers, ({ sourceLayer }) => sourceLayer);
  return (feature, resolution) => {
    const candidates = bySource.get(feature.get("source_layer"));
    if (!candidates) {
      return undefined;
    }
    const env = environment(feature, resolution);
    return candidates.map((layer) => layer.styleOf(env)).filter(Boolean);
  };
}

function environment(feature, resolution) {
  return {
    zoom: zoomAt(resolution),
    geometryType: feature.getType(),
    get: (name) => feature.get(name),
  };
}

function compileLayer(layer, index, pictures) {
  const symbol = SYMBOLS[layer.type];
  const drawn = { paint: {}, layout: {}, ...layer, pictures };
  const valuesOf = compileValues(drawn);
  const matches = layer.filter === undefined ? () => true : compile(layer.filter);
  const minzoom = layer.minzoom ?? -Infinity;
  const maxzoom = layer.maxzoom ?? Infinity;
  const dimension = layer.type === "fill" ? /Polygon/ : layer.type === "line" ? /Polygon|Line/ : /./;
  // MapLibre places low keys first, and so does OpenLayers with low z-indexes.
  const sortKey = layer.layout?.["symbol-sort-key"];
  const priority = typeof sortKey === "number" ? -sortKey : USUAL_PRIORITY;
  const zIndex = layer.type === "symbol" ? -priority : index;
  const shared = new Map();
  const styleOfValues = (values) => {
    const key = values.join("|");
    if (!shared.has(key)) {
      if (shared.size > MOST_SHARED_STYLES) {
        shared.clear();
      }
      const parts = symbol.build(values, drawn);
      shared.set(key, parts && new ol.style.Style({ ...parts, zIndex }));
    }
    return shared.get(key);
  };
  return {
    ...drawn,
    minzoom,
    maxzoom,
    sourceLayer: layer["source-layer"],
    matches,
    priority,
    styleOf(env) {
      const visible = env.zoom >= minzoom && env.zoom < maxzoom && dimension.test(env.geometryType);
      return visible && matches(env) ? styleOfValues(valuesOf(env)) : null;
    },
  };
}
