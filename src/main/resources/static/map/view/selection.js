/** Outlines the chosen feature. */

const TOPMOST = 5000;
const ACCENT = "#d9480f";

/** A layer that shows one GeoJSON geometry at a time. */
export function createSelection(map) {
  const source = new ol.source.Vector();
  map.addLayer(new ol.layer.Vector({ source, zIndex: TOPMOST, style: outline }));
  const format = new ol.format.GeoJSON({ dataProjection: "EPSG:4326", featureProjection: "EPSG:3857" });
  return {
    /** Outlines a geometry; null outlines nothing. */
    show(geometry) {
      source.clear();
      if (geometry) {
        source.addFeature(new ol.Feature(format.readGeometry(geometry)));
      }
    },
  };
}

const HALO = new ol.style.Style({ stroke: new ol.style.Stroke({ color: "rgba(255,255,255,0.9)", width: 7 }) });
const LINE = new ol.style.Style({
  stroke: new ol.style.Stroke({ color: ACCENT, width: 3 }),
  fill: new ol.style.Fill({ color: "rgba(217,72,15,0.08)" }),
});
const RING = [
  new ol.style.Style({
    image: new ol.style.Circle({
      radius: 13,
      stroke: new ol.style.Stroke({ color: "rgba(255,255,255,0.95)", width: 6 }),
    }),
  }),
  new ol.style.Style({
    image: new ol.style.Circle({ radius: 13, stroke: new ol.style.Stroke({ color: ACCENT, width: 3 }) }),
  }),
];

function outline(feature) {
  return feature.getGeometry().getType().includes("Point") ? RING : [HALO, LINE];
}
