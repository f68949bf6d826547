import { imagined } from "./legend.js";

/** Draws the sample beside a legend's line. */

const WIDTH = 30;
const HEIGHT = 20;

const SHAPES = {
  fill: () =>
    new ol.geom.Polygon([
      [
        [3, 4],
        [13, 2],
        [27, 5],
        [26, 16],
        [12, 18],
        [3, 15],
        [3, 4],
      ],
    ]),
  line: () =>
    new ol.geom.LineString([
      [1, 14],
      [10, 7],
      [19, 13],
      [29, 6],
    ]),
  circle: () => new ol.geom.Point([WIDTH / 2, HEIGHT / 2]),
};

/**
 * A canvas with the layers of one legend entry drawn over each other: outlines of filled samples on the filled shape,
 * lines as lines, markers as markers.
 */
export function swatch(layers, zoom) {
  const canvas = document.createElement("canvas");
  canvas.className = "swatch";
  canvas.setAttribute("aria-hidden", "true");
  const context = ol.render.toContext(canvas.getContext("2d"), { size: [WIDTH, HEIGHT] });
  const filled = layers.some((layer) => layer.type === "fill");
  for (const layer of layers) {
    const shape = layer.type === "line" && filled ? "fill" : layer.type;
    const parts = sampleOf(layer, zoom);
    if (parts) {
      if (shape === "fill" && layer.type === "line") {
        delete parts.fill;
      }
      context.setStyle(new ol.style.Style(parts));
      context.drawGeometry(SHAPES[shape]());
    }
  }
  return canvas;
}

function sampleOf(layer, zoom) {
  const values = imagined(layer.filter);
  const at = Math.min(Math.max(zoom, layer.minzoom), Number.isFinite(layer.maxzoom) ? layer.maxzoom - 0.01 : 24);
  const env = (geometryType) => ({ zoom: at, geometryType, get: (name) => values[name] });
  try {
    return layer.sample(env("Polygon")) ?? layer.sample(env("LineString")) ?? layer.sample(env("Point"));
  } catch {
    // A sample needs a value that could not be imagined; the line stays without a picture.
    return null;
  }
}
