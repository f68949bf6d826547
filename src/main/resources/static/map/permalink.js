/**
 * The state as the part of the address after `#`, so that a copied address shows the same map:
 * `#map=11.50/30.3000/120.4500&layers=districts,water:40&time=2025&lang=en&structure=s-hz-core-stars`
 * `&feature=industrial_platforms/qt-medicine-port&iso=120.35,30.31&limits=5,10,15`
 * `&within=industrial_platforms,metro_stations,15&mode=transit&tab=reach`. Whatever is unknown or out of range is left out.
 */

const TABS = ["layers", "structures", "reach", "list"];
const MOST_MINUTES = 120;

/** How one may travel, the usual way first. */
export const MODES = ["walk", "bike", "car", "transit"];

/** Reads an address's hash. Keys that it does not set are absent. */
export function parse(hash, catalogue) {
  const query = new URLSearchParams(hash.replace(/^#/, ""));
  const layerIds = new Set(catalogue.layers.map(({ id }) => id));
  const state = {};

  const [zoom, latitude, longitude] = (query.get("map") ?? "").split("/").map(Number);
  if (zoom > 0 && zoom < 25 && Math.abs(latitude) < 85 && Math.abs(longitude) <= 180) {
    Object.assign(state, { zoom, centre: [longitude, latitude] });
  }
  if (query.has("layers")) {
    const entries = query
      .get("layers")
      .split(",")
      .map((entry) => entry.split(":"));
    const known = entries.filter(([id]) => layerIds.has(id));
    state.layers = catalogue.layers.map(({ id }) => id).filter((id) => known.some(([one]) => one === id));
    state.opacity = Object.fromEntries(
      known.filter(([, percent]) => percent >= 0 && percent < 100).map(([id, percent]) => [id, percent / 100]),
    );
  }
  const time = query.get("time");
  if (catalogue.horizons.some(({ year }) => String(year) === time)) {
    state.horizon = time;
  }
  const lang = query.get("lang");
  if (lang === "zh" || lang === "en") {
    state.lang = lang;
  }
  const structure = query.get("structure");
  if (catalogue.structures.some(({ id }) => id === structure)) {
    state.structure = structure;
  }
  const [layer, ...id] = (query.get("feature") ?? "").split("/");
  if (layerIds.has(layer) && id.length > 0) {
    state.feature = { layer, id: id.join("/") };
  }
  Object.assign(state, reachOf(query, layerIds));
  const mode = query.get("mode");
  if (MODES.includes(mode)) {
    state.mode = mode;
  }
  const tab = query.get("tab");
  if (TABS.includes(tab)) {
    state.tab = tab;
  }
  return state;
}

function reachOf(query, layerIds) {
  const state = {};
  const iso = query.get("iso") ?? "";
  const [longitude, latitude] = iso.split(",").map(Number);
  const [layer, ...id] = iso.split("/");
  if (Math.abs(latitude) < 85 && Math.abs(longitude) <= 180) {
    state.iso = { lon: longitude, lat: latitude };
  } else if (layerIds.has(layer) && id.length > 0) {
    state.iso = { layer, id: id.join("/") };
  }
  const limits = (query.get("limits") ?? "").split(",").map(Number).filter(isLimit);
  if (limits.length > 0) {
    state.limits = [...new Set(limits)].sort((a, b) => a - b);
  }
  const [target, from, minutes, all] = (query.get("within") ?? "").split(",");
  if (layerIds.has(target) && layerIds.has(from) && isLimit(Number(minutes))) {
    state.within = { target, from, minutes: Number(minutes), all: all === "all" };
  }
  return state;
}

function isLimit(minutes) {
  return minutes > 0 && minutes <= MOST_MINUTES;
}

/** Writes the hash; what equals the defaults is left out, so that a plain view has a short address. */
export function format(state, defaults) {
  const parts = [];
  const add = (name, value) =>
    parts.push(`${name}=${encodeURIComponent(value).replace(/%(2C|2F|3A)/g, unescapePlain)}`);
  if (state.centre) {
    const [longitude, latitude] = state.centre;
    add("map", `${state.zoom.toFixed(2)}/${latitude.toFixed(5)}/${longitude.toFixed(5)}`);
  }
  const changedLayers = JSON.stringify(state.layers) !== JSON.stringify(defaults.layers);
  if (changedLayers || Object.keys(state.opacity).length > 0) {
    add("layers", state.layers.map((id) => id + opacitySuffix(state.opacity[id])).join(","));
  }
  if (state.horizon) {
    add("time", state.horizon);
  }
  if (state.structure) {
    add("structure", state.structure);
  }
  if (state.feature) {
    add("feature", `${state.feature.layer}/${state.feature.id}`);
  }
  if (state.iso) {
    add("iso", state.iso.id ? `${state.iso.layer}/${state.iso.id}` : `${state.iso.lon},${state.iso.lat}`);
    add("limits", state.limits.join(","));
  }
  if (state.within) {
    const { target, from, minutes, all } = state.within;
    add("within", [target, from, minutes, ...(all ? ["all"] : [])].join(","));
  }
  if (state.mode !== defaults.mode) {
    add("mode", state.mode);
  }
  if (state.tab !== defaults.tab) {
    add("tab", state.tab);
  }
  add("lang", state.lang);
  return `#${parts.join("&")}`;
}

function opacitySuffix(opacity) {
  return opacity === undefined || opacity === 1 ? "" : `:${Math.round(opacity * 100)}`;
}

function unescapePlain(escaped) {
  return decodeURIComponent(escaped);
}

/**
 * Keeps the address and the state the same. What a visitor would want to go back from (a feature, a structure, an
 * answer) makes a step in the browser's history; moving about does not.
 *
 * @param restore called with the parsed state when the visitor goes back or edits the address
 */
export function keepAddress(store, catalogue, defaults, restore) {
  const STEPS = ["feature", "structure", "iso", "within"];
  let last = store.get();
  let timer = 0;
  let restoring = false;

  function write() {
    const state = store.get();
    const hash = format(state, defaults);
    const step = STEPS.some((key) => JSON.stringify(state[key]) !== JSON.stringify(last[key]));
    last = state;
    if (hash !== location.hash) {
      history[step ? "pushState" : "replaceState"](null, "", hash);
    }
  }

  store.on([...STEPS, "layers", "opacity", "horizon", "lang", "tab", "centre", "zoom", "limits", "mode"], () => {
    if (!restoring) {
      clearTimeout(timer);
      timer = setTimeout(write, 150);
    }
  });
  const back = () => {
    clearTimeout(timer);
    restoring = true;
    restore(parse(location.hash, catalogue));
    restoring = false;
    last = store.get();
  };
  addEventListener("popstate", back);
  history.replaceState(null, "", format(store.get(), defaults));
}
