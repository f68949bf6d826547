import { toNorthEast } from "./gaussKruger.js";

/** The scale bar, and for a mouse its place: degrees and, for planners, EPSG:4549. */
export function createReadout(map) {
  const cursor = document.getElementById("cursor");
  map.addControl(new ol.control.ScaleLine({ target: "scale", units: "metric", minWidth: 72 }));
  map.on("pointermove", (event) => {
    const [longitude, latitude] = ol.proj.toLonLat(event.coordinate);
    const [north, east] = toNorthEast(longitude, latitude);
    cursor.textContent = `${latitude.toFixed(5)}° N  ${longitude.toFixed(5)}° E  ·  4549  N ${north.toFixed(0)}  E ${east.toFixed(0)}`;
  });
  map.getViewport().addEventListener("pointerleave", () => {
    cursor.textContent = "";
  });
}
