// Figures of groups of enterprises: by condition, and divided by town, industry, size or park. The public sees the towns'
// rates, which come with the district's figures.

import { count, fill, named, numbers, page, percent, row, words } from "./dashboard-format.js";
import { drawBars } from "./dashboard-charts.js";
import { conditions, filtered, mayAsk, offer, view } from "./dashboard-view.js";

// Live, but no more than one question in this time for the same view.
const PAUSE = 4000;
const answers = new Map();

async function ask(path) {
  const known = answers.get(path);
  if (known && Date.now() - known.at < PAUSE) return known.answer;
  const answer = fetch(path, { headers: { Accept: "application/json", "X-Requested-With": "JavaScript" } })
    .then((response) => (response.ok ? response.json() : null))
    .catch(() => null);
  answers.set(path, { at: Date.now(), answer });
  const got = await answer;
  if (got === null && known) answers.set(path, { at: Date.now(), answer: known.answer });
  document.getElementById("group-fault").hidden = got !== null;
  return got ?? (known ? known.answer : null);
}

/** The figures of the group that the view chooses, null while they cannot be had. */
export async function groupFigures() {
  return (await ask(`/reporting/api/v1/figures/query?${conditions()}`))?.figures ?? null;
}

const resumed = (f) => fill(words.basis, { n: numbers.format(f.resumption.resumed), total: numbers.format(f.resumption.total) });
const onDuty = (f) => (f.onDuty ? fill(words.onDutyOf, { n: numbers.format(f.onDuty.count), total: numbers.format(f.onDuty.of) }) : words.none);

// What is not told to the reader, or not counted of the group, is missing or null.
const MEASURES = {
  rate: { value: (f) => f.resumption.rate, of: resumed, share: true, end: (f) => `${numbers.format(f.resumption.resumed)}/${numbers.format(f.resumption.total)}` },
  "on-duty": { tone: "plain", value: (f) => f.onDuty?.rate ?? null, of: onDuty, share: true, end: (f) => (f.onDuty ? numbers.format(f.onDuty.count) : "") },
  people: { tone: "plain", value: (f) => f.onDuty?.count ?? null, of: onDuty },
  closed: { tone: "bad", value: (f) => f.resumption.total - f.resumption.resumed, of: resumed },
  fevers: { tone: "bad", value: (f) => f.gate?.fevers ?? null, of: (f) => (f.gate ? fill(words.scansToday, { n: count(f.gate.scans) }) : words.none) },
};

// More bars than these nobody compares; the table has all of them.
const BARS = 40;
const FEW = 8;

const RATE_STEPS = [0.5, 0.8, 0.95, 1];
const SHARE_STEPS = [0.2, 0.4, 0.6, 0.8];

function steps(measure, parts) {
  if (view.measure === "rate") return RATE_STEPS;
  if (measure.share) return SHARE_STEPS;
  const most = Math.max(...parts.map((part) => measure.value(part.figures) ?? 0), 4);
  const limits = [1, Math.ceil(most / 4), Math.ceil(most / 2), Math.ceil((most * 3) / 4)];
  return [...new Set(limits)].sort((a, b) => a - b);
}

/** A part's name; sizes and scales are called as the filters call them. */
function called(part) {
  const option = part.name ? null : document.querySelector(`#filters option[value="${CSS.escape(part.value ?? "")}"]`);
  return part.value !== null && option ? option.textContent : named(part);
}

const shown = (measure, value) => (value === null || value === undefined ? "–" : measure.share ? percent(value) : numbers.format(value));

function bin(value, limits) {
  if (value === null || value === undefined) return "none";
  const below = limits.findIndex((step) => Number(value) < step);
  return String(below < 0 ? limits.length : below);
}

function showMap(parts, measure) {
  const limits = steps(measure, parts);
  document.getElementById("map").dataset.tone = measure.tone ?? "good";
  document.getElementById("legend").dataset.tone = measure.tone ?? "good";
  const byTown = new Map(parts.map((part) => [part.value, part]));
  for (const tile of document.querySelectorAll("[data-town]")) {
    const part = byTown.get(tile.dataset.town);
    const value = part ? measure.value(part.figures) : null;
    tile.dataset.bin = bin(value, limits);
    tile.querySelector("b").textContent = shown(measure, value);
    tile.querySelector(".unseen").textContent = part ? measure.of(part.figures) : words.none;
    tile.title = part ? `${named(part)}: ${shown(measure, value)} · ${measure.of(part.figures)}` : "";
    tile.classList.toggle("chosen", view.town === tile.dataset.town);
  }
  const text = (limit) => (measure.share ? percent(limit, 0) : numbers.format(limit));
  const legend = [["none", words.binNone], ...limits.map((limit, n) => [String(n), `< ${text(limit)}`]),
    [String(limits.length), view.measure === "rate" ? "100%" : `≥ ${text(limits.at(-1))}`]];
  document.getElementById("legend").replaceChildren(...legend.map(([step, label]) => {
    const item = document.createElement("li");
    item.dataset.bin = step;
    item.textContent = label;
    return item;
  }));
}

