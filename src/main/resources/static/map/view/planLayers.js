import { labelTiers } from "../style/compile.js";
import { LABEL_GROUP, tileAddress, tileLayer, tileSource } from "./tiles.js";

/** Opacity of the plan while a structure or an answer is shown on top of it. */
const FADED = 0.45;
const LABELS = 1000;
const TIER = 100;

/**
 * The layers of the plan on the map, each created when it is first shown. A layer of the catalogue is one map layer of
 * shapes, in the order of the ranks, and above all shapes one of labels for each tier of priority that its style has:
 * OpenLayers places the labels of the uppermost layer first.
 */
export function createPlanLayers(app, watch) {
  const { store, catalogue, map, styles } = app;
  const group = new ol.layer.Group({ layers: [] });
  const made = new Map();
  map.addLayer(group);

  function partsOf(declared) {
    if (!made.has(declared.id)) {
      const source = tileSource(tileAddress(declared.id, store.get().horizon), watch);
      const shapes = own(declared, tileLayer(source, { zIndex: declared.rank, declutter: false }));
      made.set(declared.id, { source, shapes, labels: [] });
      restyle(declared);
    }
    return made.get(declared.id);
  }

  function own(declared, layer) {
    layer.set("planLayer", declared.id);
    group.getLayers().push(layer);
    return layer;
  }

  async function restyle(declared) {
    const parts = made.get(declared.id);
    const current = () => made.get(declared.id) === parts;
    const id = styles.idOf(declared, store.get().lang);
    try {
      const compiled = await styles.load(id);
      if (!current() || id !== styles.idOf(declared, store.get().lang)) {
        return;
      }
      parts.shapes.setStyle(compiled.shapes);
      parts.labels.forEach((layer) => group.getLayers().remove(layer));
      parts.labels = labelTiers(compiled).map(({ tier, style }) => {
        const layer = own(
          declared,
          tileLayer(parts.source, { zIndex: LABELS + tier * TIER + declared.rank, declutter: LABEL_GROUP }),
        );
        layer.setStyle(style);
        return layer;
      });
      show();
    } catch (failure) {
      app.notify({
        text: app.t("map.styleFailed", { layer: app.name(declared.title) }),
        detail: failure.text ? app.name(failure.text) : failure.message,
        retry: () => restyle(declared),
      });
    }
  }

  function show() {
    const { layers, opacity } = store.get();
    for (const declared of catalogue.layers) {
      const visible = layers.includes(declared.id);
      if (visible || made.has(declared.id)) {
        const { shapes, labels } = partsOf(declared);
        for (const layer of [shapes, ...labels]) {
          layer.setVisible(visible);
          layer.setOpacity(opacity[declared.id] ?? 1);
        }
      }
    }
  }

  /** Puts new layers in the place of those of another horizon, which stay to be seen until the new ones are drawn. */
  function renew() {
    const old = [...made.values()].flatMap(({ shapes, labels }) => [shapes, ...labels]);
    made.clear();
    show();
    map.once("rendercomplete", () => old.forEach((layer) => group.getLayers().remove(layer)));
  }

  function fade() {
    const { structure, within, iso } = store.get();
    group.setOpacity(structure || within || iso ? FADED : 1);
  }

  store.on(["layers", "opacity"], show);
  store.on(["structure", "within", "iso"], fade);
  store.on(["horizon"], renew);
  store.on(["lang"], () => catalogue.layers.filter(({ id }) => made.has(id)).forEach(restyle));
  show();
  fade();

  return {
    /** Whether a map layer is one of the plan's. */
    owns: (layer) => layer.get("planLayer") !== undefined,
    /** Features of the visible layers in the visible extent: [layer of the catalogue, features by id]. */
    inView() {
      // The extent beside the panels: the view's padding is left out of it.
      const extent = map.getView().calculateExtent();
      return catalogue.layers
        .filter(({ id }) => store.get().layers.includes(id) && made.has(id))
        .map((declared) => [declared, featuresIn(made.get(declared.id).shapes, declared.id, extent)]);
    },
  };
}

function featuresIn(layer, name, extent) {
  const byId = new Map();
  for (const feature of layer.getFeaturesInExtent(extent)) {
    const id = feature.getId();
    if (feature.get("source_layer") === name && !byId.has(id) && ol.extent.intersects(feature.getExtent(), extent)) {
      byId.set(id, feature);
    }
  }
  return byId;
}
