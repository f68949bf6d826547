import { el } from "../dom.js";
import { createAbout } from "./about.js";
import { createHorizon } from "./horizon.js";
import { createLayersPanel } from "./layersPanel.js";
import { createMapButtons } from "./mapButtons.js";
import { createProgress } from "./progress.js";
import { createReadout } from "../view/readout.js";
import { createSearch } from "./search.js";
import { createSheet } from "./sheet.js";
import { createStructuresPanel } from "./structuresPanel.js";
import { createTabs } from "./tabs.js";

/**
 * Everything around the map. Adds to the app what its parts offer each other: `panels`, `openDetail`, `closeDetail`,
 * `raiseSheet`, `lowerSheet`, `scrollTo`, `progress`.
 */
export function createShell(app) {
  const { store, map } = app;
  const sheet = createSheet(app);
  app.raiseSheet = sheet.raise;
  app.lowerSheet = sheet.lower;
  app.scrollTo = sheet.reveal;
  app.progress = createProgress(map);
  app.panels = createTabs(app);
  createDetail(app);
  createSearch(app);
  createHorizon(app);
  createMapButtons(app);
  createReadout(map);
  createAbout(app);
  createLayersPanel(app);
  createStructuresPanel(app);
  words(app);
  store.on(["lang"], () => words(app));
  sheet.measure();

  const language = document.getElementById("language");
  language.addEventListener("click", () => store.set({ lang: store.get().lang === "zh" ? "en" : "zh" }));
  document.getElementById("skip").addEventListener("click", (event) => {
    // An address of its own would replace the shared state.
    event.preventDefault();
    document.getElementById("sheet").focus();
  });
  document.getElementById("brand").addEventListener("click", (event) => {
    event.preventDefault();
    app.home();
  });
}

function words({ store, t }) {
  const { lang } = store.get();
  document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
  document.title = t("page.title");
  document.getElementById("skip").textContent = t("skip");
  const mapElement = document.getElementById("map");
  mapElement.setAttribute("aria-label", t("map.label"));
  document.querySelector("#brand b").textContent = t("brand");
  document.querySelector("#brand small").textContent = t("brand.sub");
  const language = document.getElementById("language");
  language.textContent = t("language.other");
  language.setAttribute("aria-label", t("language.label"));
  language.lang = lang === "zh" ? "en" : "zh-CN";
}

/**
 * The place for a card or a structure, over the tabs. `app.detail(name)` gives the element of a view; `openDetail`
 * shows one of them; `closeDetail` goes back to the tabs.
 */
function createDetail(app) {
  const { store } = app;
  const detail = document.getElementById("detail");
  const sheet = document.getElementById("sheet");
  const views = {
    card: el("article", { id: "card", class: "card", hidden: true }),
    structure: el("article", { id: "structure", class: "card", hidden: true }),
  };
  detail.append(...Object.values(views));
  let opener = null;

  app.detail = (name) => views[name];
  app.openDetail = (name, focus = true) => {
    if (detail.hidden) {
      opener = document.activeElement;
    }
    detail.hidden = false;
    sheet.classList.add("detailed");
    Object.entries(views).forEach(([one, view]) => (view.hidden = one !== name));
    detail.scrollTop = 0;
    app.raiseSheet();
    if (focus) {
      views[name].querySelector("h2")?.focus({ preventScroll: true });
    }
  };
  app.closeDetail = () => {
    if (detail.hidden) {
      return;
    }
    detail.hidden = true;
    sheet.classList.remove("detailed");
    if (opener?.isConnected && opener !== document.body) {
      opener.focus({ preventScroll: true });
    }
    opener = null;
  };
  detail.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      detail.querySelector("article:not([hidden]) .back")?.click();
    }
  });
  store.on(["tab"], () => app.closeDetail());
}
