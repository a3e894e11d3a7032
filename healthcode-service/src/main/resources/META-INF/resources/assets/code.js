// Shows a code that is always fresh: several are fetched ahead, so that a phone without signal still has the next one.
// An expired code is never shown. The page and the codes of the next minutes are kept on the phone, so that both are there
// when it is opened without signal.
import { keepPages, store, watchNet } from "./offline.js";

const pass = document.getElementById("pass");
const symbol = document.getElementById("symbol");
const seconds = document.getElementById("seconds");
const track = document.getElementById("track");
const left = document.getElementById("left");
const gone = document.getElementById("gone");

const AHEAD_MS = 150_000;
const AGAIN_MS = 5_000;

const KEPT = `my-code:${pass.dataset.codes}`;
const kept = store.read(KEPT, null);
const mine = kept && kept.who === pass.dataset.who && kept.colour === pass.dataset.colour;

let codes = mine ? kept.codes : [];
let shown = null;
// By how much this phone's clock is off; kept, since without signal nobody tells it anew.
let skew = mine ? kept.skew : 0;
let nextTry = 0;
let fetching = false;
// Whether there has been an answer, or none for long enough.
let looked = false;
const PATIENCE_MS = 8_000;

// By the server's clock: phones' clocks are often wrong by minutes.
const now = () => Date.now() + skew;

async function fetchCodes() {
  fetching = true;
  nextTry = Date.now() + AGAIN_MS;
  try {
    const answer = await fetch(`${pass.dataset.codes}?symbols=true`, {
      headers: { Accept: "application/json", "X-Requested-With": "JavaScript" },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (answer.status === 401 || answer.status === 499) location.reload();
    if (!answer.ok) return;
    const told = await answer.json();
    if (told.colour !== pass.dataset.colour || told.cause !== pass.dataset.cause) {
      store.write(KEPT, null);
      location.reload();
      return;
    }
    skew = Date.parse(told.asOf) - Date.now();
    codes = told.codes.map((code) => ({
      svg: code.svg,
      from: Date.parse(code.notBefore),
      until: Date.parse(code.expiresAt),
    }));
    store.write(KEPT, { who: pass.dataset.who, colour: told.colour, skew, codes });
  } catch {
    // No signal: those fetched ahead serve until there is one.
  } finally {
    fetching = false;
  }
}

function show(code) {
  if (code === shown) return;
  shown = code;
  symbol.replaceChildren();
  if (!code) return;
  const picture = new DOMParser().parseFromString(code.svg, "image/svg+xml").documentElement;
  symbol.append(document.adoptNode(picture));
}

function tick() {
  const time = now();
  codes = codes.filter((code) => code.until > time);
  const begun = codes.filter((code) => code.from <= time);
  const current = begun.at(-1) ?? null;
  show(current);
  const next = codes.find((code) => code.from > time);
  const change = current ? (next ? next.from : current.until) : 0;
  left.hidden = !current;
  gone.hidden = Boolean(current) || !looked;
  // Without a code that is valid the panel has no colour either.
  pass.classList.toggle("gone", !gone.hidden);
  if (current) {
    seconds.textContent = Math.max(0, Math.ceil((change - time) / 1000));
    track.style.inlineSize = `${Math.max(0, Math.min(100, ((change - time) / (change - current.from)) * 100))}%`;
  }
  const last = codes.at(-1);
  if (!fetching && Date.now() >= nextTry && (!last || last.until - time < AHEAD_MS)) fetchCodes();
}

// Also when the page is looked at again, so that a changed colour shows at once.
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") fetchCodes().then(tick);
});
if (codes.length > 0) tick();
await fetchCodes();
looked = true;
tick();
setInterval(tick, 500);
setInterval(() => { if (!fetching) fetchCodes(); }, 60_000);
watchNet(document.getElementById("net"));
// The pages of the family too: each is a page of its own.
keepPages({
  name: "my-code",
  who: pass.dataset.who,
  worker: "/healthcode/my-code/worker.js?keep=my-code",
  scope: "/healthcode/my-code/",
  addresses: Array.from(document.querySelectorAll(".holders a"), (link) => link.getAttribute("href")),
}).then((done) => { pass.dataset.kept = done; }).catch(() => {});
navigator.wakeLock?.request("screen").catch(() => {});
