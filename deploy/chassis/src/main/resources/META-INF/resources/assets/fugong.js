// What the pages do in the browser. A page works without it as far as reading goes; forms need it, because a write
// carries an Idempotency-Key header, which a plain form (or a foreign site's) cannot send.
//
// <form data-api="POST /path" data-done="reload|URL|stay">      fields by name as JSON; {member} in URL from the answer
// <form data-upload="POST /path">                               the file as raw body, other fields as query
// <a class="button" data-more="#rows">                          adds the next page's #rows to this one
// <section id data-refresh="5" data-from="/path">              fetched anew every 5 s, from this page or from a lighter one
// <time datetime data-relative>                                 '3 minutes ago'
// <button data-copy="#id">, <button data-print>, <form data-confirm="Sure?">, <select data-autosubmit>
// A form tells its page how it went by the events fugong:done and fugong:failed (detail: the answer, the problem).

const root = document.documentElement;
const zh = root.lang.startsWith("zh");
const texts = loadTexts();
const RETRY_STATUS = new Set([502, 503, 504]);
const PAUSES = [500, 1500, 4000];

async function loadTexts() {
  try {
    const answer = await fetch(root.dataset.texts);
    return answer.ok ? await answer.json() : {};
  } catch {
    return {};
  }
}

/** The reader's words for a key, or undefined. */
export async function text(key) {
  return (await texts)[key];
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Says something in the live region at the foot of the page. */
export function say(message) {
  const region = document.getElementById("said");
  if (region) {
    region.textContent = message;
    if (message) setTimeout(() => { if (region.textContent === message) region.textContent = ""; }, 8000);
  }
}

// ---- writes ----

function newKey() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
}

function fingerprint(value) {
  let hash = 5381;
  for (let i = 0; i < value.length; i++) hash = ((hash * 33) ^ value.charCodeAt(i)) >>> 0;
  return `${value.length}.${hash}`;
}

/** One key per content: kept over retries, reloads and double clicks until the server has given its last word. */
const keys = {
  slot: (method, url) => `fugong:key:${method}:${url}`,
  take(method, url, content) {
    const print = fingerprint(content);
    try {
      const kept = JSON.parse(sessionStorage.getItem(this.slot(method, url)) ?? "null");
      if (kept?.print === print) return kept.key;
      const key = newKey();
      sessionStorage.setItem(this.slot(method, url), JSON.stringify({ print, key }));
      return key;
    } catch {
      return newKey();
    }
  },
  drop(method, url) {
    try {
      sessionStorage.removeItem(this.slot(method, url));
    } catch {
      // Without storage there is nothing to forget.
    }
  },
};

async function readProblem(response) {
  const kind = response.headers.get("content-type") ?? "";
  if (kind.includes("json")) {
    try {
      return { status: response.status, ...(await response.json()) };
    } catch {
      // Falls through to a problem made from the status alone.
    }
  }
  const slugs = { 401: "login-needed", 499: "login-needed", 403: "forbidden", 404: "not-found", 413: "too-large" };
  return { status: response.status, type: `urn:fugong:problem:${slugs[response.status] ?? "unexpected-answer"}` };
}

/**
 * Sends a write as JSON. Retries by itself when the network or the server is away, with the same key, so nothing is
 * done twice. Resolves to {ok, status, body, headers} or {ok: false, problem}.
 */
