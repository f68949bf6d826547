import { FONTS } from "../style/labels.js";
import { withOpacity } from "../style/colours.js";
import { roleSymbols } from "./roles.js";
import { LABEL_GROUP, tileAddress, tileLayer, tileSource } from "./tiles.js";

const ABOVE_PLAN = 2000;

/** Draws one structure over the plan: its parts by role, each with its number and name. */
export function createStructureOverlay(app, watch) {
  const { map } = app;
  let shapes = null;
  // The upper layer is placed first: a name gives way to every number, a number to nothing.
  const names = pointLayer(ABOVE_PLAN + 1);
  const numbers = pointLayer(ABOVE_PLAN + 2);
  map.addLayer(names);
  map.addLayer(numbers);

  function clear() {
    if (shapes) {
      map.removeLayer(shapes);
      shapes = null;
    }
    names.getSource().clear();
    numbers.getSource().clear();
  }

  return {
    clear,
    owns: (layer) => layer === shapes,
    /** Shows the structure as the service described it. */
    show(structure, horizon) {
      clear();
      const symbols = roleSymbols(structure.parts);
      shapes = tileLayer(tileSource(tileAddress(structure.id, horizon), watch), {
        zIndex: ABOVE_PLAN,
        declutter: false,
      });
      shapes.setStyle(shapeStyle(symbols, structure.id));
      map.addLayer(shapes);
      for (const part of structure.parts) {
        const symbol = symbols.get(part.role ?? "");
        for (const { label } of part.features) {
          if (label) {
            add(names, label, nameStyle(app.name(part.name)));
            add(numbers, label, numberStyle(part.number, symbol));
          }
        }
      }
    },
  };
}

function shapeStyle(symbols, sourceLayer) {
  const known = new Map();
  return (feature) => {
    if (feature.get("source_layer") !== sourceLayer) {
      return undefined;
    }
    const role = feature.get("part_role") ?? "";
    if (!known.has(role)) {
      known.set(role, stylesOf(symbols.get(role) ?? { colour: "#5c6470", dash: [] }));
    }
    return known.get(role)[feature.getType().replace("Multi", "")];
  };
}

function stylesOf({ colour, dash }) {
  const casing = new ol.style.Style({
    stroke: new ol.style.Stroke({ color: "rgba(255,255,255,0.85)", width: 8 }),
    zIndex: 1,
  });
  const line = new ol.style.Stroke({
    color: colour,
    width: 4.5,
    lineDash: dash.length ? dash : undefined,
    lineCap: "butt",
  });
  return {
    Polygon: new ol.style.Style({
      fill: new ol.style.Fill({ color: withOpacity(colour, 0.3) }),
      stroke: new ol.style.Stroke({ color: colour, width: 2.5, lineDash: dash.length ? dash : undefined }),
    }),
    LineString: [casing, new ol.style.Style({ stroke: line, zIndex: 2 })],
    Point: new ol.style.Style({
      image: new ol.style.Circle({
        radius: 9,
        fill: new ol.style.Fill({ color: withOpacity(colour, 0.4) }),
        stroke: new ol.style.Stroke({ color: colour, width: 2 }),
      }),
      zIndex: 3,
    }),
  };
}

function pointLayer(zIndex) {
  return new ol.layer.Vector({ source: new ol.source.Vector(), zIndex, declutter: LABEL_GROUP });
}

function add(layer, place, style) {
  const feature = new ol.Feature(new ol.geom.Point(ol.proj.fromLonLat(place)));
  feature.setStyle(style);
  layer.getSource().addFeature(feature);
}

function numberStyle(number, { colour }) {
  return new ol.style.Style({
    image: new ol.style.Circle({
      radius: 10,
      fill: new ol.style.Fill({ color: colour }),
      stroke: new ol.style.Stroke({ color: "#ffffff", width: 1.5 }),
      declutterMode: "obstacle",
    }),
    text: new ol.style.Text({
      text: String(number),
      font: `600 11px ${FONTS}`,
      fill: new ol.style.Fill({ color: "#ffffff" }),
      declutterMode: "obstacle",
    }),
  });
}

function nameStyle(name) {
  return new ol.style.Style({
    text: new ol.style.Text({
      text: name,
      font: `600 13px ${FONTS}`,
      offsetY: 22,
      fill: new ol.style.Fill({ color: "#1d2730" }),
      stroke: new ol.style.Stroke({ color: "rgba(255,255,255,0.95)", width: 4 }),
    }),
  });
}
