// Shows a code that is always fresh: several are fetched ahead, so that a phone without signal still has the next one.
// An expired code is never shown.
const pass = document.getElementById("pass");
const symbol = document.getElementById("symbol");
const seconds = document.getElementById("seconds");
const track = document.getElementById("track");
const left = document.getElementById("left");
const gone = document.getElementById("gone");

const AHEAD_MS = 150_000;
const AGAIN_MS = 5_000;

let codes = [];
let shown = null;
let skew = 0;
let nextTry = 0;
let fetching = false;

// By the server's clock: phones' clocks are often wrong by minutes.
const now = () => Date.now() + skew;

async function fetchCodes() {
  fetching = true;
  nextTry = Date.now() + AGAIN_MS;
  try {
    const answer = await fetch("/healthcode/api/v1/codes/mine?symbols=true", {
      headers: { Accept: "application/json", "X-Requested-With": "JavaScript" },
    });
    if (answer.status === 401 || answer.status === 499) location.reload();
    if (!answer.ok) return;
    const mine = await answer.json();
    if (mine.colour !== pass.dataset.colour || mine.cause !== pass.dataset.cause) {
      location.reload();
      return;
    }
    skew = Date.parse(mine.asOf) - Date.now();
    codes = mine.codes.map((code) => ({
      svg: code.svg,
      from: Date.parse(code.notBefore),
      until: Date.parse(code.expiresAt),
    }));
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
  gone.hidden = Boolean(current) || fetching;
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
await fetchCodes();
tick();
setInterval(tick, 500);
setInterval(() => { if (!fetching) fetchCodes(); }, 60_000);
navigator.wakeLock?.request("screen").catch(() => {});