export async function send(method, url, body, { etag, signal } = {}) {
  const content = body === undefined ? "" : JSON.stringify(body);
  const headers = {
    Accept: "application/json, application/problem+json",
    "Accept-Language": root.lang,
    "X-Requested-With": "JavaScript",
    "Idempotency-Key": keys.take(method, url, content),
  };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  if (etag) headers["If-Match"] = etag;
  for (let attempt = 0; ; attempt++) {
    let response;
    try {
      response = await fetch(url, { method, headers, body: content || undefined, credentials: "same-origin", signal });
    } catch (failure) {
      if (failure.name === "AbortError" || attempt >= PAUSES.length) {
        return { ok: false, status: 0, problem: { status: 0, type: "urn:fugong:problem:no-network" } };
      }
      say((await text("ui.retrying")) ?? "No connection. Trying again …");
      await pause(PAUSES[attempt]);
      continue;
    }
    if (RETRY_STATUS.has(response.status) && attempt < PAUSES.length) {
      const after = Number(response.headers.get("Retry-After"));
      await pause(after > 0 && after <= 30 ? after * 1000 : PAUSES[attempt]);
      continue;
    }
    if (response.status < 500) keys.drop(method, url);
    if (!response.ok) return { ok: false, status: response.status, problem: await readProblem(response) };
    const raw = await response.text();
    return { ok: true, status: response.status, headers: response.headers, body: raw ? JSON.parse(raw) : {} };
  }
}

// ---- forms ----

function put(target, path, value) {
  const steps = path.split(".");
  const last = steps.pop();
  steps.forEach((step, i) => { target = target[step] ??= /^\d+$/u.test(steps[i + 1] ?? last) ? [] : {}; });
  target[last] = value;
}

function valueOf(field) {
  const kind = field.dataset.type;
  if (field.type === "checkbox" && kind !== "list") return field.checked;
  const raw = field.value.trim();
  if (kind === "list" && field.type !== "checkbox") return raw ? raw.split(/[\s,;，；、]+/u).filter(Boolean) : [];
  if (raw === "") return undefined;
  if (kind === "number") return Number.isNaN(Number(raw)) ? raw : Number(raw);
  if (kind === "boolean") return raw === "true";
  if (kind === "json") return JSON.parse(raw);
  if (kind === "instant" || (field.type === "datetime-local" && kind !== "local")) {
    const withZone = `${raw.length === 16 ? `${raw}:00` : raw}${root.dataset.offset}`;
    return new Date(withZone).toISOString().replace(".000Z", "Z");
  }
  return raw;
}

function isJson(value) {
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}

/**
 * The form's fields as the JSON that the API takes; `terms.0.until` belongs to the first of a list. Empty fields are left
 * out; data-type says what is no string.
 */
export function read(form) {
  const body = {};
  for (const field of form.elements) {
    if (!field.name || field.disabled || field.type === "file" || field.tagName === "BUTTON") continue;
    if (field.type === "radio" && !field.checked) continue;
    if (field.type === "checkbox" && field.dataset.type === "list") {
      const list = (body[field.name] ??= []);
      if (field.checked) list.push(field.value);
      continue;
    }
    if (field.multiple && field.tagName === "SELECT") {
      put(body, field.name, Array.from(field.selectedOptions, (option) => option.value));
      continue;
    }
    const value = valueOf(field);
    if (value !== undefined) put(body, field.name, value);
  }
  // A row that was left empty is no entry of its list: what is said of an entry is said at the row it came from.
  const rows = {};
  for (const name in body) {
    if (!Array.isArray(body[name])) continue;
    rows[name] = Object.keys(body[name]);
    body[name] = body[name].filter(() => true);
  }
  rowsOf.set(form, rows);
  return body;
}

/** Of each list of a form that was read, the rows that its entries came from. */
const rowsOf = new WeakMap();

function atItsRow(form, name) {
  return name.replace(/^(\w+)\[(\d+)\]/u, (whole, list, entry) => `${list}[${rowsOf.get(form)?.[list]?.[entry] ?? entry}]`);
}

function fieldOf(form, told) {
  const name = atItsRow(form, told);
  const found = form.elements.namedItem(name) ?? form.elements.namedItem(name.replace(/\[(\d+)\]/gu, ".$1")) ?? form.elements.namedItem(name.replace(/\[\d+\].*$/u, ""));
  return found instanceof RadioNodeList ? found[0] : found;
}

