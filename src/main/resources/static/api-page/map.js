// The map of a collection or feature page: the collection's own tiles, and the page's features above them.
"use strict";
(() => {
  const place = document.getElementById("map");
  const [west, south, east, north] = place.dataset.bbox.split(",").map(Number);
  const extent = ol.proj.transformExtent([west, south, east, north], "EPSG:4326", "EPSG:3857");
  const highlight = new ol.style.Style({
    stroke: new ol.style.Stroke({ color: "#d4380d", width: 2 }),
    fill: new ol.style.Fill({ color: "rgba(212,56,13,.12)" }),
    image: new ol.style.Circle({
      radius: 5,
      stroke: new ol.style.Stroke({ color: "#fff", width: 1.5 }),
      fill: new ol.style.Fill({ color: "#d4380d" }),
    }),
  });
  const layers = [
    new ol.layer.Tile({ source: new ol.source.XYZ({ url: place.dataset.tiles + "/{z}/{x}/{y}.png", maxZoom: 20 }) }),
  ];
  if (place.dataset.features) {
    layers.push(
      new ol.layer.Vector({
        source: new ol.source.Vector({ url: place.dataset.features, format: new ol.format.GeoJSON() }),
        style: highlight,
      }),
    );
  } else {
    // The collection's extent.
    const frame = new ol.Feature(ol.geom.Polygon.fromExtent(extent));
    layers.push(new ol.layer.Vector({ source: new ol.source.Vector({ features: [frame] }), style: new ol.style.Style({
      stroke: new ol.style.Stroke({ color: "#d4380d", width: 1.5, lineDash: [6, 4] }),
    }) }));
  }
  const view = new ol.View({ maxZoom: 20 });
  const map = new ol.Map({ target: place, layers, view });
  view.fit(extent, { size: map.getSize(), padding: [24, 24, 24, 24], maxZoom: 17 });
  map.on("singleclick", (event) => {
    const feature = map.forEachFeatureAtPixel(event.pixel, (found) => (found.getId() ? found : undefined), { hitTolerance: 4 });
    if (feature && !location.pathname.endsWith("/" + encodeURIComponent(feature.getId()))) {
      location.assign(location.pathname.replace(/\/$/, "") + "/" + encodeURIComponent(feature.getId()) + "?f=html");
    }
  });
})();
