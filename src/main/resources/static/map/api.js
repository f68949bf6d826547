/** Asks the service and turns its problems into something that can be shown. */

/** What went wrong, in both languages; `status` is that of the answer, 0 where there was none. */
export class Failure extends Error {
  constructor(text, status = 0) {
    super(text.en);
    this.text = text;
    this.status = status;
  }
}

const UNREACHABLE = {
  zh: "无法连接服务，请检查网络后重试",
  en: "The service cannot be reached; check the network and try again",
};

let pending = 0;
const watchers = [];

/** Tells how many requests are under way, at every change. */
export function onPending(watch) {
  watchers.push(watch);
}

function count(step) {
  pending += step;
  watchers.forEach((watch) => watch(pending));
}

/**
 * GETs JSON. Parameters that are null or empty are left out.
 *
 * @throws Failure with the problem's own words, or our own when there is no answer
 * @throws DOMException AbortError when the signal ends the request
 */
export async function getJson(path, parameters = {}, signal = undefined) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== null && value !== ""));
  const address = query.size === 0 ? path : `${path}?${query}`;
  count(1);
  try {
    const response = await fetch(address, { signal, headers: { Accept: "application/json, application/geo+json" } });
    if (!response.ok) {
      throw new Failure(await problem(response), response.status);
    }
    return await response.json();
  } catch (error) {
    if (error instanceof Failure || error.name === "AbortError") {
      throw error;
    }
    throw new Failure(UNREACHABLE);
  } finally {
    count(-1);
  }
}

async function problem(response) {
  const plain = {
    zh: `服务返回错误（${response.status}）`,
    en: `The service answered with an error (${response.status})`,
  };
  try {
    const body = await response.json();
    return { zh: body.detail_zh ?? plain.zh, en: body.detail_en ?? body.detail ?? plain.en };
  } catch {
    return plain;
  }
}

/** Runs one request at a time: starting a new one ends the one before. */
export function latest() {
  let controller = null;
  return async (ask) => {
    controller?.abort();
    const own = new AbortController();
    controller = own;
    const answer = await ask(own.signal);
    if (own.signal.aborted) {
      throw new DOMException("replaced by a newer request", "AbortError");
    }
    return answer;
  };
}