function clear(form) {
  for (const field of form.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
  for (const error of form.querySelectorAll(".error")) { error.hidden = true; error.textContent = ""; }
  form.querySelector(":scope > .notice.told")?.remove();
}

function mark(form, name, message) {
  const field = fieldOf(form, name);
  if (!field) return null;
  field.setAttribute("aria-invalid", "true");
  const holder = field.closest(".field");
  let error = holder?.querySelector(".error");
  if (!error) {
    error = document.createElement("p");
    error.className = "error";
    error.id = `${field.id || field.name}-error`;
    (holder ?? field.parentElement).append(error);
  }
  const described = new Set((field.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean));
  field.setAttribute("aria-describedby", [...described.add(error.id)].join(" "));
  error.textContent = message;
  error.hidden = false;
  return field;
}

/** What a problem says in the reader's language: its own sentence, by its type, else the server's own words. */
export async function wording(problem) {
  const slug = String(problem.type ?? "").replace("urn:fugong:problem:", "");
  const known = await text(`problem.${slug}`);
  let message = (zh ? problem.detailZh : undefined) ?? known ?? problem.detail ?? problem.title ?? (await text("problem.unexpected-answer")) ?? "Something went wrong.";
  message = message.replace(/\{(\w+)\}/gu, (whole, member) => problem[member] ?? "");
  if (known && !zh && problem.detail && problem.detail !== known) message = problem.detail;
  const id = problem.correlationId ?? problem.correlation;
  return id ? `${message} (${(await text("ui.reference")) ?? "Reference"}: ${id})` : message;
}

function notice(form, kind, message) {
  form.querySelector(":scope > .notice.told")?.remove();
  const box = document.createElement("div");
  box.className = `notice told ${kind}`;
  box.setAttribute("role", kind === "stop" ? "alert" : "status");
  box.tabIndex = -1;
  box.textContent = message;
  form.prepend(box);
  return box;
}

async function show(form, problem) {
  clear(form);
  let first = null;
  const loose = [];
  for (const error of problem.errors ?? []) {
    const message = (await text(`code.${error.code}`)) ?? error.message ?? error.code;
    const field = mark(form, error.field ?? "", message);
    if (field) first ??= field;
    else loose.push(error.field ? `${error.field}: ${message}` : message);
  }
  if (problem.field && !problem.errors) first = mark(form, problem.field, await wording(problem));
  if (!first || loose.length > 0) {
    const box = notice(form, "stop", [await wording(problem), ...loose].join(" "));
    if (problem.status === 401 || problem.status === 499) {
      const link = document.createElement("a");
      link.href = `${root.dataset.base}/login?to=${encodeURIComponent(location.pathname + location.search)}`;
      link.textContent = ` ${(await text("ui.login")) ?? "Log in"}`;
      box.append(link);
    }
    if (!first) box.focus();
  }
  first?.focus();
  form.dispatchEvent(new CustomEvent("fugong:failed", { bubbles: true, detail: problem }));
}

function busy(form, on) {
  form.setAttribute("aria-busy", String(on));
  for (const button of form.querySelectorAll("button:not([type=button])")) {
    button.setAttribute("aria-disabled", String(on));
    if (on && button === form.pressed) button.setAttribute("aria-busy", "true");
    else button.removeAttribute("aria-busy");
  }
}

async function finish(form, answer) {
  const proceed = form.dispatchEvent(
    new CustomEvent("fugong:done", { bubbles: true, cancelable: true, detail: answer }),
  );
  if (!proceed) return;
  const done = form.dataset.done ?? "reload";
  const said = form.dataset.said ?? (await text("ui.saved")) ?? "Saved.";
  if (done === "stay") {
    if (form.dataset.keep === undefined) form.reset();
    notice(form, "ok", said).focus();
    return;
  }
  try {
    sessionStorage.setItem("fugong:said", said);
  } catch {
    // The page changes all the same; only the word of success is lost.
  }
  if (done === "reload") location.reload();
  else location.assign(done.replace(/\{(\w+)\}/gu, (whole, member) => encodeURIComponent(answer.body?.[member] ?? "")));
}

async function confirmed(form) {
  const question = form.pressed?.dataset.confirm ?? form.dataset.confirm;
  if (!question) return true;
  const dialog = document.createElement("dialog");
  const words = document.createElement("p");
  words.textContent = question;
  const row = document.createElement("form");
  row.method = "dialog";
  row.className = "actions";
  for (const [value, key, fallback, look] of [["yes", "ui.yes", "Yes", "primary"], ["no", "ui.cancel", "Cancel", ""]]) {
    const button = document.createElement("button");
    button.value = value;
    button.className = look;
    button.textContent = (await text(key)) ?? fallback;
    row.append(button);
  }
  dialog.append(words, row);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((decide) => dialog.addEventListener("close", () => {
    decide(dialog.returnValue === "yes");
    dialog.remove();
  }));
}

async function submit(form) {
  if (form.getAttribute("aria-busy") === "true") return;
  if (!form.reportValidity() || !(await confirmed(form))) return;
  const [method, url] = form.dataset.api.split(" ");
  clear(form);
  for (const field of form.querySelectorAll("[data-type=json]")) {
    if (!field.value.trim() || isJson(field.value)) continue;
    mark(form, field.name, (await text("code.json")) ?? "This is not JSON.").focus();
    return;
  }
  const body = read(form);
  if (form.pressed?.name) put(body, form.pressed.name, form.pressed.value);
  busy(form, true);
  try {
    const empty = form.dataset.body === "none";
    const answer = await send(method, url, empty ? undefined : body, { etag: form.dataset.etag });
    if (answer.ok) await finish(form, answer);
    else await show(form, answer.problem);
  } finally {
    busy(form, false);
  }
}

const KINDS = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json",
};

