// A guard's page: scan, temperature, decision, with or without net. Online the service decides; when it does not answer within
// a second, or there is no net, this page decides by the same rules (gate-rules.js) and keeps the scan until it is uploaded.
import { say, wording } from "./fugong.js";
import { keepPages, newKey, store as settings } from "./offline.js";
import * as rules from "./gate-rules.js";
import * as kept from "./gate-store.js";
import * as instruments from "./gate-instruments.js";

if (!location.pathname.endsWith("/")) location.replace(`${location.pathname}/`);

const API = "/healthcode/api/v1/gates";
const PATIENCE = 900;
const AGAIN = 3000;
const SYNC_EVERY = 60000;
const MOST = 100;
const $ = (id) => document.getElementById(id);
const page = $("gate");
const form = $("scan");
const words = $("words").content;
const word = (name) => words.querySelector(`[data-word="${name}"]`).textContent;
const reasonText = (reason) => words.querySelector(`[data-reason="${reason}"]`)?.textContent ?? reason;
const enterprise = page.dataset.enterprise;

const state = { net: true, device: null, pack: null, provisions: null, verify: null, skew: 0, loginNeeded: false };

for (const id of ["f-gate", "f-sound", "f-voice"]) {
  const input = $(id);
  const known = settings.read(`gate:${id}`, undefined);
  if (known !== undefined) input[input.type === "checkbox" ? "checked" : "value"] = known;
  input.addEventListener("change", () => settings.write(`gate:${id}`, input.type === "checkbox" ? input.checked : input.value));
}

/** The service's time, as far as this device knows how wrong its own clock is. */
const now = () => Date.now() - state.skew;

// ---- temperature: 365 becomes 36.5 ----

const code = $("f-code");
const temperature = $("f-temperature");

function digits(value) {
  const only = value.replace(/\D/gu, "").slice(0, 4);
  return only.length > 2 ? `${only.slice(0, 2)}.${only.slice(2)}` : only;
}

function measured(value) {
  temperature.value = value;
  const whole = value.length > 3 && state.provisions;
  temperature.classList.toggle("hot", Boolean(whole && rules.isFever(value, state.provisions.rules)));
}

temperature.addEventListener("input", () => measured(digits(temperature.value)));
for (const key of document.querySelectorAll("[data-digit]")) {
  key.addEventListener("click", () => {
    const only = temperature.value.replace(/\D/gu, "");
    measured(digits(key.dataset.digit === "back" ? only.slice(0, -1) : only + key.dataset.digit));
  });
}

const direction = () => form.elements.direction.value;

// A scanner ends what it types with Enter: on to the temperature, unless that is there already.
code.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && temperature.value === "" && direction() === "ENTRY") {
    event.preventDefault();
    temperature.focus();
  }
});

// ---- the decision ----

function show(kind, head, reason, more = "") {
  const decision = $("decision");
  decision.className = `decision ${kind}`;
  for (const sign of decision.querySelectorAll("[data-sign]")) sign.hidden = sign.dataset.sign !== kind;
  $("verdict").textContent = head;
  $("because").textContent = reason;
  $("aside").textContent = more;
}

function decided(answer, celsius, own) {
  const pass = answer.outcome === "PASSED";
  const parts = [reasonText(answer.reason)];
  if (answer.fever && answer.reason !== "FEVER") parts.push(word("fever"));
  if (answer.doubleReadOf) parts.push(word("double"));
  show(pass ? "ok" : "stop", word(answer.outcome), parts.join(" "), own ? word("own") : "");
  page.dataset.last = `${answer.outcome} ${answer.reason}`;
  page.dataset.decisions = Number(page.dataset.decisions ?? 0) + 1;
  if ($("f-sound").checked) instruments.tone(pass);
  if ($("f-voice").checked) instruments.speak([celsius, word(answer.outcome), reasonText(answer.reason)].filter(Boolean).join(", "));
  instruments.shake(pass);
}

// ---- a supervisor decides otherwise ----

