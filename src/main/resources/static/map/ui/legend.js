import { getJson } from "../api.js";
import { el, fill } from "../dom.js";
import { scaleAt } from "../style/compile.js";

/** Of a sample, in CSS pixels, and how many pixels of the picture there are to each. */
const WIDTH = 26;
const HEIGHT = 16;
const SHARPNESS = 2;
const DOTS_PER_INCH = 25.4 / 0.28;

const known = new Map();

/**
 * The legends of a theme, or of a layer that has none, as the service draws them, for all scales; failed ones are asked
 * for again the next time.
 */
function legends(name, lang) {
  const key = `${name}|${lang}`;
  if (!known.has(key)) {
    const loading = getJson("wms", {
      SERVICE: "WMS",
      VERSION: "1.3.0",
      REQUEST: "GetLegendGraphic",
      FORMAT: "application/json",
      LAYER: name,
      LANGUAGE: lang,
      WIDTH: WIDTH * SHARPNESS,
      HEIGHT: HEIGHT * SHARPNESS,
      DPI: DOTS_PER_INCH * SHARPNESS,
    }).then(({ Legend }) => Legend);
    loading.catch(() => known.delete(key));
    known.set(key, loading);
  }
  return known.get(key);
}

function swatch({ icon }) {
  return el("img", { class: "swatch", src: icon, alt: "" });
}

/** The legend of a layer of the catalogue. */
export function createLegend({ store, map, name, t }, layer) {
  async function lines() {
    const ofTheme = await legends(layer.theme ? `theme:${layer.theme}` : layer.id, store.get().lang);
    return ofTheme.find(({ layerName }) => layerName === layer.id).rules;
  }

  function line(rule) {
    const scale = scaleAt(map.getView().getResolution());
    const visible = scale >= (rule.minScaleDenominator ?? 0) && scale < (rule.maxScaleDenominator ?? Infinity);
    return el(
      "li",
      { class: visible ? null : "hiddenAtScale" },
      swatch(rule),
      el(
        "span",
        {},
        rule.title || name(layer.title),
        visible ? "" : el("small", {}, ` ${t("layers.scale")}`),
      ),
    );
  }

  return {
    /** Puts the first sample beside the layer's name. */
    async key(place) {
      try {
        const [first] = await lines();
        fill(place, first && swatch(first));
      } catch {
        // The map tells that the style is missing; a list without a sample needs no second message.
        fill(place);
      }
    },
    /** Fills a list with a line for each rule. */
    async list(place) {
      try {
        fill(place, ...(await lines()).map(line));
      } catch (failure) {
        fill(place, el("li", { role: "alert" }, failure.text ? name(failure.text) : String(failure.message)));
      }
    },
  };
}
