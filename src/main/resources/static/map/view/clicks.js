/** What lies under a click. */

const MOUSE_TOLERANCE = 4;
const TOUCH_TOLERANCE = 12;
const MOST = 12;
const HOVER_PAUSE = 80;
const SIZES = { Point: 0, MultiPoint: 0, LineString: 1, MultiLineString: 1 };

/**
 * Calls back with the features under each click, the most particular first: points, then lines, then areas; the upper
 * layer before the lower; the smaller area before the larger. Each is `{layer, id, name: {zh, en}}`.
 *
 * @param overlays `{plan, structure, within}`, whose layers can be clicked
 */
export function onFeatures(app, overlays, follow) {
  const { map, catalogue } = app;
  const ranks = new Map(catalogue.layers.map(({ id, rank }) => [id, rank]));

  const clickable = (layer) =>
    overlays.plan.owns(layer) || overlays.structure.owns(layer) || overlays.within.owns(layer);

  function at(pixel, tolerance) {
    const found = new Map();
    map.forEachFeatureAtPixel(
      pixel,
      (feature, layer) => {
        const hit = identify(feature, layer);
        if (hit) {
          const key = `${hit.layer}/${hit.id}`;
          if (!found.has(key)) {
            found.set(key, { ...hit, order: orderOf(feature, hit.layer) });
          }
        }
      },
      {
        hitTolerance: tolerance,
        layerFilter: clickable,
      },
    );
    return [...found.values()]
      .sort((a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1] || a.order[2] - b.order[2])
      .slice(0, MOST)
      .map(({ layer, id, name }) => ({ layer, id, name }));
  }

  function identify(feature, layer) {
    const name = { zh: feature.get("name_zh") ?? "", en: feature.get("name_en") ?? "" };
    if (overlays.structure.owns(layer)) {
      // A feature that serves in several parts of a structure has further rows id~2, id~3.
      return { layer: feature.get("layer"), id: String(feature.getId()).replace(/~\d+$/, ""), name };
    }
    if (overlays.within.owns(layer)) {
      const id = feature.get("feature_id");
      return id === undefined ? null : { layer: app.store.get().within.target, id, name };
    }
    return { layer: layer.get("planLayer"), id: String(feature.getId()), name };
  }

  function orderOf(feature, layer) {
    const type = feature.getType?.() ?? feature.getGeometry().getType();
    const geometry = feature.getExtent ? feature : feature.getGeometry();
    return [SIZES[type] ?? 2, -(ranks.get(layer) ?? 0), ol.extent.getArea(geometry.getExtent())];
  }

  map.on("singleclick", (event) => {
    const touch = event.originalEvent.pointerType === "touch";
    follow(at(event.pixel, touch ? TOUCH_TOLERANCE : MOUSE_TOLERANCE), ol.proj.toLonLat(event.coordinate));
  });

  let looked = 0;
  map.on("pointermove", (event) => {
    const now = performance.now();
    if (!event.dragging && now - looked > HOVER_PAUSE) {
      looked = now;
      map.getTargetElement().classList.toggle("over", map.hasFeatureAtPixel(event.pixel, { layerFilter: clickable }));
    }
  });

  return {
    /** The same for the keyboard: what is in the middle of the visible map. */
    atMiddle() {
      const centre = map.getView().getCenter();
      follow(at(map.getPixelFromCoordinate(centre), TOUCH_TOLERANCE), ol.proj.toLonLat(centre));
    },
  };
}
