// Boarding, arrival and hand-over on a phone, with or without net: the list is fetched before, codes are looked up in it
// here, and ticks go through the queue of offline.js, several to an entry until it is first tried.
import { say } from "./fugong.js";
import { Queue, keepPages, newKey, watchNet } from "./offline.js";
import { canSeal, seal, unseal } from "./sealed.js";

const page = document.getElementById("ride");
const words = page.dataset;
const who = words.who;
const PATHS = { BOARDING: "boardings", ARRIVAL: "arrivals", HAND_OVER: "hand-overs" };
const DONE = { BOARDING: "boarded", ARRIVAL: "arrived", HAND_OVER: "handedOver" };
const SAID = { BOARDING: words.wordBoarded, ARRIVAL: words.wordArrived, HAND_OVER: words.wordHanded };
const MOST = 100;
const SEALED = "sealed:";
const $ = (id) => document.getElementById(id);

const queue = new Queue("ride", who, {
  changed: () => {
    show();
    ping();
  },
  sent: async () => {
    say(words.wordSent);
    await fetchList();
    show();
  },
  // The name of who received people is the only one that waits here; it waits sealed.
  ready: async (body) => (body.receivedBy?.startsWith(SEALED) ? { ...body, receivedBy: await unseal(body.receivedBy.slice(SEALED.length)) } : body),
});
if (!canSeal) $("receiver").closest(".field").hidden = true;

const ping = watchNet($("offline"));
let list = { travellers: [], stops: [], stages: [] };

async function fetchList() {
  try {
    const answer = await fetch(words.list, { credentials: "same-origin", headers: { "X-Requested-With": "JavaScript" } });
    if (answer.ok) list = await answer.json();
  } catch {
    // What was fetched before stays.
  }
}

const stage = () => document.querySelector("input[name=stage]:checked").value;

/** Ticks of this charter that have not arrived at the server, by stage and worker. */
function pending() {
  const ticks = new Map();
  for (const entry of queue.entries()) {
    if (entry.charter !== words.charter || entry.refused) continue;
    for (const one of entry.body.travellers) ticks.set(`${entry.stage} ${one.workerId}`, entry);
  }
  return ticks;
}

// ---- ticking ----

async function tick(traveller) {
  const now = stage();
  const stop = now === "BOARDING" && !$("stop-field").hidden ? Number($("stop").value) : undefined;
  const place = now === "HAND_OVER" ? $("place").value.trim() || undefined : undefined;
  const receiver = now === "HAND_OVER" && canSeal ? $("receiver").value.trim() : "";
  const receivedBy = receiver ? SEALED + await seal(receiver) : undefined;
  const one = { workerId: traveller.workerId, at: new Date().toISOString() };
  const about = { stop, place, receivedBy };
  const same = (entry) => entry.charter === words.charter && entry.stage === now && entry.who === who && !entry.tried
    && !entry.refused && entry.body.travellers.length < MOST
    && Object.keys(about).every((key) => entry.body[key] === about[key]);
  await queue.change((all) => {
    const last = all.find(same);
    if (last) return all.map((e) => (e === last ? { ...e, body: { ...e.body, travellers: [...e.body.travellers, one] } } : e));
    const body = { travellers: [one], ...Object.fromEntries(Object.entries(about).filter(([, v]) => v !== undefined)) };
    return [...all, { key: newKey(), who, charter: words.charter, stage: now, url: `${words.api}/${PATHS[now]}`, body }];
  });
  show();
  // A moment, so that ticks in a row go together and a wrong one can be undone.
  clearTimeout(tick.soon);
  tick.soon = setTimeout(() => queue.flush(), 4000);
}

/** Takes back a tick that has not been tried yet; what the server has is corrected on the charter's page. */
async function untick(traveller) {
  const now = stage();
  await queue.change((all) => all
    .map((e) => (e.charter === words.charter && e.stage === now && !e.tried
      ? { ...e, body: { ...e.body, travellers: e.body.travellers.filter((one) => one.workerId !== traveller.workerId) } }
      : e))
    .filter((e) => e.body.travellers.length > 0));
  show();
}

function verdict(kind, head, why) {
  const box = $("verdict");
  box.hidden = false;
  box.className = `verdict ${kind}`;
  $("verdict-head").textContent = head;
  $("verdict-why").textContent = why;
  navigator.vibrate?.(kind === "ok" ? 80 : [200, 100, 200]);
}

const label = (t) => `${words.wordSeat} ${t.seat} · ${t.name}`;

