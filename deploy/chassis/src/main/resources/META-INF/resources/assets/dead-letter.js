// Shows what a dead letter carries once a purpose was given, and lays it ready to be mended.

const reveal = document.getElementById("reveal");

function row(name, value) {
  const line = document.createElement("div");
  const term = document.createElement("dt");
  const words = document.createElement("dd");
  const code = document.createElement("code");
  code.textContent = name;
  term.append(code);
  words.textContent = value;
  line.append(term, words);
  return line;
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

reveal?.addEventListener("fugong:done", (event) => {
  event.preventDefault();
  const { key, headers, body, bodyBase64 } = event.detail.body;
  const list = document.getElementById("headers");
  list.replaceChildren(...Object.entries(headers).map(([name, value]) => row(name, value)));
  const text = body === null ? (bodyBase64 ?? "") : pretty(body);
  document.getElementById("body").textContent = text;
  document.getElementById("contents").hidden = false;
  reveal.hidden = true;
  const mending = document.getElementById("mending");
  if (mending) {
    mending.elements.key.placeholder = key ?? "";
    mending.elements.source.placeholder = headers.ce_source ?? "";
    mending.elements.eventId.placeholder = headers.ce_id ?? "";
    if (body !== null) mending.elements.data.value = text;
  }
  document.getElementById("body").focus();
});
