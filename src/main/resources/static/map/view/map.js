/** The OpenLayers map and its view. */

const NEAREST = 18;
const FURTHEST = 7;
const FIT_NEAREST = 16;
/** Share of the width kept free beside what is fitted, for the names at its edges. */
const FIT_ROOM = 0.035;

/** Where the visitor starts: Qiantang District, where the plan has it; else all that there is. */
const DISTRICT = [120.28, 30.21, 120.72, 30.4];

/** Creates the map in its element, without layers. */
export function createMap() {
  return new ol.Map({
    target: "map",
    controls: [],
    layers: [],
    moveTolerance: 4,
    view: new ol.View({
      center: ol.proj.fromLonLat([120.5, 30.3]),
      zoom: 11,
      minZoom: FURTHEST,
      maxZoom: NEAREST,
      enableRotation: false,
    }),
  });
}

/** The extent shown first, of the catalogue at hand. */
export function homeBox(catalogue) {
  const known = catalogue.layers.some((layer) => layer.id === "districts");
  return known || !catalogue.bbox ? DISTRICT : catalogue.bbox;
}

/** Shows a box [west, south, east, north]; a point is shown with its surroundings. */
export function fitBox(map, box, duration = 450) {
  map.getView().fit(ol.proj.transformExtent(box, "EPSG:4326", "EPSG:3857"), {
    maxZoom: FIT_NEAREST,
    padding: Array(4).fill(map.getSize()[0] * FIT_ROOM),
    duration: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : duration,
  });
}

/** Whether any of a box is in the visible part of the map. */
export function isVisible(map, box) {
  return ol.extent.intersects(map.getView().calculateExtent(), ol.proj.transformExtent(box, "EPSG:4326", "EPSG:3857"));
}

/** Moves by zoom levels. */
export function zoomBy(map, step) {
  map.getView().animate({ zoom: map.getView().getZoom() + step, duration: 180 });
}

/** The middle of what is visible beside the panels, [longitude, latitude]. */
export function middle(map) {
  return ol.proj.toLonLat(map.getView().getCenter());
}

/** The smallest box around boxes; null for none. */
export function boxAround(boxes) {
  const given = boxes.filter(Boolean);
  return given.length === 0
    ? null
    : given.reduce((all, box) => [
        Math.min(all[0], box[0]),
        Math.min(all[1], box[1]),
        Math.max(all[2], box[2]),
        Math.max(all[3], box[3]),
      ]);
}
