import { withOpacity } from "./colours.js";
import { compile } from "./expression.js";
import { alignment, FONTS, wrap } from "./labels.js";
import { mark } from "./marks.js";

/**
 * How each type of MapLibre layer becomes an OpenLayers style: `values` says what of the layer depends on feature and
 * zoom, `build` makes a style of the values. Styles of equal values are shared.
 */

/** Almost nothing, so that an area without a fill can still be clicked. */
const CLICKABLE = "rgba(255,255,255,0.004)";

/** In place of a picture's own colours. */
const PICTURE = "#666666";

/** Pixels of a sign around its text: above, right, below, left. */
const SIGN_PADDING = [0, 3, 0, 3];

export const SYMBOLS = {
  fill: {
    values: ({ paint }) => [
      paint["fill-color"] ?? "#000000",
      paint["fill-opacity"] ?? 1,
      paint["fill-outline-color"] ?? null,
      paint["fill-pattern"] ?? null,
    ],
    build([colour, opacity, outline, picture], { pictures }) {
      return {
        fill: new ol.style.Fill({
          color: picture === null ? withOpacity(colour, opacity) : (pictures(picture, opacity) ?? CLICKABLE),
        }),
        stroke: outline ? new ol.style.Stroke({ color: withOpacity(outline, opacity), width: 1 }) : undefined,
      };
    },
  },

  line: {
    values: ({ paint }) => [
      paint["line-color"] ?? "#000000",
      paint["line-opacity"] ?? 1,
      paint["line-width"] ?? 1,
      paint["line-dasharray"] ?? null,
      paint["line-blur"] ?? 0,
    ],
    build([colour, opacity, width, dashes, blur], { layout }) {
      return {
        // Lines of areas carry the fill that makes the area clickable; it does nothing to lines.
        fill: new ol.style.Fill({ color: CLICKABLE }),
        stroke: new ol.style.Stroke({
          color: withOpacity(colour, opacity),
          // There are no soft edges here: the line ends where a soft one is half as strong.
          width: Math.max(width - blur / 2, width / 2),
          lineDash: dashes?.map((dash) => dash * width),
          lineCap: layout?.["line-cap"] ?? "butt",
          lineJoin: layout?.["line-join"] ?? "miter",
        }),
      };
    },
  },

  circle: {
    values: ({ paint }) => [
      paint["circle-radius"] ?? 5,
      paint["circle-color"] ?? "#000000",
      paint["circle-opacity"] ?? 1,
      paint["circle-stroke-color"] ?? "#000000",
      paint["circle-stroke-width"] ?? 0,
    ],
    build([radius, colour, opacity, edgeColour, edgeWidth], { metadata }) {
      const { shape, rotation } = metadata?.["xingtu:mark"] ?? {};
      const edge = { colour: edgeColour, width: edgeWidth };
      return { image: mark(shape ?? "circle", radius, withOpacity(colour, opacity), edge, rotation) };
    },
  },

  /** What the style shows as a picture, drawn by what is meant. */
  mark: {
    values: () => [],
    build(values, { metadata }) {
      const { shape, rotation, size, opacity, fill, stroke, "stroke-width": width } = metadata["xingtu:mark"];
      const colour = withOpacity(fill ?? PICTURE, fill || !stroke ? opacity : 0);
      return { image: mark(shape, size / 2, colour, { colour: stroke ?? PICTURE, width: width ?? 0 }, rotation) };
    },
  },

  symbol: {
    values: ({ paint, layout }) => [
      layout["text-field"] ?? "",
      layout["text-size"] ?? 16,
      paint["text-color"] ?? "#000000",
      paint["text-opacity"] ?? 1,
      paint["text-halo-color"] ?? "#ffffff",
      paint["text-halo-width"] ?? 0,
      layout["text-offset"] ?? [0, 0],
    ],
    build([text, size, colour, opacity, halo, haloWidth, offset], { layout, metadata }) {
      if (!text) {
        return null;
      }
      const along = layout["symbol-placement"] === "line" && layout["text-rotation-alignment"] !== "viewport";
      const bold = (layout["text-font"] ?? []).some((font) => font.includes("Bold"));
      const padding = layout["text-padding"] ?? 2;
      // A halo of the sign's colour where that depends on the feature.
      const sign = metadata?.["xingtu:sign"];
      const ground = typeof sign?.fill === "string" ? sign.fill : halo;
      return {
        text: new ol.style.Text({
          text: along ? text : wrap(text, layout["text-max-width"] ?? 10),
          font: `${bold ? "600" : "400"} ${size}px ${FONTS}`,
          fill: new ol.style.Fill({ color: withOpacity(colour, opacity) }),
          stroke:
            haloWidth > 0 && !sign
              ? new ol.style.Stroke({ color: withOpacity(halo, opacity), width: haloWidth * 2 })
              : undefined,
          placement: along ? "line" : "point",
          repeat: along ? (layout["symbol-spacing"] ?? 250) : undefined,
          overflow: false,
          maxAngle: Math.PI / 4,
          rotation: ((layout["text-rotate"] ?? 0) * Math.PI) / 180,
          offsetX: offset[0] * size,
          offsetY: offset[1] * size,
          backgroundFill: sign ? new ol.style.Fill({ color: withOpacity(ground, opacity) }) : undefined,
          padding: sign ? SIGN_PADDING : [padding, padding, padding, padding],
          ...(along ? { textBaseline: "middle" } : alignment(layout["text-anchor"])),
        }),
      };
    },
  },
};

/** Compiles the properties of a layer's paint and layout, once. */
export function compileValues(layer) {
  const compiled = (properties = {}) =>
    Object.fromEntries(
      Object.entries(properties).map(([name, value]) => [name, PLAIN.has(name) ? () => value : compile(value)]),
    );
  const paint = compiled(layer.paint);
  const layout = compiled(layer.layout);
  const values = SYMBOLS[layer.type].values;
  return (env) => values({ paint: evaluated(paint, env), layout: evaluated(layout, env) });
}

/** Lists that are values, not expressions. */
const PLAIN = new Set(["line-dasharray", "text-offset", "text-font", "icon-text-fit-padding"]);

function evaluated(properties, env) {
  const values = {};
  for (const name in properties) {
    values[name] = properties[name](env);
  }
  return values;
}
