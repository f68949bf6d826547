import { button, el, fill, icon } from "../dom.js";
import { KINDS } from "../data/kinds.js";
import { ROLES } from "../data/roles.js";
import { ACCURACY_WORDS } from "../data/terms.js";
import { accuracyBadge, accuracyBars, statusBadge } from "./badges.js";
import { citations } from "./citations.js";
import { fillDetail } from "./detailFrame.js";
import { facts } from "./facts.js";
import { standIn } from "../view/points.js";

/** The card of one feature. Keeps to what the service says of it, in the words of the visitor's language. */
export function createCard(app) {
  const { store, t, name, term } = app;
  const view = app.detail("card");

  function back() {
    store.set({ feature: null, here: [] });
  }

  function frame(eyebrow, title, ...content) {
    fillDetail(view, { back: t("back"), onback: back, eyebrow, before: others() }, title, content);
  }

  /** The other features at the same place, to choose among. */
  function others() {
    const { here, feature } = store.get();
    if (here.length < 2) {
      return "";
    }
    return el(
      "div",
      { class: "here", role: "group", "aria-label": t("card.here") },
      here.map((hit) =>
        el(
          "button",
          {
            type: "button",
            class: "chip",
            "aria-pressed": String(hit.layer === feature.layer && hit.id === feature.id),
            onclick: () => store.set({ feature: { layer: hit.layer, id: hit.id } }),
          },
          name(hit.name) || hit.id,
        ),
      ),
    );
  }

  function show(json) {
    const { lang } = store.get();
    const { properties } = json;
    const text = { zh: properties.name_zh, en: properties.name_en };
    const second = lang === "zh" ? text.en : text.zh;
    frame(
      term(KINDS, properties.kind),
      name(text) || json.id,
      second && second !== name(text) && el("p", { class: "second", lang: lang === "zh" ? "en" : "zh-CN" }, second),
      el(
        "div",
        { class: "badges" },
        properties.status && statusBadge(app, properties.status),
        properties.accuracy && accuracyBadge(app, properties.accuracy),
      ),
      actions(json),
      facts(app, json),
      el("h3", {}, t("card.citation")),
      citations(app, properties.citation),
      el("h3", {}, t("card.accuracy")),
      el(
        "div",
        { class: "accuracy" },
        accuracyBars(properties.accuracy),
        el(
          "p",
          {},
          term(ACCURACY_WORDS, properties.accuracy),
          properties.source && el("small", { lang: "en" }, `${t("card.source")}: ${properties.source}`),
        ),
      ),
      json.structures?.length > 0 && el("h3", {}, t("card.structures")),
      json.structures?.length > 0 &&
        el(
          "ul",
          { class: "items" },
          json.structures.map((one) => el("li", {}, structure(one))),
        ),
    );
    app.announce(name(text));
  }

  function structure(one) {
    const role = one.part_role && one.part_role !== "unspecified" ? term(ROLES, one.part_role) : "";
    return el(
      "button",
      { type: "button", class: "item", onclick: () => store.set({ feature: null, here: [], structure: one.id }) },
      el("b", {}, name(one.name)),
      el("em", {}, [one.part_no, name(one.part_name), role].filter(Boolean).join(" · ")),
    );
  }

  function actions(json) {
    const { bbox, geometry } = json;
    return el(
      "div",
      { class: "actions" },
      bbox &&
        button({
          text: t("card.zoom"),
          name: "target",
          kind: "action",
          onclick: () => (app.lowerSheet(), app.fit([bbox])),
        }),
      geometry && button({ text: t("card.walk"), name: "walk", kind: "action", onclick: () => walkFrom(json) }),
      button({ text: t("card.share"), name: "copy", kind: "action", onclick: share }),
    );
  }

  function walkFrom({ layer, id, geometry }) {
    const [lon, lat] = standIn(geometry).map((value) => Math.round(value * 1e5) / 1e5);
    store.set({
      iso: geometry.type === "Point" ? { layer: layer.id, id: String(id) } : { lon, lat },
      feature: null,
      here: [],
      tab: "reach",
    });
  }

  async function share() {
    try {
      await navigator.clipboard.writeText(location.href);
      app.notify({ text: t("card.copied"), good: true });
    } catch {
      app.notify({ text: t("card.copyFailed") });
    }
  }

  store.on(["here"], () => {
    const place = view.querySelector(".here");
    place?.replaceWith(others());
  });

  return {
    show,
    wait() {
      const hit = store.get().here.find(({ id }) => id === store.get().feature.id);
      frame(t("card.kind"), hit ? name(hit.name) : "…", el("p", { class: "waiting" }, t("loading")));
      app.openDetail("card");
    },
    fail(failure) {
      const { horizon, feature } = store.get();
      const absent = failure.status === 404 && horizon !== "";
      frame(
        t("card.kind"),
        feature.id,
        el(
          "p",
          { class: "problem", role: "alert" },
          icon("info"),
          absent ? t("card.absent", { horizon }) : name(failure.text),
        ),
        absent && button({ text: t("card.allHorizons"), kind: "action", onclick: () => store.set({ horizon: "" }) }),
      );
    },
    clear() {
      fill(view);
      if (store.get().structure && !view.hidden) {
        app.openDetail("structure");
      } else if (!view.hidden) {
        app.closeDetail();
      }
    },
  };
}