async function upload(form) {
  if (form.getAttribute("aria-busy") === "true") return;
  if (!form.reportValidity() || !(await confirmed(form))) return;
  const file = form.querySelector("input[type=file]")?.files[0];
  if (!file) return;
  clear(form);
  const [method, path] = form.dataset.upload.split(" ");
  const target = new URL(path, location.href);
  const fields = read(form);
  if (form.pressed?.name) put(fields, form.pressed.name, form.pressed.value);
  for (const [name, value] of Object.entries(fields)) target.searchParams.set(name, value);
  const url = target.pathname + target.search;
  const print = `${file.name}|${file.size}|${file.lastModified}`;
  let bar = form.querySelector("progress");
  if (!bar) {
    bar = document.createElement("progress");
    bar.setAttribute("aria-label", (await text("ui.uploading")) ?? "Uploading");
    form.append(bar);
  }
  bar.hidden = false;
  bar.max = file.size;
  bar.value = 0;
  busy(form, true);
  const request = new XMLHttpRequest();
  request.open(method, url);
  request.setRequestHeader("Accept", "application/json, application/problem+json");
  request.setRequestHeader("X-Requested-With", "JavaScript");
  request.setRequestHeader("Idempotency-Key", keys.take(method, url, print));
  const ending = file.name.toLowerCase().split(".").pop();
  request.setRequestHeader("Content-Type", KINDS[ending] ?? file.type ?? "application/octet-stream");
  request.upload.onprogress = (step) => { bar.value = step.loaded; };
  const outcome = await new Promise((done) => {
    request.onload = () => done(request.status);
    request.onerror = request.onabort = request.ontimeout = () => done(0);
    request.send(file);
  });
  bar.hidden = true;
  busy(form, false);
  let body = {};
  try {
    body = JSON.parse(request.responseText || "{}");
  } catch {
    // Not JSON: the status alone has to do.
  }
  if (outcome >= 200 && outcome < 500) keys.drop(method, url);
  if (outcome >= 200 && outcome < 300) await finish(form, { ok: true, status: outcome, body });
  else await show(form, { type: `urn:fugong:problem:${outcome ? "unexpected-answer" : "no-network"}`, status: outcome, ...body });
}

for (const tab of document.querySelectorAll(".tabs.sideways [aria-current]")) {
  const row = tab.closest("ul");
  const from = tab.getBoundingClientRect().left - row.getBoundingClientRect().left;
  row.scrollLeft = from - (row.clientWidth - tab.offsetWidth) / 2;
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  form.pressed = event.submitter;
  if (form.dataset.api) {
    event.preventDefault();
    submit(form);
  } else if (form.dataset.upload) {
    event.preventDefault();
    upload(form);
  }
});

