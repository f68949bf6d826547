/** The plain operators of MapLibre expressions: they need nothing but the values of their operands. */

const text = (value) => (value === null || value === undefined ? "" : String(value));

export const COMPARISONS = {
  "==": (left, right) => left === right,
  "!=": (left, right) => left !== right,
  "<": (left, right) => left !== null && right !== null && left < right,
  "<=": (left, right) => left !== null && right !== null && left <= right,
  ">": (left, right) => left !== null && right !== null && left > right,
  ">=": (left, right) => left !== null && right !== null && left >= right,
};

export const FUNCTIONS = {
  "!": ([value]) => !value,
  "+": (values) => values.reduce((sum, value) => sum + value),
  "-": ([first, second]) => (second === undefined ? -first : first - second),
  "*": (values) => values.reduce((product, value) => product * value),
  "/": ([first, second]) => first / second,
  "%": ([first, second]) => first % second,
  "^": ([first, second]) => first ** second,
  abs: ([value]) => Math.abs(value),
  ceil: ([value]) => Math.ceil(value),
  floor: ([value]) => Math.floor(value),
  round: ([value]) => Math.round(value),
  sqrt: ([value]) => Math.sqrt(value),
  min: (values) => Math.min(...values),
  max: (values) => Math.max(...values),
  concat: (values) => values.map(text).join(""),
  // Sections of rich text: the texts stay, their formats do not.
  format: (values) =>
    values
      .filter((value) => value === null || typeof value !== "object")
      .map(text)
      .join(""),
  downcase: ([value]) => text(value).toLowerCase(),
  upcase: ([value]) => text(value).toUpperCase(),
  length: ([value]) => value?.length ?? 0,
  in: ([needle, haystack]) => (haystack === null ? false : haystack.includes(needle)),
  "index-of": ([needle, haystack, from]) => (haystack === null ? -1 : haystack.indexOf(needle, from ?? 0)),
  slice: ([value, from, to]) => value?.slice(from, to ?? undefined) ?? "",
  "to-string": ([value]) => text(value),
  "to-number": (values) => values.map(Number).find((number) => !Number.isNaN(number)) ?? 0,
  "to-boolean": ([value]) => Boolean(value),
  "to-color": (values) => values.find((value) => Boolean(value)) ?? null,
  string: (values) => values.find((value) => typeof value === "string") ?? null,
  number: (values) => values.find((value) => typeof value === "number") ?? null,
  boolean: (values) => values.find((value) => typeof value === "boolean") ?? null,
  image: ([value]) => value,
  rgb: ([red, green, blue]) => `rgb(${red},${green},${blue})`,
  rgba: ([red, green, blue, alpha]) => `rgba(${red},${green},${blue},${alpha})`,
};