async function scanned(raw) {
  // A link to the ticket page ends with the code; a scanner with caps lock the wrong way round types small letters.
  const code = raw.trim().replace(/[?#].*$/u, "").split("/").pop().replace(/[\s-]/gu, "").toUpperCase();
  if (!code) return;
  const traveller = list.travellers.find((t) => t.code === code);
  if (!traveller) {
    verdict("stop", words.wordStranger, words.wordStrangerHint);
  } else if (traveller[DONE[stage()]] || pending().has(`${stage()} ${traveller.workerId}`)) {
    verdict("warn", label(traveller), words.wordAlready);
  } else {
    await tick(traveller);
    verdict("ok", label(traveller), SAID[stage()]);
  }
}

$("scan").addEventListener("submit", async (event) => {
  event.preventDefault();
  const code = $("code").value;
  $("code").value = "";
  await scanned(code);
  $("code").focus();
});

// ---- camera ----

let looking;

/** Whether the browser reads QR codes itself; some have the class and no reader behind it. */
async function readsItself() {
  if (!("BarcodeDetector" in window)) return false;
  return (await BarcodeDetector.getSupportedFormats().catch(() => [])).includes("qr_code");
}

/** Reads a picture's QR code, or "": by the browser where it can, else by jsQR. */
async function reader() {
  if (await readsItself()) {
    const detector = new BarcodeDetector({ formats: ["qr_code"] });
    return async (eye) => (await detector.detect(eye))[0]?.rawValue ?? "";
  }
  await import(words.reader);
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  return async (eye) => {
    canvas.width = eye.videoWidth;
    canvas.height = eye.videoHeight;
    if (canvas.width === 0) return "";
    pen.drawImage(eye, 0, 0);
    const picture = pen.getImageData(0, 0, canvas.width, canvas.height);
    return self.jsQR(picture.data, picture.width, picture.height)?.data ?? "";
  };
}

async function look() {
  const eye = $("eye");
  if (looking) {
    clearInterval(looking);
    looking = undefined;
    eye.srcObject?.getTracks().forEach((track) => track.stop());
    eye.hidden = true;
    $("camera").textContent = words.wordCamera;
    return;
  }
  try {
    eye.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  } catch {
    $("camera").hidden = true;
    return;
  }
  eye.hidden = false;
  await eye.play();
  $("camera").textContent = words.wordCameraOff;
  const detect = await reader();
  let last = "";
  let reading = false;
  looking = setInterval(async () => {
    // One picture at a time, and a code counts once: the same stays in sight for a while.
    if (reading) return;
    reading = true;
    try {
      const code = await detect(eye).catch(() => "");
      const fresh = code !== "" && code !== last;
      last = code || last;
      if (fresh) await scanned(code);
    } finally {
      reading = false;
    }
  }, 300);
}

if (navigator.mediaDevices?.getUserMedia) {
  $("camera").hidden = false;
  $("camera").addEventListener("click", look);
}

// ---- showing ----

function button(text, act, look = "compact") {
  const one = document.createElement("button");
  one.type = "button";
  one.className = look;
  one.textContent = text;
  one.addEventListener("click", act);
  return one;
}

function row(traveller, ticks) {
  const now = stage();
  const item = document.createElement("li");
  item.dataset.worker = traveller.workerId;
  const seat = document.createElement("span");
  seat.className = "seat";
  seat.textContent = traveller.seat;
  const name = document.createElement("span");
  name.className = "rider";
  const from = document.createElement("small");
  from.textContent = traveller.enterprise;
  name.append(traveller.name, from);
  item.append(seat, name);
  const entry = ticks.get(`${now} ${traveller.workerId}`);
  if (traveller[DONE[now]] || entry) {
    const state = $("done").content.cloneNode(true);
    state.querySelector("[data-said]").textContent = SAID[now];
    item.append(state);
    if (entry && !entry.tried && !traveller[DONE[now]]) item.append(button(words.wordUndo, () => untick(traveller)));
  } else {
    item.append(button(words[`word${now === "HAND_OVER" ? "Hand_over" : now[0] + now.slice(1).toLowerCase()}`], () => tick(traveller), "primary"));
  }
  return item;
}

function showQueue() {
  const entries = queue.entries();
  $("waiting").hidden = entries.length === 0;
  $("queue").replaceChildren(...entries.map((entry) => {
    const item = document.createElement("li");
    const head = document.createElement("strong");
    head.textContent = `${SAID[entry.stage]} · ${entry.body.travellers.length}`;
    item.append(head, " ");
    if (entry.refused) {
      item.append(`${words.wordRefused}: ${entry.refused} `, button(words.wordDiscard, async () => {
        if (!confirm(words.wordDiscardSure)) return;
        await queue.remove(entry.key);
        show();
      }));
    } else if (entry.who !== who) item.append(words.wordOther);
    else item.append(queue.loginNeeded ? words.wordLogin : words.wordWaiting);
    return item;
  }));
}

function show() {
  showQueue();
  const now = stage();
  const ticks = pending();
  const done = (t, at) => t[DONE[at]] || ticks.has(`${at} ${t.workerId}`);
  for (const place of document.querySelectorAll("[data-left]")) {
    place.textContent = `${list.travellers.filter((t) => !done(t, place.dataset.left)).length} ${words.wordLeft}`;
  }
  $("hand-over-fields").hidden = now !== "HAND_OVER";
  $("stop-field").hidden = now !== "BOARDING" || list.stops.length < 2;
  const wanted = $("find").value.trim().toLowerCase();
  const shown = list.travellers.filter((t) => (!$("only-left").checked || !t[DONE[now]])
    && (!wanted || `${t.seat}` === wanted || t.name.toLowerCase().includes(wanted) || t.enterprise.toLowerCase().includes(wanted)));
  $("riders").replaceChildren(...shown.map((t) => row(t, ticks)));
  $("nobody").hidden = list.travellers.length > 0;
}

async function begin() {
  await fetchList();
  $("stop").replaceChildren(...list.stops.map((stop) => new Option(`${stop.number}. ${stop.name}`, stop.number)));
  if (list.asOf) {
    $("as-of").dateTime = list.asOf;
    $("as-of").textContent = new Date(list.asOf).toLocaleTimeString(document.documentElement.lang);
  }
  show();
  for (const field of document.querySelectorAll("input[name=stage], #only-left")) field.addEventListener("change", show);
  $("find").addEventListener("input", show);
  $("send-now").addEventListener("click", () => queue.flush());
  page.dataset.ready = "true";
  queue.start();
  const kept = await keepPages({ name: "ride", who, worker: words.worker, scope: words.scope, addresses: [words.list, words.reader] });
  if (kept) page.dataset.kept = "true";
}

begin().catch(() => {});
