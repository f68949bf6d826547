import { button, el, fill } from "../dom.js";
import { limitSymbol } from "../view/isochroneOverlay.js";
import { middle } from "../view/map.js";
import { basis, reachSections } from "./reachPanel.js";

/** How far one gets from a place: choosing the place and the limits, and the answer as a legend. */

const CHOICES = [5, 10, 15, 20, 30];

export function createIsochronePanel(app) {
  const { store, map, t, name, number } = app;
  const section = reachSections(app).walk;
  const controls = el("div");
  const answer = el("div", { class: "answer", "aria-live": "polite" });
  section.append(controls, answer);
  const banner = document.getElementById("pick");
  let picking = false;

  function pickMode(on) {
    picking = on;
    document.body.classList.toggle("picking", on);
    banner.hidden = !on;
    fill(
      banner,
      ...(on
        ? [
            el("span", {}, t("iso.picking")),
            button({ text: t("iso.cancel"), kind: "link", onclick: () => pickMode(false) }),
          ]
        : []),
    );
    if (on) {
      app.lowerSheet();
    }
    renderControls();
  }

  app.picking = () => picking;
  app.pick = ([longitude, latitude]) => {
    const round = (value) => Math.round(value * 1e5) / 1e5;
    pickMode(false);
    store.set({ iso: { lon: round(longitude), lat: round(latitude) }, tab: "reach" });
    app.raiseSheet();
  };

  function renderControls() {
    const focused = controls.contains(document.activeElement) ? document.activeElement.dataset.focus : null;
    fill(
      controls,
      el("p", { class: "intro" }, t("iso.intro")),
      button({
        text: t(picking ? "iso.cancel" : "iso.pick"),
        name: "pin",
        kind: "primary",
        "data-focus": "pick",
        "aria-pressed": String(picking),
        onclick: () => pickMode(!picking),
      }),
      button({
        text: t("iso.pickKeyboard"),
        kind: "link",
        "data-focus": "middle",
        onclick: () => app.pick(middle(map)),
      }),
      limits(),
    );
    controls.querySelector(`[data-focus="${focused}"]`)?.focus();
  }

  function limits() {
    const chosen = store.get().limits;
    const choices = [...new Set([...CHOICES, ...chosen])].sort((a, b) => a - b);
    return el(
      "fieldset",
      { class: "limits" },
      el("legend", {}, t("iso.limits")),
      choices.map((minutes) =>
        el(
          "label",
          { class: "chip" },
          el("input", {
            type: "checkbox",
            "data-focus": `limit-${minutes}`,
            checked: chosen.includes(minutes),
            onchange: (event) => toggle(minutes, event.target.checked),
          }),
          String(minutes),
        ),
      ),
    );
  }

  function toggle(minutes, on) {
    const chosen = store.get().limits.filter((one) => one !== minutes);
    const next = on ? [...chosen, minutes].sort((a, b) => a - b) : chosen;
    if (next.length > 0) {
      store.set({ limits: next });
    } else {
      renderControls();
    }
  }

  function show(collection) {
    const features = [...collection.features].sort((a, b) => a.properties.minutes - b.properties.minutes);
    const origin = features[0]?.properties.origin;
    const { iso } = store.get();
    const chosen = iso.lon === undefined ? "" : `${iso.lat.toFixed(5)}° N, ${iso.lon.toFixed(5)}° E`;
    const place = iso.id && origin ? name({ zh: origin.name_zh, en: origin.name_en }) : chosen;
    const reached = features.filter(({ geometry, properties }) => geometry && properties.area_km2 > 0);
    fill(
      answer,
      el("p", { class: "from" }, t("iso.from", { place })),
      reached.length === 0
        ? el("p", { class: "hint" }, t("iso.nothing"))
        : el(
            "ul",
            { class: "bands" },
            features.map(({ properties }, place_) => band(properties, place_)),
          ),
      el(
        "div",
        { class: "actions" },
        button({ text: t("iso.clear"), name: "close", kind: "action", onclick: () => store.set({ iso: null }) }),
      ),
      basis(app, collection),
    );
    app.scrollTo(answer);
  }

  function band(properties, place) {
    const { colour, dash } = limitSymbol(place);
    return el(
      "li",
      {},
      el("span", { class: `rolekey${dash ? " dashed" : ""}`, style: { "--role": colour }, "aria-hidden": "true" }),
      el("b", {}, t("iso.within", { minutes: number(properties.minutes, 1) })),
      el("span", {}, t("iso.area", { area: number(properties.area_km2, 2) })),
    );
  }

  store.on(["limits", "lang"], () => (picking ? pickMode(true) : renderControls()));
  addEventListener("keydown", (event) => event.key === "Escape" && picking && pickMode(false));
  renderControls();

  return {
    show,
    wait: () => fill(answer, el("p", { class: "waiting" }, t("loading"))),
    clear: () => fill(answer),
    fail: (failure) => fill(answer, el("p", { class: "problem", role: "alert" }, name(failure.text))),
  };
}
