import { FONTS } from "../style/labels.js";
import { hatch } from "../style/hatch.js";
import { LABEL_GROUP } from "./tiles.js";

const ABOVE_STRUCTURE = 3100;

/** Draws the answer to "which lie within N minutes": what qualifies, what misses, the ways and where they begin. */
export function createWithinOverlay(app) {
  const source = new ol.source.Vector();
  const layer = new ol.layer.Vector({ source, zIndex: ABOVE_STRUCTURE, declutter: LABEL_GROUP });
  app.map.addLayer(layer);
  const format = new ol.format.GeoJSON({ dataProjection: "EPSG:4326", featureProjection: "EPSG:3857" });

  function add(geometry, style, properties = {}) {
    const feature = new ol.Feature({ geometry: format.readGeometry(geometry), ...properties });
    feature.setStyle(style);
    source.addFeature(feature);
  }

  return {
    clear: () => source.clear(),
    owns: (candidate) => candidate === layer,
    /** Shows the service's collection. */
    show(collection) {
      source.clear();
      const origins = new Map();
      for (const { id, geometry, properties } of collection.features) {
        if (geometry) {
          const own = { feature_id: id, name_zh: properties.name_zh, name_en: properties.name_en };
          add(geometry, properties.within ? reached(app, properties) : MISSED, own);
        }
        if (properties.path && properties.within) {
          add(properties.path, WAY);
        }
        if (properties.nearest && properties.within) {
          origins.set(properties.nearest_id, properties.nearest);
        }
      }
      origins.forEach((origin) => {
        const name = app.name({ zh: origin.name_zh, en: origin.name_en });
        add({ type: "Point", coordinates: [origin.lon, origin.lat] }, originStyle(name));
      });
    },
    extent: () => (source.isEmpty() ? null : ol.proj.transformExtent(source.getExtent(), "EPSG:3857", "EPSG:4326")),
  };
}

const WAY = [
  new ol.style.Style({ stroke: new ol.style.Stroke({ color: "#ffffff", width: 6 }), zIndex: 20 }),
  new ol.style.Style({
    stroke: new ol.style.Stroke({ color: "#d9480f", width: 3, lineDash: [2, 5], lineCap: "round" }),
    zIndex: 21,
  }),
];

const MISSED = new ol.style.Style({
  fill: new ol.style.Fill({ color: hatch("rgba(80,90,100,0.5)", 1, 6) }),
  stroke: new ol.style.Stroke({ color: "#6b747c", width: 1.2, lineDash: [4, 3] }),
  image: new ol.style.Circle({
    radius: 6,
    stroke: new ol.style.Stroke({ color: "#6b747c", width: 1.5, lineDash: [3, 2] }),
  }),
  zIndex: 1,
});

function reached(app, properties) {
  const name = app.name({ zh: properties.name_zh, en: properties.name_en });
  const minutes = app.t("iso.minutes", { minutes: app.number(properties.minutes, 1) });
  return new ol.style.Style({
    fill: new ol.style.Fill({ color: "rgba(11,134,109,0.32)" }),
    stroke: new ol.style.Stroke({ color: "#07614f", width: 2.4 }),
    image: new ol.style.Circle({
      radius: 7,
      fill: new ol.style.Fill({ color: "rgba(11,134,109,0.75)" }),
      stroke: new ol.style.Stroke({ color: "#ffffff", width: 1.5 }),
    }),
    text: label(`${name}\n${minutes}`, "#064336"),
    zIndex: 10,
  });
}

function originStyle(name) {
  const text = label(name, "#7a2c08");
  text.setOffsetY(14);
  return new ol.style.Style({
    image: new ol.style.Circle({
      radius: 5,
      fill: new ol.style.Fill({ color: "#ffffff" }),
      stroke: new ol.style.Stroke({ color: "#d9480f", width: 2.5 }),
      declutterMode: "none",
    }),
    text,
    zIndex: 30,
  });
}

function label(text, colour) {
  return new ol.style.Text({
    text,
    font: `600 12px ${FONTS}`,
    overflow: true,
    fill: new ol.style.Fill({ color: colour }),
    stroke: new ol.style.Stroke({ color: "rgba(255,255,255,0.95)", width: 3.5 }),
  });
}
