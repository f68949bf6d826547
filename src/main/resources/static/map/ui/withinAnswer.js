import { button, el } from "../dom.js";
import { REASONS } from "../data/terms.js";
import { boxAround } from "../view/map.js";
import { basis } from "./reachPanel.js";

/** The answer to "which lie within N minutes" as a list: the nearest first, what misses it below. */
export function withinAnswer(app, collection) {
  const { store, t } = app;
  const { minutes } = store.get().within;
  const features = [...collection.features].sort(
    (a, b) => (a.properties.minutes ?? Infinity) - (b.properties.minutes ?? Infinity),
  );
  const inside = features.filter(({ properties }) => properties.within);
  const outside = features.filter(({ properties }) => !properties.within);
  const list = (members) =>
    el(
      "ul",
      { class: "items" },
      members.map((feature) => el("li", {}, row(app, feature))),
    );
  return [
    el(
      "p",
      { class: "sum" },
      inside.length > 0 ? t("within.answer", { count: inside.length, minutes }) : t("within.none"),
      inside.length > 0 && el("small", {}, ` ${t("within.sort")}`),
    ),
    list(inside),
    outside.length > 0 &&
      el("details", {}, el("summary", {}, t("within.missed", { count: outside.length })), list(outside)),
    el(
      "div",
      { class: "actions" },
      button({ text: t("iso.clear"), name: "close", kind: "action", onclick: () => store.set({ within: null }) }),
    ),
    basis(app, collection),
  ];
}

function row(app, { id, geometry, properties }) {
  const { t, name, number } = app;
  const reached = properties.minutes !== null && properties.minutes !== undefined;
  return el(
    "button",
    {
      type: "button",
      class: properties.within ? "item result" : "item result faint",
      "data-feature": id,
      onclick: () => open(app, id, geometry, properties),
    },
    el(
      "span",
      { class: "minutes" },
      reached ? number(properties.minutes, 1) : "–",
      el("small", {}, t("iso.minutes", { minutes: "" }).trim()),
    ),
    el(
      "span",
      {},
      el("b", {}, name({ zh: properties.name_zh, en: properties.name_en })),
      el("em", {}, reached ? t("within.nearest", { name: nearest(app, properties) }) : why(app, properties)),
      properties.within ? share(app, properties) : reached && el("small", {}, missedBy(app, properties)),
    ),
  );
}

function nearest({ name }, properties) {
  return name({ zh: properties.nearest_name_zh, en: properties.nearest_name_en });
}

/** The service's reason begins with a code: `no_street: …`. */
function why({ t, term }, { reason }) {
  const code = (reason ?? "").split(":")[0];
  return code in REASONS ? term(REASONS, code) : t("within.unreached");
}

function missedBy({ t, number }, { missed_by_minutes: minutes }) {
  return t("within.missedBy", { minutes: number(minutes ?? 0, 1) });
}

function share({ t, number }, properties) {
  const percent = number((properties.share_within ?? 0) * 100);
  const inside = properties.minutes < 0.05;
  const legs = t(inside ? "within.inside" : "within.legs", {
    street: number(properties.street_m ?? 0),
    off: number((properties.access_m ?? 0) + (properties.egress_m ?? 0)),
  });
  const text = t(properties.share_is_lower_bound ? "within.shareAtLeast" : "within.share", { share: percent });
  return [
    el("span", { class: "share", "aria-hidden": "true" }, el("i", { style: { width: `${percent}%` } })),
    el("small", {}, text, " · ", legs),
  ];
}

function open(app, id, geometry, properties) {
  app.store.set({ feature: { layer: app.store.get().within.target, id }, here: [] });
  app.fit([boxAround([boxOf(geometry), boxOf(properties.path)])]);
}

function boxOf(geometry) {
  return geometry ? new ol.format.GeoJSON().readGeometry(geometry).getExtent() : null;
}
