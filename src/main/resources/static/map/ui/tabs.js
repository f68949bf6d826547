import { el, fill, icon } from "../dom.js";

/** The tabs of the panel, in the pattern that screen readers know: arrows move, Home and End jump. */

const TABS = { layers: "layers", structures: "star", reach: "walk", list: "list" };

/** Creates tabs and their panels; gives the panel of each. */
export function createTabs(app) {
  const { store, t } = app;
  const bar = document.getElementById("tabs");
  const names = Object.keys(TABS);
  const tabs = {};
  const panels = {};
  for (const name of names) {
    tabs[name] = el(
      "button",
      { type: "button", role: "tab", id: `tab-${name}`, "aria-controls": `panel-${name}`, onclick: () => choose(name) },
      icon(TABS[name]),
      el("span"),
    );
    panels[name] = el("div", {
      role: "tabpanel",
      id: `panel-${name}`,
      "aria-labelledby": `tab-${name}`,
      class: "panel",
    });
  }
  fill(bar, Object.values(tabs));
  fill(document.getElementById("panels"), ...Object.values(panels));
  bar.addEventListener("keydown", (event) => {
    const at = names.indexOf(store.get().tab);
    const next = {
      ArrowRight: (at + 1) % names.length,
      ArrowLeft: (at + names.length - 1) % names.length,
      Home: 0,
      End: names.length - 1,
    }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      choose(names[next]);
      tabs[names[next]].focus();
    }
  });

  function choose(name) {
    store.set({ tab: name });
    app.raiseSheet();
  }

  function render() {
    bar.setAttribute("aria-label", t("sheet.label"));
    for (const name of names) {
      const chosen = store.get().tab === name;
      tabs[name].setAttribute("aria-selected", chosen);
      tabs[name].tabIndex = chosen ? 0 : -1;
      tabs[name].lastChild.textContent = t(`tab.${name}`);
      panels[name].hidden = !chosen;
    }
  }
  store.on(["tab", "lang"], render);
  render();
  return panels;
}
