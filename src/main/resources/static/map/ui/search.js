import { getJson, latest } from "../api.js";
import { el, fill, icon } from "../dom.js";
import { KINDS } from "../data/kinds.js";
import { DISTRICTS } from "../data/terms.js";

/** The search box: a combobox whose suggestions are features and structures, by Chinese or English name. */

const MOST = 12;
const MOST_STRUCTURES = 4;
const PAUSE = 160;

export function createSearch(app) {
  const { store, t, name, term } = app;
  const box = document.getElementById("search");
  const input = el("input", {
    id: "q",
    type: "search",
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": "results",
    autocomplete: "off",
    enterkeyhint: "search",
    spellcheck: "false",
  });
  const list = el("ul", { id: "results", role: "listbox", hidden: true });
  box.append(icon("search"), input, list);
  const newest = latest();
  let results = [];
  let active = -1;
  let timer = 0;

  function words() {
    input.setAttribute("aria-label", t("search.label"));
    input.placeholder = t("search.placeholder");
    list.setAttribute("aria-label", t("search.label"));
  }

  async function search() {
    const query = input.value.trim();
    if (query === "") {
      newest(() => null).catch(() => {});
      close();
      return;
    }
    try {
      const { horizon } = store.get();
      const found = await newest((signal) =>
        getJson("plan/search", { q: query, limit: MOST, datetime: horizon }, signal),
      );
      results = [...structuresNamed(query), ...found.features.map((feature) => ({ type: "feature", ...feature }))];
      render(query);
    } catch (failure) {
      if (failure.name !== "AbortError") {
        message(name(failure.text));
      }
    }
  }

  /** Structures are in the catalogue already. */
  function structuresNamed(query) {
    const wanted = query.toLowerCase();
    return app.catalogue.structures
      .filter((one) => `${one.name.zh} ${one.name.en}`.toLowerCase().includes(wanted))
      .slice(0, MOST_STRUCTURES)
      .map((one) => ({ type: "structure", ...one }));
  }

  function render(query) {
    active = -1;
    if (results.length === 0) {
      message(t("search.none", { query }));
      return;
    }
    fill(list, ...results.map(option));
    open();
    app.announce(t("search.count", { count: results.length }));
  }

  function option(result, number) {
    const other = store.get().lang === "zh" ? result.name.en : result.name.zh;
    const kind = result.type === "structure" ? t("search.structure") : term(KINDS, result.kind);
    const district = (result.district ?? "")
      .split("|")
      .filter(Boolean)
      .map((one) => term(DISTRICTS, one))
      .join(" · ");
    const lost = result.type === "feature" && !result.bbox ? t("search.unlocated") : "";
    return el(
      "li",
      {
        role: "option",
        id: `result-${number}`,
        "aria-selected": "false",
        onmousedown: (event) => event.preventDefault(),
        onclick: () => choose(number),
      },
      icon(result.type === "structure" ? "star" : "pin"),
      el(
        "span",
        {},
        el("b", {}, name(result.name)),
        other && other !== name(result.name) ? el("small", {}, other) : null,
      ),
      el("em", {}, [kind, district, lost].filter(Boolean).join(" · ")),
    );
  }

  function message(text) {
    results = [];
    active = -1;
    fill(list, el("li", { class: "message", role: "presentation" }, text));
    open();
    app.announce(text);
  }

  function open() {
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    input.removeAttribute("aria-activedescendant");
  }

  function close() {
    list.hidden = true;
    results = [];
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function activate(next) {
    list.querySelector("[aria-selected=true]")?.setAttribute("aria-selected", "false");
    active = (next + results.length) % results.length;
    const element = document.getElementById(`result-${active}`);
    element.setAttribute("aria-selected", "true");
    element.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", element.id);
  }

  function choose(number) {
    const result = results[number];
    input.value = name(result.name);
    close();
    if (result.type === "structure") {
      store.set({ structure: result.id, feature: null, here: [] });
      app.openDetail("structure");
      return;
    }
    const { layers } = store.get();
    store.set({
      feature: { layer: result.layer, id: result.id },
      here: [],
      layers: layers.includes(result.layer)
        ? layers
        : app.catalogue.layers.map(({ id }) => id).filter((id) => id === result.layer || layers.includes(id)),
    });
    app.fit([result.bbox]);
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(search, PAUSE);
  });
  input.addEventListener("focus", () => input.value.trim() !== "" && search());
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const open = !list.hidden && results.length > 0;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (open) {
        const first = event.key === "ArrowDown" ? 0 : results.length - 1;
        activate(active < 0 ? first : active + (event.key === "ArrowDown" ? 1 : -1));
      } else {
        search();
      }
    } else if (event.key === "Enter" && open) {
      // The focus moves to the card; the key must not press what it finds there.
      event.preventDefault();
      choose(Math.max(active, 0));
    } else if (event.key === "Escape") {
      close();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !event.target.closest("input, select, textarea")) {
      event.preventDefault();
      input.select();
      input.focus();
    }
  });
  store.on(["lang"], words);
  words();
}
