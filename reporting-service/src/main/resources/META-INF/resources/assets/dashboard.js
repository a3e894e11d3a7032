// The dashboard: listens to the stream of figures and shows each change. Nothing is computed here that the service
// counts; the browser only writes, sorts and draws.

import {
  at, badge, cell, clock, count, dated, fill, lasting, local, numbers, page, percent, row, time, when, words, write,
} from "./dashboard-format.js";
import { drawFunnel, resize, STAGES } from "./dashboard-charts.js";
import { CONDITIONS, filtered, onView, view } from "./dashboard-view.js";
import { groupFigures, showParts } from "./dashboard-groups.js";
import { compare, refreshAlerts } from "./dashboard-more.js";
import { refreshForecast } from "./dashboard-forecast.js";
import { refreshSeries } from "./dashboard-series.js";
import "./dashboard-wall.js";

let figures = null;

// ---- rates and key figures: of the district, or of the group that was chosen ----

function writeRate(id, rate) {
  const card = document.getElementById(id);
  card.hidden = !rate;
  if (!rate) return;
  const none = rate.rate === null;
  const big = card.querySelector("[data-rate]");
  big.textContent = none ? words.none : percent(rate.rate, 2);
  big.parentElement.classList.toggle("words", none);
  card.querySelector(".track > span").style.width = none ? "0" : `${Number(rate.rate) * 100}%`;
  card.querySelector("[data-basis]").textContent = fill(words.basis, { n: numbers.format(rate.resumed), total: numbers.format(rate.total) });
}

let lastGroup = "";

function showFigures(group) {
  const of = group
    ? { overall: group.resumption, aboveScale: null, funnel: group.funnel, enrolled: group.enrolled, applied: group.applied, gate: group.gate }
    : { overall: figures.resumption.overall, aboveScale: figures.resumption.aboveScale, funnel: figures.funnel, enrolled: figures.enrolled, applied: figures.resumption.applied, gate: figures.gate };
  const key = group ? location.search : "";
  writeRate("overall", of.overall);
  writeRate("above-scale", of.aboveScale);
  for (const node of page.querySelectorAll("[data-figure]")) write(node, at(node.dataset.figure, of), key !== lastGroup);
  lastGroup = key;
  // A town alone is closed by itself, the district without any condition; other groups are not.
  const others = CONDITIONS.some((name) => name !== "town" && view[name]);
  compare(figures, of.overall.rate, group && others ? null : group ? view.town : "");
  drawFunnel(of.funnel);
  document.getElementById("funnel-rows").replaceChildren(...STAGES.map(([stage]) => row(words[stage], count(of.funnel[stage]))));
}

// ---- charters ----

function charterState(charter, today) {
  const { boarded, arrived } = charter.people;
  if (charter.cancelledAt) return ["stop", words.cancelled];
  if (arrived !== 0) return arrived !== null && boarded !== null && arrived >= boarded ? ["ok", words.home] : ["info", words.arriving];
  if (boarded !== 0) return ["info", words.onTheWay];
  if (charter.frozenAt) return ["info", fill(words.frozen, { time: when(charter.frozenAt, today) })];
  if (Date.parse(charter.deadline) <= Date.now()) return ["wait", words.closing];
  return ["wait", fill(words.open, { time: when(charter.deadline, today) })];
}

function seatsOf(charter) {
  const taken = document.createElement("span");
  // Who lost a seat at the deadline had one until then: what counts from there on is the roster.
  const seated = charter.frozenAt ? charter.onRoster : charter.people.seated;
  taken.textContent = seated === null ? words.withheld : fill(words.seats, { n: count(seated), total: numbers.format(charter.seats) });
  if (charter.people.waiting === 0 || charter.frozenAt || charter.cancelledAt) return taken;
  const waiting = document.createElement("span");
  waiting.className = "charter-way";
  waiting.textContent = fill(words.waitingToo, { n: count(charter.people.waiting) });
  taken.append(waiting);
  return taken;
}

function showCharters(charters, today) {
  document.getElementById("no-charter").hidden = charters.list.length > 0;
  document.getElementById("charters").hidden = charters.list.length === 0;
  document.getElementById("charter-rows").replaceChildren(...charters.list.map((charter) => {
    const line = document.createElement("tr");
    const head = cell("th", charter.name);
    const way = document.createElement("span");
    way.className = "charter-way";
    way.textContent = `${charter.origin} → ${charter.destination}`;
    head.append(way);
    const state = cell("td", badge(...charterState(charter, today)), words.stateLabel);
    state.className = "";
    const p = charter.people;
    const seats = cell("td", seatsOf(charter), words.seated);
    seats.className = "";
    line.append(head, state, seats, cell("td", count(p.cleared), words.cleared),
      cell("td", charter.frozenAt ? count(charter.onRoster) : "–", words.onRoster), cell("td", count(p.boarded), words.boarded), cell("td", count(p.arrived), words.arrived));
    return line;
  }));
}

