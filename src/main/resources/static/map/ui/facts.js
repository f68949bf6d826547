import { el } from "../dom.js";
import { ATTRIBUTE_KEYS, ATTRIBUTE_VALUES } from "../data/attributes.js";
import { DISTRICTS, FIELD_CODES } from "../data/terms.js";

/** The table of a feature's own fields, under the titles that its layer gives them. */

/** Shown elsewhere on the card, or of use to programs only. */
const ELSEWHERE = new Set([
  "id",
  "name_zh",
  "name_en",
  "kind",
  "status",
  "accuracy",
  "citation",
  "source",
  "district",
  "horizon",
  "plan",
]);

export function facts(app, { layer, properties }) {
  const { t, name, catalogue } = app;
  const declared = catalogue.layers.find(({ id }) => id === layer.id);
  const rows = [
    [t("card.district"), districts(app, properties.district)],
    [t("card.horizon"), properties.horizon],
    [t("card.layer"), name(layer.title)],
  ];
  for (const field of declared?.fields ?? []) {
    if (!ELSEWHERE.has(field.name)) {
      rows.push([name(field.title), valueOf(app, field, properties[field.name])]);
    }
  }
  return el(
    "dl",
    { class: "facts" },
    rows
      .filter(([, value]) => value !== null && value !== undefined && value !== "")
      .map(([title, value]) => [el("dt", {}, title), el("dd", {}, value)]),
  );
}

function districts({ term }, value) {
  return (value ?? "")
    .split("|")
    .filter(Boolean)
    .map((one) => term(DISTRICTS, one))
    .join(" · ");
}

function valueOf(app, field, value) {
  if (value === null || value === undefined || value === "") {
    return null;
  }
  if (typeof value === "boolean") {
    return app.t(`value.${value}`);
  }
  if (typeof value === "number") {
    return YEARS.has(field.name) ? String(value) : app.number(value, 3);
  }
  if (field.name === "colour") {
    return [el("span", { class: "colour", style: { background: value } }), value];
  }
  if (field.name === "attributes") {
    return attributes(app, value);
  }
  const codes = FIELD_CODES[field.name];
  return value
    .split("|")
    .map((one) => (codes ? app.term(codes, one) : one))
    .join(" · ");
}

const YEARS = new Set(["opened", "since", "until", "valid_from", "valid_to"]);

/** What the plan states beside the fields: `key=value;…`, kept in its own words. */
function attributes({ term }, value) {
  return el(
    "ul",
    { class: "attributes" },
    value
      .split(";")
      .filter((one) => one.includes("="))
      .map((one) => {
        const [key, ...rest] = one.split("=");
        return el(
          "li",
          {},
          el("span", {}, term(ATTRIBUTE_KEYS, key.trim())),
          " ",
          rest
            .join("=")
            .split("|")
            .map((one) => term(ATTRIBUTE_VALUES, one.trim()))
            .join(" · "),
        );
      }),
  );
}
