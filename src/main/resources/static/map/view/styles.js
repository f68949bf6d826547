import { getJson } from "../api.js";
import { compileStyle } from "../style/compile.js";

/** Styles of the service, compiled, each asked for once. */
export function createStyles() {
  const known = new Map();
  return {
    /** The style of a layer of the catalogue in a language: its own for English where there is one. */
    idOf(layer, lang) {
      const english = `${layer.style}-en`;
      return lang === "en" && layer.styles?.includes(english) ? english : layer.style;
    },
    /** The compiled style; a failed one is asked for again the next time. */
    load(id) {
      if (!known.has(id)) {
        const loading = getJson(`styles/${encodeURIComponent(id)}.json`).then(compileStyle);
        loading.catch(() => known.delete(id));
        known.set(id, loading);
      }
      return known.get(id);
    },
  };
}