// ---- what happened last ----

let known = null;

function showLatest(latest, today) {
  if (latest.length === 0) return;
  const keys = new Set();
  const items = latest.map((event) => {
    const item = document.createElement("li");
    const what = document.createElement("span");
    what.textContent = fill(words[`happened-${event.kind.toLowerCase()}`] ?? words[`happened${event.kind[0]}${event.kind.slice(1).toLowerCase()}`] ?? "{name}",
      { name: event.name, count: count(event.count) });
    const key = `${event.kind}|${event.kind === "RESUMED" ? event.at : event.name}`;
    keys.add(key);
    if (known && !known.has(key)) item.className = "fresh";
    item.append(time(event.at, today), what);
    return item;
  });
  known = keys;
  document.getElementById("latest").replaceChildren(...items);
}

// ---- how fresh it is ----

// From here on the reader is told what to do.
const BEHIND_SECONDS = 60;

function connection(state) {
  const box = document.getElementById("connection");
  if (box.dataset.state !== state) {
    box.dataset.state = state;
    document.getElementById("connection-word").textContent = words[state];
  }
  page.classList.toggle("stale", state === "away" && figures !== null);
  const instant = state === "away" ? figures?.takenInAt : (figures?.asOf ?? figures?.takenInAt);
  const template = state === "away" ? words.lastFrom : words.asOf;
  document.getElementById("connection-time").textContent = instant ? fill(template, { time: clock.format(local(instant)) }) : "";
  const lag = figures?.lag?.seconds ?? 0;
  const behind = state === "live" && lag > BEHIND_SECONDS;
  const stale = document.getElementById("stale");
  stale.hidden = state !== "away" && !behind;
  if (!stale.hidden) {
    const told = behind ? fill(words.behind, { time: lasting(lag), records: numbers.format(figures.lag.records ?? 0) }) : words.staleWhy;
    const node = document.getElementById("stale-why");
    if (node.textContent !== told) node.textContent = told;
  }
}

// ---- what a screen reader is told, seldom ----

let spoken = "";
let spokenAt = 0;

function speak(fresh) {
  const rate = fresh.resumption.overall;
  const text = rate.rate === null ? "" : fill(words.spoken, { rate: percent(rate.rate, 2), n: numbers.format(rate.resumed), total: numbers.format(rate.total) });
  if (text === spoken || Date.now() - spokenAt < 30000) return;
  spoken = text;
  spokenAt = Date.now();
  document.getElementById("spoken").textContent = text;
}

// ---- all together ----

async function showGroup() {
  const group = filtered() ? await groupFigures() : null;
  if (group || !filtered()) showFigures(group);
  await showParts(figures);
  await refreshSeries();
  await refreshForecast();
}

function show(fresh) {
  const first = figures === null;
  figures = fresh;
  page.removeAttribute("aria-busy");
  document.getElementById("nothing").hidden = fresh.events > 0;
  document.getElementById("content").hidden = fresh.events === 0;
  if (first || !filtered()) showFigures(null);
  showGroup();
  showLatest(fresh.latest, fresh.day);
  showCharters(fresh.charters, fresh.day);
  refreshAlerts(fresh.day);
  speak(fresh);
  document.getElementById("withheld-note").hidden = fresh.withheldBelow === null;
  document.getElementById("rules").textContent = fill(words.rules, {
    rules: fresh.ruleVersion, events: numbers.format(fresh.events), time: fresh.takenInAt ? dated.format(local(fresh.takenInAt)) : "–",
  });
}

function listen() {
  const source = new EventSource(words.stream);
  source.addEventListener("open", () => connection("live"));
  source.addEventListener("figures", (event) => {
    show(JSON.parse(event.data));
    connection("live");
  });
  source.addEventListener("error", () => {
    connection("away");
    // The browser connects again by itself, but gives up when something answers in the service's stead.
    if (source.readyState === EventSource.CLOSED) setTimeout(listen, 3000);
  });
  addEventListener("pagehide", () => source.close(), { once: true });
}

const redraw = () => {
  if (!figures) return;
  resize();
  if (!filtered()) drawFunnel(figures.funnel);
  showGroup();
};
let waiting = 0;
const redrawSoon = () => {
  cancelAnimationFrame(waiting);
  waiting = requestAnimationFrame(redraw);
};
new ResizeObserver(redrawSoon).observe(page);
addEventListener("resize", redrawSoon);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redrawSoon);
onView(redrawSoon);
// Back from the browser's cache of pages, the stream was closed.
addEventListener("pageshow", (event) => { if (event.persisted) listen(); });
listen();
