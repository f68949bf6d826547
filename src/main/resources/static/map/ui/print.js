import { button, el, fill } from "../dom.js";

const SCALES = [2000, 5000, 10000, 25000, 50000, 100000, 200000];
const SIZES = ["A4", "A3", "A2", "A1", "A0"];

/** A dialog that asks for a scale and a sheet, and a link to the map that is shown, printed so. */
export function createPrint({ store, map, t }) {
  const dialog = el("dialog", { id: "print" });
  document.body.append(dialog);
  const wish = { scale: 25000, size: "A4", orientation: "landscape", format: "pdf" };

  function address() {
    const { lang, horizon, layers } = store.get();
    const [longitude, latitude] = ol.proj.toLonLat(map.getView().getCenter());
    const query = new URLSearchParams({ center: `${longitude.toFixed(6)},${latitude.toFixed(6)}`, ...wish, lang });
    if (layers?.length > 0) {
      query.set("layers", layers.join(","));
    }
    if (horizon) {
      query.set("datetime", horizon);
    }
    return `print?${query}`;
  }

  function choice(name, options, word) {
    const select = el(
      "select",
      {
        name,
        onchange: (event) => {
          wish[name] = event.target.value;
          render();
        },
      },
      options.map((option) => el("option", { value: option, selected: String(wish[name]) === String(option) }, word(option))),
    );
    return el("label", {}, el("span", {}, t(`print.${name}`)), select);
  }

  function render() {
    dialog.setAttribute("aria-label", t("print.title"));
    fill(
      dialog,
      el(
        "header",
        {},
        el("h2", {}, t("print.title")),
        button({ name: "close", label: t("close"), kind: "bare", onclick: () => dialog.close() }),
      ),
      el("p", {}, t("print.note")),
      el(
        "div",
        { class: "choices" },
        choice("scale", SCALES, (scale) => `1:${scale}`),
        choice("size", SIZES, (size) => size),
        choice("orientation", ["landscape", "portrait"], (one) => t(`print.${one}`)),
        choice("format", ["pdf", "png"], (format) => format.toUpperCase()),
      ),
      el("a", { class: "go", href: address(), target: "_blank", rel: "noopener" }, t("print.go")),
    );
  }

  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) {
      dialog.close();
    }
  });
  store.on(["lang"], render);
  return () => {
    render();
    dialog.showModal();
  };
}
