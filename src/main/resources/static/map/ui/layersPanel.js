import { button, el, fill, icon } from "../dom.js";
import { createLegend } from "./legend.js";

/** The layers by theme: what is shown, how strongly, and what its symbols mean. */
export function createLayersPanel(app) {
  const { store, catalogue, defaults, t, name } = app;
  const panel = app.panels.layers;
  const opened = new Set();
  const rows = new Map();
  const heads = new Map();

  const order = (ids) => catalogue.layers.map(({ id }) => id).filter((id) => ids.has(id));

  function turn(ids, on) {
    const shown = new Set(store.get().layers);
    ids.forEach((id) => (on ? shown.add(id) : shown.delete(id)));
    store.set({ layers: order(shown) });
  }

  function build() {
    rows.clear();
    heads.clear();
    const themes = [...(catalogue.themes ?? []), { id: null, title: null }];
    fill(
      panel,
      ...themes.map(theme).filter(Boolean),
      el(
        "div",
        { class: "foot" },
        button({
          text: t("layers.reset"),
          kind: "link",
          onclick: () => store.set({ layers: defaults.layers, opacity: {} }),
        }),
        el("p", { class: "fine" }, t("layers.dimmed")),
      ),
    );
    update();
  }

  function theme({ id, title }) {
    // The uppermost layer first, as in a legend.
    const members = catalogue.layers.filter((layer) => (layer.theme ?? null) === id).reverse();
    if (members.length === 0) {
      return null;
    }
    const ids = members.map((layer) => layer.id);
    const box = el("input", { type: "checkbox", onchange: () => turn(ids, box.checked) });
    heads.set(box, ids);
    return el(
      "section",
      { class: "theme" },
      title && el("h3", {}, el("label", {}, box, el("span", {}, name(title)))),
      el("ul", { class: "layers" }, members.map(row)),
    );
  }

  function row(layer) {
    const box = el("input", {
      type: "checkbox",
      "data-layer": layer.id,
      onchange: () => turn([layer.id], box.checked),
    });
    const body = el("div", { class: "more", id: `more-${layer.id}`, hidden: !opened.has(layer.id) });
    const toggle = el(
      "button",
      {
        type: "button",
        class: "bare",
        "aria-expanded": String(opened.has(layer.id)),
        "aria-controls": body.id,
        "aria-label": t("layers.legend", { layer: name(layer.title) }),
        onclick: () => expand(layer, toggle, body),
      },
      icon("chevron"),
    );
    const key = el("span", { class: "key" });
    const item = el(
      "li",
      {},
      el("div", { class: "row" }, el("label", {}, box, key, el("span", {}, name(layer.title))), toggle),
      body,
    );
    const legend = createLegend(app, layer);
    legend.key(key);
    rows.set(layer.id, { box, item });
    if (opened.has(layer.id)) {
      details(layer, body, legend);
    }
    return item;
  }

  function expand(layer, toggle, body) {
    const open = !opened.delete(layer.id);
    if (open) {
      opened.add(layer.id);
      details(layer, body, createLegend(app, layer));
    }
    body.hidden = !open;
    toggle.setAttribute("aria-expanded", String(open));
  }

  function details(layer, body, legend) {
    const slider = el("input", {
      type: "range",
      min: "10",
      max: "100",
      step: "5",
      "aria-label": t("layers.opacity", { layer: name(layer.title) }),
      value: String(Math.round((store.get().opacity[layer.id] ?? 1) * 100)),
      oninput: () => {
        const { [layer.id]: _, ...others } = store.get().opacity;
        store.set({ opacity: slider.value === "100" ? others : { ...others, [layer.id]: slider.value / 100 } });
      },
    });
    const list = el("ul", { class: "legend" });
    legend.list(list);
    fill(
      body,
      list,
      el("div", { class: "strength" }, slider),
      el("p", { class: "fine" }, t("layers.count", { located: layer.located, count: layer.features })),
    );
  }

  function update() {
    const shown = new Set(store.get().layers);
    rows.forEach(({ box, item }, id) => {
      box.checked = shown.has(id);
      item.classList.toggle("off", !shown.has(id));
    });
    heads.forEach((ids, box) => {
      const on = ids.filter((id) => shown.has(id)).length;
      box.checked = on === ids.length;
      box.indeterminate = on > 0 && on < ids.length;
    });
  }

  store.on(["layers"], update);
  store.on(["lang"], build);
  build();
}
