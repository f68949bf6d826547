import { el, fill } from "../dom.js";
import { MODES } from "../permalink.js";

const STREETS = "streets";

/** The two kinds of questions of travel time in one tab; one is shown at a time. */
export function reachSections(app) {
  const { store, t } = app;
  if (app.reachSections) {
    return app.reachSections;
  }
  const names = ["walk", "within"];
  const sections = Object.fromEntries(names.map((name) => [name, el("section", { class: "reach" })]));
  const choice = el("div", { class: "segments", role: "group" });
  let shown = store.get().within && !store.get().iso ? "within" : "walk";

  function render() {
    choice.setAttribute("aria-label", t("reach.choose"));
    fill(
      choice,
      ...names.map((name) =>
        el(
          "button",
          {
            type: "button",
            "aria-pressed": String(name === shown),
            "data-question": name,
            onclick: () => choose(name),
          },
          t(`reach.${name}Tab`),
        ),
      ),
    );
    names.forEach((name) => (sections[name].hidden = name !== shown));
  }

  function choose(name) {
    shown = name;
    render();
    choice.querySelector("[aria-pressed=true]").focus();
  }

  store.on(["lang"], render);
  store.on(["iso"], ({ iso }) => iso && ((shown = "walk"), render()));
  render();
  app.panels.reach.append(choice, modes(app), ...Object.values(sections), streets(app));
  app.reachSections = sections;
  return sections;
}

/** How one travels, for both kinds of questions; an answer that is shown is asked again. */
function modes({ store, t }) {
  const choice = el("select", { name: "mode", onchange: () => store.set({ mode: choice.value }) });
  const label = el("span");
  const render = () => {
    label.textContent = t("reach.mode");
    fill(
      choice,
      ...MODES.map((mode) => el("option", { value: mode, selected: mode === store.get().mode }, t(`mode.${mode}`))),
    );
  };
  store.on(["mode", "lang"], render);
  render();
  return el("label", { class: "mode" }, label, choice);
}

/** The streets along which all ways go, as a layer to be shown beside the answer. */
function streets({ store, catalogue, t }) {
  const box = el("input", {
    type: "checkbox",
    onchange: () => {
      const shown = new Set(store.get().layers);
      shown[box.checked ? "add" : "delete"](STREETS);
      store.set({ layers: catalogue.layers.map(({ id }) => id).filter((id) => shown.has(id)) });
    },
  });
  const text = el("span");
  const render = () => {
    box.checked = store.get().layers.includes(STREETS);
    text.textContent = t("reach.streets");
  };
  store.on(["layers", "lang"], render);
  render();
  return catalogue.layers.some(({ id }) => id === STREETS) ? el("label", { class: "check" }, box, text) : "";
}

/** What an answer rests on, in a sentence or two. */
export function basis({ t, number }, { parameters, network }) {
  const streets = t("reach.basis", {
    mode: t(`mode.${parameters?.mode ?? MODES[0]}`),
    speed: number(parameters?.speed_kmh ?? 0, 1),
    streets: number(network?.streets ?? 0),
    km: number(network?.kilometres ?? 0),
  });
  const { transit } = network ?? {};
  const lines = transit
    ? t("reach.basisTransit", { lines: number(transit.lines), usual: number(transit.lines_with_usual_headway) })
    : "";
  return el("p", { class: "fine" }, [streets, lines].join(" "));
}
