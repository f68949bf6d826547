import { withOpacity } from "../style/colours.js";
import { FONTS } from "../style/labels.js";
import { LABEL_GROUP } from "./tiles.js";

const ABOVE_STRUCTURE = 3000;
const COLOURS = ["#0a5f6d", "#1c93a3", "#63b9c1", "#9ed4d8"];
const DASHES = [undefined, [10, 5], [3, 5], [12, 4, 3, 4]];

/** Colour and line pattern of the limit with that place among the ascending limits. */
export function limitSymbol(place) {
  return { colour: COLOURS[Math.min(place, COLOURS.length - 1)], dash: DASHES[place % DASHES.length] };
}

/** Draws how far one can walk: an area a limit, and the start. */
export function createIsochroneOverlay(app) {
  const source = new ol.source.Vector();
  app.map.addLayer(new ol.layer.Vector({ source, zIndex: ABOVE_STRUCTURE, declutter: LABEL_GROUP }));
  const format = new ol.format.GeoJSON({ dataProjection: "EPSG:4326", featureProjection: "EPSG:3857" });
  return {
    clear: () => source.clear(),
    /** Shows the service's collection and the start [longitude, latitude]. */
    show(collection, start) {
      source.clear();
      const limits = collection.features.map(({ properties }) => properties.minutes).sort((a, b) => a - b);
      for (const json of collection.features) {
        if (json.geometry) {
          const feature = format.readFeature(json);
          const place = limits.indexOf(json.properties.minutes);
          feature.setStyle(areaStyle(place, limits.length, app.t("iso.minutes", { minutes: json.properties.minutes })));
          source.addFeature(feature);
        }
      }
      if (start) {
        const pin = new ol.Feature(new ol.geom.Point(ol.proj.fromLonLat(start)));
        pin.setStyle(START);
        source.addFeature(pin);
      }
    },
    extent: () => ol.proj.transformExtent(source.getExtent(), "EPSG:3857", "EPSG:4326"),
  };
}

function areaStyle(place, count, label) {
  const { colour, dash } = limitSymbol(place);
  return new ol.style.Style({
    fill: new ol.style.Fill({ color: withOpacity(colour, 0.24) }),
    stroke: new ol.style.Stroke({ color: limitSymbol(0).colour, width: 2.2, lineDash: dash }),
    text: new ol.style.Text({
      text: label,
      font: `600 12px ${FONTS}`,
      placement: "line",
      maxAngle: Math.PI / 2,
      overflow: true,
      fill: new ol.style.Fill({ color: "#07434d" }),
      stroke: new ol.style.Stroke({ color: "rgba(255,255,255,0.95)", width: 4 }),
    }),
    zIndex: count - place,
  });
}

const START = [
  new ol.style.Style({
    image: new ol.style.Circle({
      radius: 9,
      fill: new ol.style.Fill({ color: "#ffffff" }),
      stroke: new ol.style.Stroke({ color: "#d9480f", width: 3.5 }),
      declutterMode: "none",
    }),
    zIndex: 90,
  }),
  new ol.style.Style({
    image: new ol.style.Circle({ radius: 3.5, fill: new ol.style.Fill({ color: "#d9480f" }), declutterMode: "none" }),
    zIndex: 91,
  }),
];