let overrulable;

function offerOverrule(scanId, reason) {
  overrulable = words.querySelector(`[data-overruled="${reason}"]`) ? { scanId, reason } : undefined;
  $("overrule").hidden = !overrulable;
  $("overrule").open = false;
  $("overrule-error").textContent = "";
}

$("overrule-form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const { scanId, reason } = overrulable;
  const asked = { reason: $("f-why").value.trim(), at: new Date(now()).toISOString() };
  const here = !state.net || (await kept.queued()).some((one) => one.scan?.scanId === scanId);
  if (here) {
    // The scan is still here, so the service can't know it yet: the pack knows whose PIN that is.
    const supervisorId = state.pack ? await state.pack.supervisor($("f-pin").value) : undefined;
    if (!supervisorId) {
      $("overrule-error").textContent = word("pinWrong");
      return;
    }
    await kept.enqueue({ enterprise, override: { scanId, key: newKey(), body: JSON.stringify({ ...asked, supervisorId }) } });
  } else {
    const answer = await fetch(`${API}/scans/${scanId}/override`, {
      method: "POST",
      headers: { Accept: "application/json, application/problem+json", "Content-Type": "application/json", "X-Requested-With": "JavaScript", "Idempotency-Key": newKey() },
      body: JSON.stringify({ ...asked, pin: $("f-pin").value }),
    }).catch(() => undefined);
    if (!answer?.ok) {
      const problem = await answer?.json().catch(() => ({}));
      $("overrule-error").textContent = answer ? (problem.errors?.[0]?.message ?? (await wording(problem))) : word("offline");
      return;
    }
  }
  const pass = rules.outcomeOf(reason) === "REFUSED";
  $("overrule-form").reset();
  offerOverrule("", "");
  show(pass ? "ok" : "stop", word(pass ? "overruledPass" : "overruledStop"), reasonText(reason), here ? word("own") : "");
  page.dataset.last = `OVERRULED ${reason}`;
  if ($("f-sound").checked) instruments.tone(pass);
  await status();
  code.focus();
});

/** Uploads what supervisors decided without net, after their scans. */
async function flushOverrides() {
  for (const one of (await kept.queued()).filter((each) => each.override && each.enterprise === enterprise && !each.refused)) {
    const path = `${API}/scans/${one.override.scanId}/override`;
    const answer = await fetch(path, {
      method: "POST",
      headers: { Accept: "application/json, application/problem+json", "Content-Type": "application/json", "X-Requested-With": "JavaScript", "Idempotency-Key": one.override.key, ...(await kept.signed(state.device, "POST", path, one.override.body)) },
      body: one.override.body,
    });
    if (answer.ok) await kept.dequeue([one.n]);
    else if (answer.status === 401 || answer.status === 499 || answer.status >= 500) return;
    else await kept.change({ ...one, refused: await wording(await answer.json().catch(() => ({}))) });
  }
}

function failed(reason) {
  show("stop", word("failed"), reason);
  if ($("f-sound").checked) instruments.tone(false);
  instruments.shake(false);
}

async function post(scan) {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), PATIENCE);
  try {
    return await fetch(`${API}/scans`, {
      method: "POST",
      signal: limit.signal,
      headers: { Accept: "application/json, application/problem+json", "Content-Type": "application/json", "X-Requested-With": "JavaScript" },
      body: JSON.stringify(scan),
    });
  } finally {
    clearTimeout(timer);
  }
}

/** Asks the service; undefined when it can't be reached in time, so that this page must decide. */
async function ask(scan) {
  if (!state.net || state.loginNeeded) return undefined;
  try {
    const answer = await post(scan);
    if (answer.status === 401 || answer.status === 499) {
      state.loginNeeded = true;
      return undefined;
    }
    if (answer.status >= 500 || answer.status === 429) throw new Error(String(answer.status));
    return { ok: answer.ok, body: await answer.json() };
  } catch {
    lost();
    return undefined;
  }
}