const order = (measure) => (a, b) => (measure.value(b.figures) ?? -1) - (measure.value(a.figures) ?? -1)
  || b.figures.resumption.total - a.figures.resumption.total || String(a.value).localeCompare(String(b.value));

function showBars(parts, measure) {
  const sorted = [...parts].sort(order(measure));
  const values = sorted.map((part) => measure.value(part.figures));
  document.getElementById("parts-more").textContent = sorted.length > BARS ? fill(words.partsMore, { n: numbers.format(sorted.length - BARS) }) : "";
  drawBars(sorted.slice(0, BARS).map((part, n) => ({
    label: called(part), value: values[n], all: measure.share && Number(values[n]) === 1,
    words: values[n] === null ? words.none : measure.end ? `${shown(measure, values[n])}   ${measure.end(part.figures)}` : shown(measure, values[n]),
  })), measure.share ? 1 : Math.max(...values, 1), measure.tone);
  const rows = document.getElementById("part-rows");
  // Few parts leave room for the table, unless the reader closes it.
  if (rows.dataset.of !== location.search) rows.closest("details").open = sorted.length <= FEW;
  rows.dataset.of = location.search;
  rows.replaceChildren(...sorted.map((part) => row(
    called(part), numbers.format(part.figures.resumption.resumed), numbers.format(part.figures.resumption.total), part.figures.resumption.rate === null ? words.none : percent(part.figures.resumption.rate),
    part.figures.onDuty ? `${numbers.format(part.figures.onDuty.count)} / ${numbers.format(part.figures.onDuty.of)}` : "–", part.figures.gate ? count(part.figures.gate.fevers) : "–",
  )));
}

for (const tile of document.querySelectorAll("[data-town]")) {
  tile.style.gridColumn = tile.dataset.column;
  tile.style.gridRow = tile.dataset.row;
}

const ofTowns = (figures) => figures.resumption.byTown.map((town) => ({
  value: town.town, name: town.name, nameEn: town.nameEn,
  figures: { resumption: { resumed: town.resumed, total: town.total, rate: town.rate } },
}));

async function divided(by, figures) {
  if (!mayAsk) return ofTowns(figures);
  const answer = await ask(`/reporting/api/v1/figures/by?${conditions({ dimension: by })}`);
  if (by !== "town" || filtered()) return answer?.items ?? null;
  // Everybody sees the rate of every town; the rest, of those that are theirs.
  const own = new Map((answer?.items ?? []).map((part) => [part.value, part]));
  // Also an enterprise compares its town with others, and not itself.
  return ofTowns(figures).map((town) => (own.has(town.value) ? { ...town, figures: { ...own.get(town.value).figures, ...town.figures } } : town));
}

let offered = false;

/** The values that the filters offer: those that occur in the whole district, or in the official's town. */
async function offerValues() {
  if (offered || !mayAsk) return;
  offered = true;
  for (const [name, by] of [["industry", "section"], ["park", "park"]]) {
    const answer = await ask(`/reporting/api/v1/figures/by?dimension=${by}`);
    if (answer) offer(name, answer.items);
  }
  const [provinces, cities] = await Promise.all(["province", "city"].map((by) => ask(`/reporting/api/v1/figures/by?dimension=${by}`)));
  if (provinces && cities) offer("origin", provinces.items, (province) => cities.items.filter((city) => city.value?.slice(0, 2) === province.value.slice(0, 2)));
}

/** Shows map and bars as the view chooses. */
export async function showParts(figures) {
  const asked = location.search;
  const chosen = MEASURES[view.measure] ?? MEASURES.rate;
  const [towns, parts] = await Promise.all([divided("town", figures), divided(view.by, figures)]);
  // The reader may have chosen something else meanwhile.
  if (asked !== location.search) return;
  if (towns) showMap(towns, chosen);
  if (parts) showBars(parts, chosen);
  document.getElementById("parts-none").hidden = !parts || parts.length > 0;
  page.classList.toggle("asks", mayAsk);
  await offerValues();
}
