import { el } from "../dom.js";
import { PLANS } from "../data/terms.js";

/** The places in the plans that name a thing, one a line: which plan, and the chapter, box or table. */
export function citations({ t, term }, citation) {
  const places = (citation ?? "")
    .split(";")
    .map((one) => one.trim())
    .filter(Boolean);
  if (places.length === 0) {
    return el("p", { class: "fine" }, t("card.noCitation"));
  }
  return el(
    "ul",
    { class: "citations" },
    places.map((place) => {
      const [plan, ...where] = place.split(" ");
      return plan in PLANS
        ? el("li", {}, el("b", {}, term(PLANS, plan)), " ", el("span", { lang: "zh-CN" }, where.join(" ")))
        : el("li", {}, place);
    }),
  );
}
