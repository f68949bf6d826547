/**
 * The lines of a legend, read from a compiled style: one a rule, named by the service, with the features that the rule
 * takes imagined so that its colours can be shown.
 */
export function legendEntries(compiled, zoom) {
  const groups = new Map();
  for (const layer of compiled.layers) {
    if (layer.type === "symbol") {
      continue;
    }
    const rule = layer.metadata?.["xingtu:rule"];
    const key = rule?.name || rule?.zh || `#${layer.id.replace(/-outline$/, "")}`;
    if (!groups.has(key)) {
      groups.set(key, { title: rule ?? null, layers: [] });
    }
    groups.get(key).layers.push(layer);
  }
  return [...groups.values()].map(({ title, layers }) => {
    const shown = layers.filter((layer) => zoom >= layer.minzoom && zoom < layer.maxzoom);
    return { title, layers: shown.length > 0 ? shown : sameRange(layers), visible: shown.length > 0 };
  });
}

/** Of the same thing at several scales, those of the first. */
function sameRange(layers) {
  return layers.filter(({ minzoom, maxzoom }) => minzoom === layers[0].minzoom && maxzoom === layers[0].maxzoom);
}

/**
 * Values of fields that make a filter true, as far as it asks for equality: enough for the categories of a legend.
 */
export function imagined(filter, values = {}) {
  if (!Array.isArray(filter)) {
    return values;
  }
  const [operator, ...operands] = filter;
  if (operator === "all") {
    operands.forEach((operand) => imagined(operand, values));
  } else if (operator === "any") {
    imagined(operands[0], values);
  } else if (operator === "==") {
    const field = fieldOf(operands[0]);
    if (field && !Array.isArray(operands[1])) {
      values[field] = operands[1];
    }
  } else if (operator === "in" && operands[1]?.[0] === "literal") {
    const field = fieldOf(operands[0]);
    if (field) {
      values[field] = operands[1][1][0];
    }
  } else if (operator === "has" && !(operands[0] in values)) {
    values[operands[0]] = "#7a7a7a";
  }
  return values;
}

/** The field that an operand reads, also through a conversion. */
function fieldOf(operand) {
  if (!Array.isArray(operand)) {
    return null;
  }
  return operand[0] === "get" ? operand[1] : operand[0].startsWith("to-") ? fieldOf(operand[1]) : null;
}