/** Whoever is named by what was scanned or typed: by a signed code, or by a document in the pack. */
async function sight(text) {
  if (!text.startsWith("FG1:") && /^[A-Z0-9]{5,20}$/u.test(text) && (text.match(/\d/gu) ?? []).length >= 5) {
    const worker = state.pack && state.pack.validUntil > now() ? await state.pack.find(text) : undefined;
    return { state: "GENUINE", colour: worker?.colour, worker: Boolean(worker), ref: worker?.ref, typed: true };
  }
  const judged = await rules.judge(text, {
    verify: state.verify,
    now: now(),
    tolerance: state.provisions.rules.toleranceMillis,
    printedWindow: state.provisions.rules.printedWindowMillis,
    revoked: (id) => id in state.provisions.revoked,
  });
  // Whether the holder works here is not in a code: the guard says who is a visitor.
  return { ...judged, worker: !$("f-visitor").checked };
}

async function decideHere(scan) {
  const seen = await sight(scan.code);
  const celsius = scan.temperature === undefined ? "" : String(scan.temperature);
  if (seen.state === "GENUINE" && seen.sightId) {
    const again = { opaqueId: seen.sightId, scanId: scan.scanId, gateId: scan.gateId, direction: scan.direction, temperature: celsius, at: now() };
    const before = await kept.see(again);
    if (before && before.answer && rules.isDoubleRead(before, again, state.provisions.rules)) return { ...before.answer, doubleReadOf: before.scanId };
    if (before) seen.state = "COPY";
  }
  const answer = rules.decide({ ...seen, direction: scan.direction, temperature: scan.temperature }, state.provisions.rules);
  const entry = { ...scan, reason: answer.reason };
  if (seen.typed) {
    delete entry.code;
    if (seen.ref) entry.ref = seen.ref;
    else entry.code = "";
  }
  await kept.enqueue({ enterprise, scan: entry });
  if (seen.sightId) await kept.remember(seen.sightId, scan.scanId, answer);
  return answer;
}

const isRevoked = () => Boolean(state.device?.revoked) && state.device.enterprise === enterprise;

let busy = false;
async function scanned() {
  if (busy || !$("f-gate").reportValidity()) return;
  // A device that was revoked decides nothing and asks for nothing, whoever is still logged in on it.
  if (isRevoked()) {
    failed(word("revoked"));
    return;
  }
  const celsius = temperature.value;
  const scan = {
    scanId: crypto.randomUUID?.() ?? newKey().replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/u, "$1-$2-4$3-8$4-$5"),
    gateId: $("f-gate").value,
    // A scanner with caps lock the wrong way round types small letters; the codes have none.
    code: code.value.trim().toUpperCase(),
    direction: direction(),
    scannedAt: new Date(now()).toISOString(),
  };
  if (celsius !== "") scan.temperature = Number(celsius);
  if (scan.temperature === undefined && scan.direction === "ENTRY") {
    failed(word("temperature"));
    temperature.focus();
    return;
  }
  if (scan.temperature !== undefined && !rules.isPlausible(scan.temperature)) {
    failed(word("implausible"));
    temperature.focus();
    return;
  }
  busy = true;
  show("wait", word("deciding"), "");
  try {
    const answer = await ask(scan);
    if (answer?.ok) {
      decided(answer.body, celsius, false);
      offerOverrule(scan.scanId, answer.body.doubleReadOf ? "" : answer.body.reason);
      await noteSeen(scan, answer.body);
    } else if (answer) {
      const field = answer.body.errors?.[0];
      failed(field?.message ?? (await wording(answer.body)));
      (field?.field === "temperature" ? temperature : code).focus();
      return;
    } else if (state.verify && state.provisions && state.device) {
      const answerHere = await decideHere(scan);
      decided(answerHere, celsius, true);
      offerOverrule(scan.scanId, answerHere.doubleReadOf ? "" : answerHere.reason);
    } else {
      failed(state.loginNeeded ? word("login") : word("notEnrolled"));
      return;
    }
    code.value = "";
    measured("");
    code.focus();
    status();
    counts();
  } finally {
    busy = false;
  }
}

