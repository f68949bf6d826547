import { el, fill } from "../dom.js";
import { reachSections } from "./reachPanel.js";
import { withinAnswer } from "./withinAnswer.js";

/** The question "which X lie within N minutes of a Y": asked as a sentence, answered as a list. */

const FIRST = { target: "industrial_platforms", from: "metro_stations", minutes: 15, all: false };
const MINUTES = [5, 10, 15, 20, 30];

export function createWithinPanel(app) {
  const { store, catalogue, t, name } = app;
  const section = reachSections(app).within;
  const form = el("form", { class: "question", onsubmit: ask });
  const answer = el("div", { class: "answer", "aria-live": "polite" });
  section.append(form, answer);

  function ask(event) {
    event.preventDefault();
    const { target, from, minutes, all } = form.elements;
    const question = { target: target.value, from: from.value, minutes: Number(minutes.value), all: all.checked };
    // The same question again is asked again: the answer may have failed.
    store.set({ within: null });
    store.set({ within: question });
  }

  function renderForm() {
    const ids = new Set(catalogue.layers.map(({ id }) => id));
    const now = store.get().within ?? {
      ...FIRST,
      target: ids.has(FIRST.target) ? FIRST.target : catalogue.layers.at(-1)?.id,
      from: ids.has(FIRST.from) ? FIRST.from : catalogue.layers.at(-1)?.id,
    };
    const layers = (field, label) =>
      el(
        "select",
        { name: field, "aria-label": label },
        [...catalogue.layers]
          .reverse()
          .map(({ id, title }) => el("option", { value: id, selected: id === now[field] }, name(title))),
      );
    const minutes = el(
      "select",
      { name: "minutes", "aria-label": t("within.minutes") },
      [...new Set([...MINUTES, now.minutes])]
        .sort((a, b) => a - b)
        .map((one) => el("option", { value: String(one), selected: one === now.minutes }, String(one))),
    );
    fill(
      form,
      sentence(t("within.sentence"), {
        target: layers("target", t("within.target")),
        from: layers("from", t("within.from")),
        minutes,
      }),
      el(
        "label",
        { class: "check" },
        el("input", { type: "checkbox", name: "all", checked: now.all }),
        t("within.all"),
      ),
      el("button", { type: "submit", class: "primary" }, t("within.ask")),
    );
  }

  store.on(["lang", "within"], renderForm);
  renderForm();

  return {
    show(collection) {
      fill(answer, withinAnswer(app, collection));
      app.scrollTo(answer);
    },
    wait: () => fill(answer, el("p", { class: "waiting" }, t("loading"))),
    clear: () => fill(answer),
    fail: (failure) => fill(answer, el("p", { class: "problem", role: "alert" }, name(failure.text))),
  };
}

/** A sentence with `{name}` gaps filled by elements. */
function sentence(text, elements) {
  return el(
    "p",
    { class: "sentence" },
    text.split(/\{(\w+)\}/).map((piece, i) => (i % 2 === 0 ? piece : elements[piece])),
  );
}
