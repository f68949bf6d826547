import { el, fill } from "../dom.js";

/** The switch between the plan's horizons: radio buttons in look and in keyboard. */
export function createHorizon({ store, catalogue, t, name, announce }) {
  const group = document.getElementById("horizon");
  const years = ["", ...catalogue.horizons.map(({ year }) => String(year))];

  function choose(year) {
    store.set({ horizon: year });
    announce(t("horizon.changed", { horizon: titleOf(year) }));
  }

  function titleOf(year) {
    const horizon = catalogue.horizons.find((one) => String(one.year) === year);
    return horizon ? name(horizon.title) : t("horizon.latestTitle");
  }

  function render() {
    const { horizon } = store.get();
    group.hidden = years.length === 1;
    const focused = group.contains(document.activeElement);
    group.setAttribute("aria-label", t("horizon.label"));
    fill(
      group,
      ...years.map((year) =>
        el(
          "button",
          {
            type: "button",
            role: "radio",
            "aria-checked": String(year === horizon),
            tabindex: year === horizon ? 0 : -1,
            title: titleOf(year),
            "aria-label": titleOf(year),
            "data-year": year || "all",
            onclick: () => choose(year),
          },
          year || t("horizon.latest"),
        ),
      ),
    );
    if (focused) {
      group.querySelector("[aria-checked=true]").focus();
    }
  }

  group.addEventListener("keydown", (event) => {
    const at = years.indexOf(store.get().horizon);
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      choose(years[(at + step + years.length) % years.length]);
    }
  });
  store.on(["horizon", "lang"], render);
  render();
}
