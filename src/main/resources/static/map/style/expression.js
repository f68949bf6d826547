import { COMPARISONS, FUNCTIONS } from "./operators.js";
import { mix } from "./colours.js";

/**
 * Compiles MapLibre expressions into functions of an environment
 * `{get(name), zoom, geometryType}`. Covers what our style service writes; an operator that it does not know is an
 * error at compile time, so that nothing is drawn wrongly in silence.
 */
export function compile(expression) {
  if (!Array.isArray(expression)) {
    return () => expression;
  }
  const [operator, ...operands] = expression;
  const special = SPECIAL[operator];
  if (special) {
    return special(operands);
  }
  const comparison = COMPARISONS[operator];
  if (comparison) {
    const [left, right] = operands.map(compile);
    return (env) => comparison(left(env), right(env));
  }
  const apply = FUNCTIONS[operator];
  if (!apply) {
    throw new Error(`unknown expression operator ${operator}`);
  }
  const inputs = operands.map(compile);
  return (env) => apply(inputs.map((input) => input(env)));
}

const SPECIAL = {
  literal:
    ([value]) =>
    () =>
      value,
  get: ([name]) => {
    const key = compile(name);
    return (env) => env.get(key(env)) ?? null;
  },
  has: ([name]) => {
    const key = compile(name);
    return (env) => (env.get(key(env)) ?? null) !== null;
  },
  zoom: () => (env) => env.zoom,
  "geometry-type": () => (env) => env.geometryType,
  all: (operands) => {
    const tests = operands.map(compile);
    return (env) => tests.every((test) => test(env));
  },
  any: (operands) => {
    const tests = operands.map(compile);
    return (env) => tests.some((test) => test(env));
  },
  coalesce: (operands) => {
    const values = operands.map(compile);
    return (env) => {
      for (const value of values) {
        const found = value(env) ?? null;
        if (found !== null) {
          return found;
        }
      }
      return null;
    };
  },
  case: (operands) => {
    const branches = pairs(operands.slice(0, -1)).map(([test, value]) => [compile(test), compile(value)]);
    const otherwise = compile(operands.at(-1));
    return (env) => (branches.find(([test]) => test(env))?.[1] ?? otherwise)(env);
  },
  match: ([input, ...rest]) => {
    const value = compile(input);
    const outputs = new Map();
    for (const [labels, output] of pairs(rest.slice(0, -1))) {
      const compiled = compile(output);
      [labels].flat().forEach((label) => outputs.set(label, compiled));
    }
    const otherwise = compile(rest.at(-1));
    return (env) => (outputs.get(value(env)) ?? otherwise)(env);
  },
  step: ([input, first, ...rest]) => {
    const value = compile(input);
    const stops = [[-Infinity, compile(first)], ...pairs(rest).map(([at, output]) => [at, compile(output)])];
    return (env) => {
      const at = value(env);
      return stops.findLast(([from]) => at >= from)[1](env);
    };
  },
  interpolate: ([[curve, base], input, ...rest]) => {
    const exponent = curve === "exponential" ? base : 1;
    const value = compile(input);
    const stops = pairs(rest).map(([at, output]) => [at, compile(output)]);
    return (env) => between(value(env), stops, exponent, env);
  },
};

function between(at, stops, exponent, env) {
  if (at <= stops[0][0]) {
    return stops[0][1](env);
  }
  const next = stops.findIndex(([from]) => from > at);
  if (next < 0) {
    return stops.at(-1)[1](env);
  }
  const [low, lowOutput] = stops[next - 1];
  const [high, highOutput] = stops[next];
  const share =
    exponent === 1 ? (at - low) / (high - low) : (exponent ** (at - low) - 1) / (exponent ** (high - low) - 1);
  return mix(lowOutput(env), highOutput(env), share);
}

function pairs(list) {
  const result = [];
  for (let i = 0; i + 1 < list.length; i += 2) {
    result.push([list[i], list[i + 1]]);
  }
  return result;
}