/** What the service decided is known here as well: the same code without net is a copy. */
async function noteSeen(scan, answer) {
  const read = rules.parse(scan.code);
  if (!read || !state.provisions) return;
  await kept.see({ opaqueId: rules.sightOf(read, now(), state.provisions.rules.printedWindowMillis), scanId: scan.scanId, gateId: scan.gateId, direction: scan.direction, temperature: String(scan.temperature ?? ""), at: now(), answer });
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  scanned();
});

// ---- without net, and back ----

function lost() {
  state.net = false;
  clearTimeout(lost.again);
  lost.again = setTimeout(back, AGAIN);
  status();
}

async function back() {
  clearTimeout(lost.again);
  try {
    await fetch(document.documentElement.dataset.texts, { method: "HEAD", cache: "no-store" });
    state.net = true;
    await sync();
    await flush();
  } catch {
    lost();
  }
  status();
}

async function takeRevoked(problem) {
  if (problem?.type !== "urn:fugong:problem:device-revoked") return false;
  // What it took along is gone; what it has decided stays, to be looked at by the enterprise's contact.
  state.device = { ...state.device, revoked: true };
  state.pack = null;
  await kept.put("device", state.device);
  await kept.put("provisions", undefined);
  return true;
}

/** Fetches rules, keys, revocations and pack, and measures this device's clock. */
async function sync() {
  if (!state.device || state.device.revoked || state.device.enterprise !== enterprise) return;
  const path = `${API}/pack?skew=${Math.round(state.skew)}`;
  const began = Date.now();
  const answer = await fetch(path, { headers: { Accept: "application/json", "X-Requested-With": "JavaScript", ...(await kept.signed(state.device, "GET", path)) } });
  const ended = Date.now();
  if (answer.status === 401 || answer.status === 499) {
    state.loginNeeded = true;
    return;
  }
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    await takeRevoked(body);
    return;
  }
  state.loginNeeded = false;
  state.skew = (began + ended) / 2 - Date.parse(body.asOf);
  const roots = state.device.roots ?? (await read("codes/roots")).roots;
  const list = await kept.openSigned(await read("codes/trust-list"), roots);
  // A list that no root signed is none: what was taken along before stays.
  if (!list) return;
  const revoked = await revocations(list.roots);
  state.device = { ...state.device, roots: list.roots };
  await kept.put("device", state.device);
  await take({ rules: body.rules, box: body.pack, list, ...revoked, syncedAt: Date.parse(body.asOf), skew: state.skew });
  await kept.put("provisions", state.provisions);
  await kept.forgetSeen(now() - 2 * 3600000);
}

const read = async (path) => (await fetch(`/healthcode/api/v1/${path}`, { headers: { Accept: "application/json" } })).json();

/** What was revoked since the last time, and of before what has not expired; the newest word on a code counts. */
async function revocations(roots) {
  const revoked = Object.fromEntries(Object.entries(state.provisions?.revoked ?? {}).filter(([, until]) => until > now() - 600000));
  let upTo = state.provisions?.upTo ?? 0;
  for (let more = true; more;) {
    const part = await kept.openSigned(await read(`codes/revocations/signed?since=${upTo}`), roots);
    if (!part) break;
    for (const one of part.revocations) {
      if (one.refused) revoked[one.id] = Date.parse(one.until);
      else delete revoked[one.id];
    }
    ({ upTo, more } = part);
  }
  return { revoked, upTo };
}

async function take(provisions) {
  state.provisions = provisions;
  state.skew = provisions.skew;
  state.verify = await kept.verifier(provisions.list);
  state.pack = await kept.openPack(state.device, provisions.box);
}

