// A page to try the API: reads the definition, lists its operations, sends requests and shows what comes back.
"use strict";
(async () => {
  const place = document.getElementById("try");
  const zh = document.documentElement.lang.startsWith("zh");
  const say = (chinese, english) => (zh ? chinese : english);
  const definition = await (await fetch(place.dataset.source)).json();
  const server = definition.servers[0].url;

  const element = (name, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  const resolve = (object) =>
    object && object.$ref ? object.$ref.slice(2).split("/").reduce((node, key) => node[key], definition) : object;

  const input = (parameter) => {
    const schema = parameter.schema || {};
    const values = schema.enum || (schema.type === "boolean" ? ["true", "false"] : null);
    if (!values) {
      return element("input", { name: parameter.name, placeholder: schema.default ?? "", required: !!parameter.required });
    }
    const select = element("select", { name: parameter.name });
    if (!parameter.required) {
      select.append(element("option", { value: "", textContent: "" }));
    }
    values.forEach((value) => select.append(element("option", { value, textContent: value })));
    return select;
  };

  const address = (path, parameters, form) => {
    const query = new URLSearchParams();
    let target = path;
    for (const parameter of parameters) {
      const value = form.elements[parameter.name].value;
      if (parameter.in === "path") {
        target = target.replace(`{${parameter.name}}`, encodeURIComponent(value));
      } else if (parameter.in === "query" && value !== "") {
        query.append(parameter.name, value);
      }
    }
    const text = query.toString();
    return server + (target === "/" ? "" : target) + (text ? "?" + text : "");
  };

  const show = async (result, method, url, headers, body) => {
    result.replaceChildren(element("p", {}, element("a", { href: url, textContent: `${method} ${url}` })));
    const start = performance.now();
    try {
      const response = await fetch(url, { method, headers, body });
      const blob = await response.blob();
      const took = Math.round(performance.now() - start);
      const type = response.headers.get("Content-Type") || "";
      result.append(element("p", { textContent: `${response.status} · ${type} · ${blob.size} B · ${took} ms` }));
      if (/json|xml|text|csv/.test(type)) {
        let text = await blob.slice(0, 200000).text();
        if (/json/.test(type) && blob.size < 200000) {
          text = JSON.stringify(JSON.parse(text), null, 1);
        }
        result.append(element("pre", { textContent: text }));
      }
    } catch (failure) {
      result.append(element("p", { textContent: String(failure) }));
    }
  };

  const operation = (path, method, described) => {
    const parameters = (described.parameters || []).map(resolve);
    const form = element("form");
    for (const parameter of parameters) {
      form.append(
        element("label", {}, element("code", { textContent: parameter.name }), input(parameter),
          element("span", { textContent: parameter.description || "" })),
      );
    }
    const bodyType = described.requestBody && Object.keys(resolve(described.requestBody).content)[0];
    if (bodyType) {
      form.append(element("p", { textContent: bodyType }), element("textarea", { name: "-body" }));
    }
    const result = element("div");
    form.append(element("button", { textContent: say("发送", "Send") }), result);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const headers = {};
      for (const parameter of parameters) {
        if (parameter.in === "header" && form.elements[parameter.name].value !== "") {
          headers[parameter.name] = form.elements[parameter.name].value;
        }
      }
      if (bodyType) {
        headers["Content-Type"] = bodyType;
      }
      const body = bodyType ? form.elements["-body"].value : undefined;
      show(result, method.toUpperCase(), address(path, parameters, form), headers, body);
    });
    const summary = element("summary", {},
      element("span", { className: "method", textContent: method.toUpperCase() }),
      element("code", { textContent: path }), " " + (described.summary || ""));
    return element("details", {}, summary, form);
  };

  for (const tag of definition.tags.map((entry) => entry.name)) {
    const section = element("section");
    for (const [path, operations] of Object.entries(definition.paths)) {
      for (const [method, described] of Object.entries(operations)) {
        if ((described.tags || []).includes(tag)) {
          section.append(operation(path, method, described));
        }
      }
    }
    if (section.childElementCount) {
      place.append(element("h2", { textContent: tag }), section);
    }
  }
})();
