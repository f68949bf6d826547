import { getJson } from "./api.js";
import { preferred, remember, speaker } from "./language.js";
import { format, keepAddress, parse } from "./permalink.js";
import { createStore } from "./store.js";
import { createAnswers } from "./answers.js";
import { createNotices } from "./ui/notices.js";
import { createShell } from "./ui/shell.js";
import { boxAround, createMap, fitBox, homeBox, isVisible } from "./view/map.js";
import { createStyles } from "./view/styles.js";

/** Starts the page: asks for the catalogue, restores the state of the address, and joins map and panels by the store. */

const SHOWN_FIRST = [
  "districts",
  "water",
  "green_areas",
  "green_corridors",
  "expressways",
  "industrial_platforms",
  "metro_lines",
  "metro_stations",
];

async function start() {
  let catalogue = { layers: [], horizons: [], structures: [] };
  const asked = new URLSearchParams(location.hash.slice(1)).get("lang");
  let lang = preferred(asked);
  const words = speaker(() => lang);
  const notices = createNotices(words);
  try {
    catalogue = ranked(await getJson("plan/catalogue"));
  } catch (failure) {
    document.body.classList.add("failed");
    notices.notify({
      text: words.t("start.failed"),
      detail: words.name(failure.text),
      retry: () => location.reload(),
    });
    return;
  }

  const defaults = {
    lang,
    horizon: "",
    layers: firstLayers(catalogue),
    opacity: {},
    structure: null,
    feature: null,
    here: [],
    iso: null,
    limits: [5, 10, 15],
    within: null,
    mode: "walk",
    tab: "layers",
    centre: null,
    zoom: null,
  };
  const shared = parse(location.hash, catalogue);
  const store = createStore({ ...defaults, ...shared, lang });
  store.on(["lang"], (state) => {
    lang = state.lang;
    remember(lang);
  });

  const map = createMap();
  const app = {
    ...words,
    store,
    catalogue,
    defaults,
    map,
    styles: createStyles(),
    notify: notices.notify,
    announce: notices.announce,
  };
  app.home = () => fitBox(map, homeBox(catalogue));
  app.fit = (boxes) => {
    const box = boxAround(boxes);
    if (box) {
      fitBox(map, box);
    }
  };

  /** Brings a place into sight when none of it is: the panel may have just risen over it. */
  app.reveal = (box) => {
    if (box && !isVisible(map, box)) {
      fitBox(map, box);
    }
  };

  // The shell measures the panels, so that the view's middle is that of the visible map.
  createShell(app);
  if (shared.tab) {
    app.raiseSheet();
  }
  if (shared.centre) {
    map.getView().setCenter(ol.proj.fromLonLat(shared.centre));
    map.getView().setZoom(shared.zoom);
  } else {
    fitBox(map, homeBox(catalogue), 0);
  }
  createAnswers(app, { fitFirst: !shared.centre });
  followView(app);
  keepAddress(store, catalogue, defaults, (parsed) => restore(app, parsed));
  document.body.classList.add("ready");
  // For the console, and for tests that must know where a place is on the screen.
  window.xingtu = { map, store };
}

/** The service lists layers in the order in which they are drawn; their ranks are their places in it. */
function ranked(catalogue) {
  return { ...catalogue, layers: catalogue.layers.map((layer, rank) => ({ ...layer, rank })) };
}

function firstLayers({ layers }) {
  const first = layers.filter(({ id }) => SHOWN_FIRST.includes(id));
  return (first.length > 0 ? first : layers).map(({ id }) => id);
}

function followView({ map, store }) {
  const follow = () => {
    const view = map.getView();
    const [longitude, latitude] = ol.proj.toLonLat(view.getCenter());
    store.set({ centre: [longitude, latitude], zoom: view.getZoom() });
  };
  map.on("moveend", follow);
  follow();
}

function restore(app, parsed) {
  const { store, defaults, map } = app;
  const { centre, zoom, ...rest } = { ...defaults, lang: store.get().lang, ...parsed, here: [] };
  if (centre && format({ ...store.get(), centre, zoom }, defaults) !== format(store.get(), defaults)) {
    map.getView().animate({ center: ol.proj.fromLonLat(centre), zoom, duration: 250 });
  }
  store.set(rest);
}

start();