/** Uploads what waits, oldest first, each scan once: the service knows them by their ids. */
async function flush() {
  const run = async () => {
    for (;;) {
      const all = (await kept.queued()).filter((one) => one.scan && one.enterprise === enterprise && !one.refused);
      if (all.length === 0 && state.net && state.device && !state.loginNeeded) await flushOverrides();
      if (all.length === 0 || !state.net || state.loginNeeded || !state.device) return;
      const part = all.slice(0, MOST);
      const body = JSON.stringify({ scans: part.map((one) => one.scan) });
      const path = `${API}/scans/batch`;
      const answer = await fetch(path, {
        method: "POST",
        headers: { Accept: "application/json, application/problem+json", "Content-Type": "application/json", "X-Requested-With": "JavaScript", ...(await kept.signed(state.device, "POST", path, body)) },
        body,
      });
      if (answer.status === 401 || answer.status === 499) {
        state.loginNeeded = true;
        return;
      }
      if (answer.status >= 500 || answer.status === 429) throw new Error(String(answer.status));
      const told = await answer.json();
      if (!answer.ok) {
        if (!(await takeRevoked(told))) say(await wording(told));
        return;
      }
      const byId = new Map(told.results.map((one) => [one.scanId, one]));
      await kept.dequeue(part.filter((one) => byId.get(one.scan.scanId)?.state === "TAKEN").map((one) => one.n));
      for (const one of part) {
        const result = byId.get(one.scan.scanId);
        if (result?.state === "NOT_TAKEN") await kept.change({ ...one, refused: result.errors.map((e) => e.message).join(" ") });
      }
      await status();
    }
  };
  if (navigator.locks) await navigator.locks.request("gate-upload", run);
  else await run();
  counts();
}

// ---- what the page says of itself ----

function clockWords() {
  const seconds = Math.round(Math.abs(state.skew) / 1000);
  if (!state.provisions) return word("clockUnknown");
  if (seconds < 2) return word("clockRight");
  return word(state.skew > 0 ? "clockAhead" : "clockBehind").replace("%n", seconds);
}