document.addEventListener("input", (event) => {
  const field = event.target;
  if (field.getAttribute?.("aria-invalid")) {
    field.removeAttribute("aria-invalid");
    const error = field.closest(".field")?.querySelector(".error");
    if (error) error.hidden = true;
  }
});

document.addEventListener("change", (event) => {
  if (event.target.dataset?.autosubmit !== undefined) event.target.form.requestSubmit();
});

// ---- lists, refresh, clicks ----

async function page(url) {
  const answer = await fetch(url, { headers: { Accept: "text/html", "X-Requested-With": "JavaScript" } });
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

async function more(link) {
  if (link.getAttribute("aria-busy") === "true") return;
  link.setAttribute("aria-busy", "true");
  try {
    const next = await page(link.href);
    const rows = document.querySelector(link.dataset.more);
    const fresh = [...(next.querySelector(link.dataset.more)?.children ?? [])].map((row) => document.adoptNode(row));
    rows.append(...fresh);
    relative(rows);
    const following = next.querySelector(`[data-more="${link.dataset.more}"]`);
    if (following) link.href = following.href;
    else link.remove();
    const first = fresh[0];
    if (first) {
      first.tabIndex = -1;
      first.focus({ preventScroll: true });
    }
    say(((await text("ui.added")) ?? "{count} more shown.").replace("{count}", fresh.length));
  } catch {
    location.assign(link.href);
  } finally {
    link.removeAttribute("aria-busy");
  }
}

async function refresh(region) {
  const seconds = Number(region.dataset.refresh);
  if (!(seconds > 0)) return;
  await pause(seconds * 1000);
  const held = region.contains(document.activeElement) && document.activeElement.matches("input, select, textarea");
  if (document.visibilityState === "visible" && !held) {
    try {
      const fresh = (await page(region.dataset.from ?? location.href)).getElementById(region.id);
      if (!fresh) return;
      const focused = region.contains(document.activeElement) ? document.activeElement.id : null;
      region.replaceWith(fresh);
      region = fresh;
      relative(region);
      if (focused) document.getElementById(focused)?.focus();
    } catch {
      // The next round may have a connection again.
    }
  }
  if (region.dataset.refresh) refresh(region);
}

document.addEventListener("click", async (event) => {
  const link = event.target.closest("[data-more]");
  if (link) {
    event.preventDefault();
    more(link);
    return;
  }
  const copier = event.target.closest("[data-copy]");
  if (copier) {
    const source = document.querySelector(copier.dataset.copy);
    try {
      await navigator.clipboard.writeText(source.textContent);
      say((await text("ui.copied")) ?? "Copied.");
    } catch {
      getSelection().selectAllChildren(source);
    }
    return;
  }
  if (event.target.closest("[data-print]")) window.print();
  for (const open of document.querySelectorAll(".bar details[open]")) {
    if (!open.contains(event.target)) open.open = false;
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const open of document.querySelectorAll(".bar details[open]")) {
    open.open = false;
    open.querySelector("summary").focus();
  }
});

// ---- times ----

const STEPS = [["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];
const relativeWords = new Intl.RelativeTimeFormat(root.lang, { numeric: "auto" });

/** Turns <time data-relative> below the node into 'two hours ago', with the full time as its title. */
export function relative(node = document) {
  for (const time of node.querySelectorAll("time[data-relative]")) {
    const away = (Date.parse(time.dateTime) - Date.now()) / 1000;
    if (Number.isNaN(away)) continue;
    time.title ||= time.textContent;
    const [unit, size] = STEPS.find(([, length]) => Math.abs(away) >= length) ?? STEPS[3];
    time.textContent = relativeWords.format(Math.trunc(away / size), unit);
  }
}

relative();
setInterval(relative, 30000);
for (const region of document.querySelectorAll("[data-refresh]")) refresh(region);
try {
  const said = sessionStorage.getItem("fugong:said");
  if (said) {
    sessionStorage.removeItem("fugong:said");
    say(said);
  }
} catch {
  // No storage, no word to repeat.
}
