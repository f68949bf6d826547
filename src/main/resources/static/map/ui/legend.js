import { el, fill } from "../dom.js";
import { legendEntries } from "../style/legend.js";
import { swatch } from "../style/swatch.js";
import { zoomAt } from "../style/compile.js";

/** Where symbols are neither dots nor hidden. */
const TELLING_ZOOM = 13;

/** The legend of a layer, from the style that draws it. */
export function createLegend({ styles, store, map, name, t }, layer) {
  const zoom = () => zoomAt(map.getView().getResolution());

  async function entries() {
    const compiled = await styles.load(styles.idOf(layer, store.get().lang));
    return legendEntries(compiled, zoom());
  }

  return {
    /** Puts the most telling sample beside the layer's name. */
    async key(place) {
      try {
        const compiled = await styles.load(styles.idOf(layer, store.get().lang));
        const [first] = legendEntries(compiled, TELLING_ZOOM);
        fill(place, first && swatch(first.layers, TELLING_ZOOM));
      } catch {
        // The map tells that the style is missing; a list without a sample needs no second message.
        fill(place);
      }
    },
    /** Fills a list with a line for each rule. */
    async list(place) {
      try {
        fill(
          place,
          ...(await entries()).map(({ title, layers, visible }) =>
            el(
              "li",
              { class: visible ? null : "hiddenAtScale" },
              swatch(layers, zoom()),
              el(
                "span",
                {},
                title ? name(title) : name(layer.title),
                visible ? "" : el("small", {}, ` ${t("layers.scale")}`),
              ),
            ),
          ),
        );
      } catch (failure) {
        fill(place, el("li", { role: "alert" }, failure.text ? name(failure.text) : String(failure.message)));
      }
    },
  };
}