async function status() {
  const all = await kept.queued();
  const waiting = all.filter((one) => !one.refused);
  const refused = all.filter((one) => one.refused);
  const signal = state.loginNeeded ? "login" : state.net ? "online" : "offline";
  for (const sign of document.querySelectorAll("[data-signal]")) sign.hidden = sign.dataset.signal !== signal;
  $("waiting").textContent = waiting.length === 0 ? word("nothingWaits") : word("waits").replace("%n", waiting.length);
  page.dataset.waiting = waiting.length;
  page.dataset.net = state.net;
  $("clock").textContent = clockWords();
  const pack = state.pack;
  $("pack").textContent = pack
    ? word("packOf").replace("%n", pack.size).replace("%t", new Date(pack.madeAt).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" }))
    : word(state.device?.revoked ? "revoked" : "noPack");
  $("log-in").hidden = !state.loginNeeded;
  $("enrol").hidden = Boolean(state.device) && !state.device.revoked && state.device.enterprise === enterprise;
  $("not-taken").hidden = refused.length === 0;
  $("not-taken-list").replaceChildren(...refused.slice(0, 20).map((one) => {
    const line = document.createElement("li");
    line.textContent = one.scan
      ? `${new Date(one.scan.scannedAt).toLocaleTimeString(document.documentElement.lang)} · ${reasonText(one.scan.reason)} ${one.refused}`
      : `${word("overruledPass")} · ${one.refused}`;
    return line;
  }));
}

async function counts() {
  const waiting = (await kept.queued()).filter((one) => one.scan && one.enterprise === enterprise && !one.refused);
  let today = settings.read("gate:counts", {});
  if (state.net) {
    try {
      const answer = await fetch(`${API}/today`, { headers: { Accept: "application/json", "X-Requested-With": "JavaScript" } });
      if (answer.ok) {
        today = await answer.json();
        settings.write("gate:counts", today);
      }
    } catch {
      // The next scan asks again.
    }
  }
  const own = (test) => waiting.filter((one) => test(one.scan)).length;
  const more = {
    passed: own((s) => rules.outcomeOf(s.reason) === "PASSED"),
    refused: own((s) => rules.outcomeOf(s.reason) === "REFUSED"),
    fevers: own((s) => s.temperature !== undefined && state.provisions && rules.isFever(s.temperature, state.provisions.rules)),
    visitors: own((s) => s.reason === "ADMITTED_VISITOR"),
  };
  for (const cell of document.querySelectorAll("[data-count]")) cell.textContent = (today[cell.dataset.count] ?? 0) + more[cell.dataset.count];
}

// ---- enrolment ----

$("enrol").addEventListener("submit", async (event) => {
  event.preventDefault();
  const { keys, signingKey, sealingKey } = await kept.makeKeys();
  const answer = await fetch(`${API}/devices/enrolment`, {
    method: "POST",
    headers: { Accept: "application/json, application/problem+json", "Content-Type": "application/json", "X-Requested-With": "JavaScript", "Idempotency-Key": newKey() },
    body: JSON.stringify({ invitation: $("f-invitation").value, signingKey, sealingKey }),
  }).catch(() => undefined);
  const body = await answer?.json().catch(() => ({}));
  if (!answer?.ok) {
    $("enrol-error").textContent = answer ? await wording(body) : word("offline");
    return;
  }
  $("enrol-error").textContent = "";
  state.device = { id: body.deviceId, name: body.name, enterprise, keys };
  await kept.put("device", state.device);
  navigator.storage?.persist?.();
  await sync();
  await status();
  page.dataset.enrolled = "true";
});

// ---- camera, thermometer, voice ----

let stop;
$("camera").hidden = !instruments.hasCamera();
$("camera").addEventListener("click", async () => {
  if (stop) {
    stop();
    stop = undefined;
    $("eye").hidden = true;
    $("camera").textContent = word("cameraOn");
    return;
  }
  $("camera").textContent = word("cameraOff");
  $("eye").hidden = false;
  try {
    stop = await instruments.look($("eye"), (text) => {
      code.value = text;
      if (temperature.value !== "" || direction() === "EXIT") scanned();
      else {
        show("wait", word("seen"), word("temperature"));
        temperature.focus();
      }
    });
  } catch {
    $("eye").hidden = true;
    $("camera").textContent = word("cameraOn");
    failed(word("noCamera"));
  }
});

$("thermometer").hidden = !instruments.hasBluetooth();
$("thermometer").addEventListener("click", async () => {
  try {
    const name = await instruments.listen((celsius) => {
      measured(celsius.toFixed(1));
      if (code.value !== "") scanned();
      else if ($("f-voice").checked) instruments.speak(celsius.toFixed(1));
    }, () => { $("thermometer").textContent = word("thermometer"); });
    $("thermometer").textContent = `${word("thermometerOn")} ${name}`;
  } catch {
    // Nothing was chosen.
  }
});
$("voice").hidden = !instruments.canSpeak();

// ---- start ----

async function start() {
  state.device = (await kept.get("device")) ?? null;
  const provisions = await kept.get("provisions");
  if (state.device && provisions && state.device.enterprise === enterprise) await take(provisions).catch(() => {});
  await status();
  addEventListener("online", back);
  addEventListener("offline", lost);
  await back();
  await counts();
  setInterval(async () => {
    if (!state.net) return;
    await sync().catch(lost);
    await flush().catch(lost);
    status();
  }, SYNC_EVERY);
  const here = new URL("./", import.meta.url).href;
  const addresses = ["gate-rules.js", "gate-store.js", "gate-instruments.js", "offline.js", "vendor/noble-ed25519.js",
    "vendor/zxing-wasm/share.js", "vendor/zxing-wasm/reader/index.js", "vendor/zxing-wasm/reader/zxing_reader.wasm"].map((name) => here + name);
  if (state.net) await keepPages({ name: "gate", who: page.dataset.who, worker: "worker.js?keep=gate", scope: "./", addresses }).catch(() => {});
  page.dataset.ready = "true";
}

start();
