// How the dashboard writes figures and times. Words come from the page, in the reader's language.

export const page = document.getElementById("dashboard");
export const words = page.dataset;
export const root = document.documentElement;
export const calm = matchMedia("(prefers-reduced-motion: reduce)");
export const numbers = new Intl.NumberFormat(root.lang);
export const chinese = root.lang.startsWith("zh");

export const at = (path, object) => path.split(".").reduce((value, step) => value?.[step], object);
export const fill = (template, values) => template.replace(/\{(\w+)\}/gu, (whole, name) => values[name] ?? "");
/** A number; where it is missing, why: it is withheld from the public, or not counted by where people come from. */
export const count = (n) => (n === null || n === undefined ? (page.classList.contains("by-origin") ? words.notByOrigin : words.withheld) : numbers.format(n));
export const named = (part) => (chinese ? part.name : part.nameEn) ?? part.name ?? part.value ?? words.unknown;

// ---- times, in the district's zone ----

const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/u.exec(root.dataset.offset ?? "+08:00");
const offset = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60000;
const format = (options) => new Intl.DateTimeFormat(root.lang, { hourCycle: "h23", timeZone: "UTC", ...options });
export const clock = format({ hour: "2-digit", minute: "2-digit", second: "2-digit" });
export const short = format({ hour: "2-digit", minute: "2-digit" });
export const dated = format({ month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit" });
export const onDay = format({ month: "numeric", day: "numeric" });
export const local = (instant) => new Date(Date.parse(instant) + offset);
export const day = (instant) => local(instant).toISOString().slice(0, 10);
export const when = (instant, today) => (day(instant) === today ? short : dated).format(local(instant));

export function time(instant, today) {
  const node = document.createElement("time");
  node.dateTime = instant;
  node.textContent = when(instant, today);
  node.title = dated.format(local(instant));
  return node;
}

/** Seconds in the largest unit that fits. */
export function lasting(seconds) {
  const [unit, length] = seconds < 90 ? ["second", 1] : seconds < 5400 ? ["minute", 60] : ["hour", 3600];
  return new Intl.NumberFormat(root.lang, { style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 0 }).format(seconds / length);
}

/** Percent, cut and not rounded: 100% means all. */
export function percent(rate, decimals = 1) {
  const unit = 10 ** decimals;
  const cut = Math.floor(Number(rate) * 100 * unit + 1e-6) / unit;
  return `${cut === 100 || cut === 0 ? cut : cut.toFixed(decimals)}%`;
}

/** By how much a figure rose or fell, with its sign. */
export function signed(change, write = (n) => numbers.format(n)) {
  if (change === 0) return `±${write(0)}`;
  return `${change > 0 ? "+" : "−"}${write(Math.abs(change))}`;
}

// ---- parts of tables ----

export function cell(tag, content, label) {
  const node = document.createElement(tag);
  if (tag === "th") node.scope = "row";
  else node.className = "number";
  if (label) node.dataset.label = label;
  node.append(content);
  return node;
}

export function row(head, ...cells) {
  const line = document.createElement("tr");
  line.append(cell("th", head), ...cells.map((content) => cell("td", content)));
  return line;
}

export function badge(kind, word) {
  const node = document.createElement("span");
  node.className = `badge ${kind}`;
  node.textContent = word;
  return node;
}

// ---- figures that move ----

const shown = new Map();

function chip(node, change) {
  node.querySelector(".moved")?.remove();
  const mark = document.createElement("span");
  mark.className = change < 0 ? "moved down" : "moved";
  mark.setAttribute("aria-hidden", "true");
  mark.textContent = signed(change);
  mark.addEventListener("animationend", () => mark.remove());
  node.append(mark);
}

/** Writes a number; one that moved runs there and says by how much, unless it is another thing's number now. */
export function write(node, value, another = false) {
  const before = shown.get(node);
  if (before?.value === value && before) return;
  if (before) cancelAnimationFrame(before.frame);
  const state = { value, frame: 0 };
  shown.set(node, state);
  const text = node.firstChild?.nodeType === Node.TEXT_NODE ? node.firstChild : node.insertBefore(document.createTextNode(""), node.firstChild);
  const from = typeof before?.value === "number" ? before.value : null;
  if (from === null || typeof value !== "number" || another || calm.matches || document.hidden) {
    text.data = count(value);
    node.classList.toggle("words", typeof value !== "number");
    return;
  }
  node.classList.remove("words");
  chip(node, value - from);
  const began = performance.now();
  const step = (now) => {
    const part = Math.min(1, (now - began) / 450);
    text.data = numbers.format(Math.round(from + (value - from) * (1 - (1 - part) ** 3)));
    if (part < 1) state.frame = requestAnimationFrame(step);
  };
  state.frame = requestAnimationFrame(step);
}
