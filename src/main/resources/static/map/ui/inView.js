import { button, el, fill } from "../dom.js";
import { KINDS } from "../data/kinds.js";

/** What the map shows, as words: the features of the visible layers in the visible extent. */

const PAGE = 40;

export function createInView(app, plan) {
  const { store, map, t, name, term } = app;
  const panel = app.panels.list;
  const limits = new Map();
  let stale = true;

  function refresh() {
    stale = true;
    if (store.get().tab === "list") {
      render();
    }
  }

  function render() {
    stale = false;
    const groups = plan
      .inView()
      .map(([layer, features]) => ({ layer, features: [...features.values()].map(described).sort(byName) }))
      .filter(({ features }) => features.length > 0)
      .reverse();
    const count = groups.reduce((sum, { features }) => sum + features.length, 0);
    const scroll = panel.scrollTop;
    fill(
      panel,
      el("p", { class: "intro" }, t("list.intro")),
      el("p", { class: "sum", role: "status" }, count > 0 ? t("list.count", { count }) : t("list.none")),
      ...groups.map(group),
    );
    panel.scrollTop = scroll;
  }

  function described(feature) {
    return {
      id: String(feature.getId()),
      name: name({ zh: feature.get("name_zh"), en: feature.get("name_en") }) || String(feature.getId()),
      kind: feature.get("kind"),
    };
  }

  function byName(a, b) {
    return a.name.localeCompare(b.name, store.get().lang === "zh" ? "zh-CN" : "en");
  }

  function group({ layer, features }) {
    const limit = limits.get(layer.id) ?? PAGE;
    return el(
      "section",
      { "data-layer-group": layer.id },
      el("h3", {}, name(layer.title), el("small", {}, ` ${features.length}`)),
      el(
        "ul",
        { class: "items tight" },
        features.slice(0, limit).map((one) => el("li", {}, item(layer, one))),
      ),
      features.length > limit &&
        button({
          text: t("more", { count: Math.min(PAGE, features.length - limit) }),
          kind: "link",
          onclick: () => (limits.set(layer.id, limit + PAGE), render()),
        }),
    );
  }

  function item(layer, feature) {
    return el(
      "button",
      {
        type: "button",
        class: "item",
        onclick: () => store.set({ feature: { layer: layer.id, id: feature.id }, here: [] }),
      },
      el("b", {}, feature.name),
      el("em", {}, term(KINDS, feature.kind)),
    );
  }

  map.on("rendercomplete", refresh);
  store.on(["tab", "lang"], () => store.get().tab === "list" && (stale || panel.childElementCount > 0) && render());
  map.on("moveend", () => {
    if (document.activeElement === document.getElementById("map")) {
      const count = plan.inView().reduce((sum, [, features]) => sum + features.size, 0);
      app.announce(t("map.moved", { count }));
    }
  });
}
