import { button, el, fill } from "../dom.js";
import { ACCURACIES, ACCURACY_WORDS } from "../data/terms.js";
import { accuracyBars } from "./badges.js";

/** The line of credit at the foot, and the dialog behind it: sources, accuracy, addresses of the services. */
export function createAbout({ store, t, term }) {
  const credit = document.getElementById("credit");
  const dialog = document.getElementById("about");

  function render() {
    fill(
      credit,
      el("span", {}, t("credit.note")),
      button({ text: t("credit.about"), name: "info", kind: "link", onclick: () => dialog.showModal() }),
    );
    dialog.setAttribute("aria-label", t("about.title"));
    fill(
      dialog,
      el(
        "header",
        {},
        el("h2", {}, t("about.title")),
        button({ name: "close", label: t("close"), kind: "bare", onclick: () => dialog.close() }),
      ),
      el("p", {}, t("about.plan")),
      el(
        "ul",
        { class: "accuracies" },
        Object.keys(ACCURACIES).map((code) =>
          el(
            "li",
            {},
            accuracyBars(code),
            el("b", {}, term(ACCURACIES, code)),
            el("span", {}, term(ACCURACY_WORDS, code)),
          ),
        ),
      ),
      el("p", {}, t("about.notSurvey")),
      el("h3", {}, t("about.services")),
      el(
        "dl",
        { class: "addresses" },
        SERVICES.map(([title, path]) => [
          el("dt", {}, title),
          el("dd", {}, el("code", {}, new URL(path, document.baseURI).href)),
        ]),
      ),
      el("p", { class: "fine" }, t("about.crs"), " ", t("about.library")),
    );
  }

  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) {
      dialog.close();
    }
  });
  store.on(["lang"], render);
  render();
}

const SERVICES = [
  ["WMS 1.3.0 / 1.1.1", "wms"],
  ["OGC API Features", "ogc"],
];
