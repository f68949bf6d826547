import { button, el, fill } from "../dom.js";
import { ROLES } from "../data/roles.js";
import { roleSymbols } from "../view/roles.js";
import { citations } from "./citations.js";
import { fillDetail } from "./detailFrame.js";

/** One structure in the panel: what it is, its parts by role, each of which can be found on the map. */
export function createStructureView(app) {
  const { store, t, name, term } = app;
  const view = app.detail("structure");
  let last = null;

  function frame(title, ...content) {
    fillDetail(view, { back: t("back"), onback: app.closeDetail, eyebrow: t("structure.kind") }, title, content);
  }

  function titleOfChosen() {
    const chosen = app.catalogue.structures.find(({ id }) => id === store.get().structure);
    return chosen ? name(chosen.name) : "";
  }

  function show(structure) {
    const { lang } = store.get();
    const located = structure.parts.filter((part) => boxes(part).length > 0).length;
    const symbols = roleSymbols(structure.parts);
    frame(
      name(structure.name),
      el(
        "p",
        { class: "second", lang: lang === "zh" ? "en" : "zh-CN" },
        lang === "zh" ? structure.name.en : structure.name.zh,
      ),
      el(
        "div",
        { class: "actions" },
        located > 0 &&
          button({
            text: t("structure.fit"),
            name: "target",
            kind: "action",
            onclick: () => (app.lowerSheet(), app.fit([structure.bbox])),
          }),
        button({
          text: t("structure.hide"),
          name: "close",
          kind: "action",
          onclick: () => (store.set({ structure: null }), app.closeDetail()),
        }),
      ),
      located === 0 && el("p", { class: "hint" }, t("structure.nothing")),
      roles(symbols),
      el("h3", {}, t("structure.parts")),
      el(
        "ol",
        { class: "parts" },
        structure.parts.map((part) => partRow(part, symbols)),
      ),
      el("h3", {}, t("card.citation")),
      citations(app, structure.citation),
    );
    if (last !== structure) {
      app.announce(t("structure.shown", { name: name(structure.name), located }));
    }
    last = structure;
  }

  function roles(symbols) {
    const named = [...symbols].filter(([role]) => role !== "" && role !== "unspecified");
    return (
      named.length > 1 &&
      el(
        "ul",
        { class: "roles" },
        named.map(([role, symbol]) => el("li", {}, roleKey(symbol), term(ROLES, role))),
      )
    );
  }

  function roleKey({ colour, dash }) {
    return el("span", {
      class: `rolekey${dash.length > 0 ? " dashed" : ""}`,
      style: { "--role": colour },
      "aria-hidden": "true",
    });
  }

  function partRow(part, symbols) {
    const placed = boxes(part);
    const number = el(
      "span",
      { class: "number", style: { "--role": symbols.get(part.role ?? "").colour } },
      String(part.number),
    );
    const role = part.role && part.role !== "unspecified" ? el("em", {}, term(ROLES, part.role)) : null;
    const reason = store.get().horizon
      ? t("structure.partAbsent")
      : t(part.features.length === 0 ? "structure.partUnplaced" : "structures.notPlaced");
    const text = el("span", {}, el("b", {}, name(part.name)), role, placed.length === 0 && el("small", {}, reason));
    const single = part.features.length === 1 ? part.features[0] : null;
    return el(
      "li",
      { class: placed.length === 0 ? "faint" : null },
      part.features.length === 0
        ? el("div", { class: "part" }, number, text)
        : el(
            "button",
            { type: "button", class: "part", onclick: () => (single ? open(single) : app.fit(placed)) },
            number,
            text,
          ),
      !single &&
        part.features.length > 0 &&
        el(
          "ul",
          { class: "of" },
          part.features.map((feature) =>
            el("li", {}, button({ text: name(feature.name), kind: "link", onclick: () => open(feature) })),
          ),
        ),
    );
  }

  function open(feature) {
    store.set({ feature: { layer: feature.layer, id: feature.id }, here: [] });
    app.fit([feature.bbox]);
  }

  return {
    show,
    wait() {
      frame(titleOfChosen(), el("p", { class: "waiting" }, t("loading")));
      if (!store.get().feature) {
        app.openDetail("structure");
      }
    },
    fail(failure) {
      frame(titleOfChosen(), el("p", { class: "problem", role: "alert" }, name(failure.text)));
    },
    clear() {
      last = null;
      fill(view);
    },
  };
}

function boxes(part) {
  return part.features.map(({ bbox }) => bbox).filter(Boolean);
}
