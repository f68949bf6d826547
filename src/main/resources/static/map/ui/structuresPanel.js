import { button, el, fill, icon } from "../dom.js";
import { PLANS } from "../data/terms.js";

/** The structures that the plans name, by plan, with a box to filter them. */
export function createStructuresPanel(app) {
  const { store, catalogue, t, name, term } = app;
  const panel = app.panels.structures;
  const filter = el("input", {
    type: "search",
    class: "filter",
    autocomplete: "off",
    spellcheck: "false",
    oninput: () => renderList(),
  });
  const shown = el("div", { class: "shown" });
  const list = el("div");
  panel.append(shown, filter, list);

  function renderList() {
    const wanted = filter.value.trim().toLowerCase();
    const fits = ({ name: text }) => `${text.zh} ${text.en}`.toLowerCase().includes(wanted);
    const matching = catalogue.structures.filter(fits);
    // The district's own plan first: it is what the map opens on.
    const plans = [...new Set(catalogue.structures.map(({ plan }) => plan))].sort().reverse();
    fill(
      list,
      ...plans
        .map((plan) =>
          group(
            plan,
            matching.filter((one) => one.plan === plan),
          ),
        )
        .filter(Boolean),
      ...(matching.length === 0
        ? [el("p", { class: "empty" }, t("structures.none", { query: filter.value.trim() }))]
        : []),
    );
  }

  function group(plan, members) {
    return (
      members.length > 0 &&
      el(
        "section",
        {},
        el("h3", {}, term(PLANS, plan), el("small", {}, ` ${members.length}`)),
        el(
          "ul",
          { class: "items" },
          members.map((one) => el("li", {}, item(one))),
        ),
      )
    );
  }

  function item(structure) {
    const { lang } = store.get();
    const other = lang === "zh" ? structure.name.en : structure.name.zh;
    const parts = structure.parts === 1 ? t("structures.onePart") : t("structures.parts", { count: structure.parts });
    const placed =
      structure.located > 0 ? t("structures.placed", { located: structure.located }) : t("structures.notPlaced");
    return el(
      "button",
      {
        type: "button",
        class: structure.located > 0 ? "item" : "item faint",
        "data-structure": structure.id,
        onclick: () => choose(structure.id),
      },
      el("b", {}, name(structure.name)),
      el("small", {}, other),
      el("em", {}, `${parts} · ${placed}`),
    );
  }

  function choose(id) {
    store.set({ structure: id, feature: null, here: [] });
    app.openDetail("structure");
  }

  function renderShown() {
    const structure = catalogue.structures.find(({ id }) => id === store.get().structure);
    fill(
      shown,
      ...(structure
        ? [
            el(
              "button",
              { type: "button", class: "chip", onclick: () => app.openDetail("structure") },
              icon("star"),
              el("span", {}, name(structure.name)),
            ),
            button({
              name: "close",
              label: t("structure.hide"),
              kind: "bare",
              onclick: () => store.set({ structure: null }),
            }),
          ]
        : []),
    );
  }

  function render() {
    filter.setAttribute("aria-label", t("structures.filter"));
    filter.placeholder = t("structures.placeholder");
    renderList();
    renderShown();
  }
  store.on(["lang"], render);
  store.on(["structure"], renderShown);
  render();
}
