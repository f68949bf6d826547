import { getJson } from "./api.js";
import { answer } from "./answer.js";
import { createIsochroneOverlay } from "./view/isochroneOverlay.js";
import { createPlanLayers } from "./view/planLayers.js";
import { onFeatures } from "./view/clicks.js";
import { createSelection } from "./view/selection.js";
import { createStructureOverlay } from "./view/structureOverlay.js";
import { createTileWatch } from "./view/tileWatch.js";
import { createWithinOverlay } from "./view/withinOverlay.js";
import { createCard } from "./ui/card.js";
import { createInView } from "./ui/inView.js";
import { createIsochronePanel } from "./ui/isochronePanel.js";
import { createStructureView } from "./ui/structureView.js";
import { createWithinPanel } from "./ui/withinPanel.js";

/**
 * Joins what the state names (a feature, a structure, a question) with the service's answer, its drawing and its panel.
 * Each part asks again when the state it depends on changes, and a newer question replaces an older one.
 */
export function createAnswers(app, { fitFirst }) {
  const { map, store } = app;
  const watch = createTileWatch({
    onPending: app.progress,
    onFailed: (retry) => app.notify({ text: app.t("map.tilesFailed"), retry }),
  });
  const plan = createPlanLayers(app, watch);
  const structure = createStructureOverlay(app, watch);
  const isochrone = createIsochroneOverlay(app);
  const within = createWithinOverlay(app);
  const selection = createSelection(map);
  createInView(app, plan);

  const card = createCard(app);
  answer(app, {
    keys: ["feature", "horizon"],
    asked: ({ feature }) => feature,
    ask: ({ feature, horizon }, signal) =>
      getJson(`plan/features/${encodeURIComponent(feature.id)}`, { datetime: horizon }, signal),
    waiting: () => card.wait(),
    show: (json) => {
      selection.show(json.geometry);
      card.show(json);
      app.reveal(json.bbox);
    },
    clear: () => {
      selection.show(null);
      card.clear();
    },
    fail: (failure) => {
      selection.show(null);
      card.fail(failure);
    },
  });

  const structureView = createStructureView(app);
  answer(app, {
    keys: ["structure", "horizon"],
    asked: (state) => state.structure,
    ask: (state, signal) =>
      getJson(`plan/structures/${encodeURIComponent(state.structure)}`, { datetime: state.horizon }, signal),
    waiting: () => structureView.wait(),
    show: (json, { horizon }, fit) => {
      structure.show(json, horizon);
      structureView.show(json);
      if (fit) {
        app.fit([json.bbox]);
      }
    },
    clear: () => {
      structure.clear();
      structureView.clear();
    },
    fail: (failure) => {
      structure.clear();
      structureView.fail(failure);
      app.notify({ text: app.name(failure.text) });
    },
    fitFirst,
  });

  const isochronePanel = createIsochronePanel(app);
  answer(app, {
    keys: ["iso", "limits", "mode", "horizon"],
    asked: ({ iso }) => iso,
    ask: ({ iso, limits, mode, horizon }, signal) =>
      getJson("reach/isochrone", { ...startOf(iso), minutes: limits.join(","), mode, datetime: horizon }, signal),
    waiting: () => isochronePanel.wait(),
    show: (json, { iso }, fit) => {
      const { lon, lat } = json.features[0]?.properties.origin ?? iso;
      isochrone.show(json, lon === undefined ? null : [lon, lat]);
      isochronePanel.show(json);
      if (fit && json.features.some(({ geometry }) => geometry)) {
        app.fit([isochrone.extent()]);
      }
    },
    clear: () => {
      isochrone.clear();
      isochronePanel.clear();
    },
    fail: (failure) => {
      isochrone.clear();
      isochronePanel.fail(failure);
      app.notify({ text: app.name(failure.text) });
    },
    fitFirst,
  });

  const withinPanel = createWithinPanel(app);
  answer(app, {
    keys: ["within", "mode", "horizon"],
    asked: (state) => state.within,
    ask: ({ within: question, mode, horizon }, signal) =>
      getJson(
        "reach/within",
        {
          target: question.target,
          from: question.from,
          minutes: question.minutes,
          mode,
          all: question.all ? "true" : "",
          datetime: horizon,
        },
        signal,
      ),
    waiting: () => withinPanel.wait(),
    show: (json, _, fit) => {
      within.show(json);
      withinPanel.show(json);
      if (fit) {
        app.fit([within.extent()]);
      }
    },
    clear: () => {
      within.clear();
      withinPanel.clear();
    },
    fail: (failure) => {
      within.clear();
      withinPanel.fail(failure);
      app.notify({ text: app.name(failure.text) });
    },
    fitFirst,
  });

  const clicks = onFeatures(app, { plan, structure, within }, (hits, place) => {
    if (app.picking()) {
      app.pick(place);
    } else if (hits.length > 0) {
      store.set({ feature: { layer: hits[0].layer, id: hits[0].id }, here: hits });
    } else {
      store.set({ feature: null, here: [] });
      app.announce(app.t("map.nothingHere"));
    }
  });
  document.getElementById("map").addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      clicks.atMiddle();
    }
  });
}

function startOf(iso) {
  return iso.id === undefined ? { lon: iso.lon, lat: iso.lat } : { from: iso.layer, id: iso.id };
}
