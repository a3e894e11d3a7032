// The dashboard: listens to the stream of figures and shows each change. Nothing is computed here that the service
// counts; the browser only writes, sorts and draws.

const page = document.getElementById("dashboard");
const words = page.dataset;
const root = document.documentElement;
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const numbers = new Intl.NumberFormat(root.lang);
const at = (path, object) => path.split(".").reduce((value, step) => value?.[step], object);
const fill = (template, values) => template.replace(/\{(\w+)\}/gu, (whole, name) => values[name] ?? "");
const count = (n) => (n === null || n === undefined ? words.withheld : numbers.format(n));

// ---- times, in the district's zone ----

const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/u.exec(root.dataset.offset ?? "+08:00");
const offset = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60000;
const clock = new Intl.DateTimeFormat(root.lang, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23", timeZone: "UTC" });
const short = new Intl.DateTimeFormat(root.lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: "UTC" });
const dated = new Intl.DateTimeFormat(root.lang, { month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: "UTC" });
const local = (instant) => new Date(Date.parse(instant) + offset);
const day = (instant) => local(instant).toISOString().slice(0, 10);

function time(instant, today) {
  const node = document.createElement("time");
  node.dateTime = instant;
  node.textContent = (day(instant) === today ? short : dated).format(local(instant));
  node.title = dated.format(local(instant));
  return node;
}

// ---- figures ----

/** Percent, cut and not rounded: 100% means all. */
function percent(rate, decimals = 1) {
  const unit = 10 ** decimals;
  const cut = Math.floor(Number(rate) * 100 * unit + 1e-6) / unit;
  return `${cut === 100 || cut === 0 ? cut : cut.toFixed(decimals)}%`;
}

const shown = new Map();

function chip(node, change) {
  node.querySelector(".moved")?.remove();
  const mark = document.createElement("span");
  mark.className = change < 0 ? "moved down" : "moved";
  mark.setAttribute("aria-hidden", "true");
  mark.textContent = `${change > 0 ? "+" : "−"}${numbers.format(Math.abs(change))}`;
  mark.addEventListener("animationend", () => mark.remove());
  node.append(mark);
}

/** Writes a number; one that moved runs there and says by how much. */
function write(node, value) {
  const before = shown.get(node);
  if (before?.value === value && before) return;
  if (before) cancelAnimationFrame(before.frame);
  const state = { value, frame: 0 };
  shown.set(node, state);
  const text = node.firstChild?.nodeType === Node.TEXT_NODE ? node.firstChild : node.insertBefore(document.createTextNode(""), node.firstChild);
  const from = typeof before?.value === "number" ? before.value : null;
  if (from === null || typeof value !== "number" || calm.matches || document.hidden) {
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

function writeRate(id, rate) {
  const card = document.getElementById(id);
  const none = rate.rate === null;
  const big = card.querySelector("[data-rate]");
  big.textContent = none ? words.none : percent(rate.rate, 2);
  big.parentElement.classList.toggle("words", none);
  card.querySelector(".track > span").style.width = none ? "0" : `${Number(rate.rate) * 100}%`;
  card.querySelector("[data-basis]").textContent = fill(words.basis, { n: numbers.format(rate.resumed), total: numbers.format(rate.total) });
}

function cell(tag, content, label) {
  const node = document.createElement(tag);
  if (tag === "th") node.scope = "row";
  else node.className = "number";
  if (label) node.dataset.label = label;
  node.append(content);
  return node;
}

function row(head, ...cells) {
  const line = document.createElement("tr");
  line.append(cell("th", head), ...cells.map((content) => cell("td", content)));
  return line;
}

// ---- charts ----

const charts = {};

function colours() {
  const style = getComputedStyle(root);
  const of = (name) => style.getPropertyValue(name).trim();
  return {
    ink: of("--ink"), soft: of("--ink-soft"), line: of("--line"), surface: of("--surface"), off: of("--off-back"),
    declared: of("--series-1"), fetched: of("--series-3"), working: of("--series-2"), type: getComputedStyle(document.body).fontFamily,
  };
}

function chart(id) {
  if (!window.echarts) return null;
  return (charts[id] ??= window.echarts.init(document.getElementById(id), null, { renderer: "canvas" }));
}

const STAGES = [
  ["registered", "declared"], ["complete", "declared"], ["coded", "declared"],
  ["travelled", "fetched"], ["arrived", "fetched"], ["onDuty", "working"],
];

function drawFunnel(funnel) {
  const drawn = chart("funnel");
  if (!drawn) return;
  const c = colours();
  const narrow = page.clientWidth < 560;
  drawn.setOption({
    animation: !calm.matches, animationDuration: 400, animationDurationUpdate: 450, animationEasingUpdate: "cubicOut",
    textStyle: { fontFamily: c.type },
    grid: { left: 4, right: narrow ? 74 : 84, top: 4, bottom: 4, containLabel: true },
    xAxis: { type: "value", show: false, min: 0, max: (range) => Math.max(10, range.max) },
    yAxis: {
      type: "category", inverse: true, data: STAGES.map(([stage]) => words[stage]),
      axisLine: { show: false }, axisTick: { show: false },
      axisLabel: { color: c.ink, fontSize: 14, fontFamily: c.type, margin: 12 },
    },
    series: [{
      type: "bar", barWidth: "62%", barMinHeight: 0, showBackground: true,
      backgroundStyle: { color: c.off, borderRadius: 4 }, itemStyle: { borderRadius: 4 },
      label: { show: true, position: "right", color: c.ink, fontSize: 15, fontWeight: 600, fontFamily: c.type, formatter: ({ dataIndex }) => count(funnel[STAGES[dataIndex][0]]) },
      data: STAGES.map(([stage, kind]) => ({ value: funnel[stage] ?? 0, itemStyle: { color: c[kind] } })),
    }],
  });
}

const townName = (town) => (root.lang.startsWith("zh") ? town.name : town.nameEn);

function sorted(towns) {
  return [...towns].sort((a, b) => (b.rate ?? -1) - (a.rate ?? -1) || b.total - a.total || a.town.localeCompare(b.town));
}

function drawTowns(towns) {
  const drawn = chart("towns");
  if (!drawn) return;
  const c = colours();
  drawn.setOption({
    animation: !calm.matches, animationDuration: 400, animationDurationUpdate: 450, animationEasingUpdate: "cubicOut",
    textStyle: { fontFamily: c.type },
    grid: { left: 4, right: 104, top: 4, bottom: 4, containLabel: true },
    xAxis: { type: "value", show: false, min: 0, max: 1 },
    yAxis: {
      type: "category", inverse: true, data: towns.map(townName), axisLine: { show: false }, axisTick: { show: false },
      axisLabel: { color: c.ink, fontSize: 12, fontFamily: c.type, interval: 0 },
    },
    series: [
      {
        type: "bar", barWidth: "64%", itemStyle: { borderRadius: 3 }, z: 3,
        data: towns.map((town) => ({ value: town.rate ?? 0, itemStyle: { color: Number(town.rate) === 1 ? c.working : c.declared } })),
      },
      // The whole of each bar, which also carries the words, so that they stand in one column.
      {
        type: "bar", barWidth: "64%", barGap: "-100%", silent: true, animation: false, itemStyle: { color: c.off, borderRadius: 3 },
        label: {
          show: true, position: "right", color: c.ink, fontSize: 12, fontFamily: c.type,
          formatter: ({ dataIndex }) => {
            const { rate, resumed, total } = towns[dataIndex];
            return rate === null ? words.none : `${percent(rate)}   ${numbers.format(resumed)}/${numbers.format(total)}`;
          },
        },
        data: towns.map(() => 1),
      },
    ],
  });
}

// ---- parts of the page ----

function showFunnel(funnel) {
  drawFunnel(funnel);
  document.getElementById("funnel-rows").replaceChildren(...STAGES.map(([stage]) => row(words[stage], count(funnel[stage]))));
}

function bin(rate) {
  if (rate === null) return "none";
  const steps = [0.5, 0.8, 0.95, 1];
  const below = steps.findIndex((step) => Number(rate) < step);
  return String(below < 0 ? 4 : below);
}

function showTowns(towns) {
  const order = sorted(towns);
  drawTowns(order);
  document.getElementById("town-rows").replaceChildren(...order.map((town) => row(
    townName(town), numbers.format(town.resumed), numbers.format(town.total), town.rate === null ? words.none : percent(town.rate),
  )));
  for (const town of towns) {
    const tile = document.querySelector(`[data-town="${CSS.escape(town.town)}"]`);
    if (!tile) continue;
    tile.dataset.bin = bin(town.rate);
    tile.lastElementChild.textContent = town.rate === null ? "–" : percent(town.rate);
    tile.title = `${townName(town)}: ${fill(words.basis, { n: numbers.format(town.resumed), total: numbers.format(town.total) })}`;
  }
}

function charterState(charter, today) {
  const when = (instant) => (day(instant) === today ? short : dated).format(local(instant));
  const { boarded, arrived } = charter.people;
  if (charter.cancelledAt) return ["stop", words.cancelled];
  if (arrived !== 0) return arrived !== null && boarded !== null && arrived >= boarded ? ["ok", words.home] : ["info", words.arriving];
  if (boarded !== 0) return ["info", words.onTheWay];
  if (charter.frozenAt) return ["info", fill(words.frozen, { time: when(charter.frozenAt) })];
  if (Date.parse(charter.deadline) <= Date.now()) return ["wait", words.closing];
  return ["wait", fill(words.open, { time: when(charter.deadline) })];
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
    const badge = document.createElement("span");
    const [kind, word] = charterState(charter, today);
    badge.className = `badge ${kind}`;
    badge.textContent = word;
    const state = cell("td", badge, words.stateLabel);
    state.className = "";
    const p = charter.people;
    const seats = `${count(p.seated)} / ${numbers.format(charter.seats)}`;
    line.append(head, state, cell("td", seats, words.seated), cell("td", count(p.waiting), words.waiting), cell("td", count(p.cleared), words.cleared),
      cell("td", charter.frozenAt ? count(charter.onRoster) : "–", words.onRoster), cell("td", count(p.boarded), words.boarded), cell("td", count(p.arrived), words.arrived));
    return line;
  }));
}

let known = null;

function showLatest(latest, today) {
  if (latest.length === 0) return;
  const keys = new Set();
  const items = latest.map((event) => {
    const item = document.createElement("li");
    const what = document.createElement("span");
    what.textContent = fill(words[`happened${event.kind[0]}${event.kind.slice(1).toLowerCase()}`] ?? words[`happened-${event.kind.toLowerCase()}`] ?? "{name}",
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

// ---- connection ----

let figures = null;

function connection(state) {
  const box = document.getElementById("connection");
  if (box.dataset.state !== state) {
    box.dataset.state = state;
    document.getElementById("connection-word").textContent = words[state];
  }
  page.classList.toggle("stale", state === "away" && figures !== null);
  const instant = figures?.takenInAt;
  const template = state === "away" ? words.lastFrom : words.asOf;
  document.getElementById("connection-time").textContent = instant ? fill(template, { time: clock.format(local(instant)) }) : "";
}

function show(fresh) {
  figures = fresh;
  page.removeAttribute("aria-busy");
  document.getElementById("nothing").hidden = fresh.events > 0;
  writeRate("overall", fresh.resumption.overall);
  writeRate("above-scale", fresh.resumption.aboveScale);
  for (const node of page.querySelectorAll("[data-figure]")) write(node, at(node.dataset.figure, fresh));
  showFunnel(fresh.funnel);
  showLatest(fresh.latest, fresh.day);
  showCharters(fresh.charters, fresh.day);
  showTowns(fresh.resumption.byTown);
  document.getElementById("withheld-note").hidden = fresh.withheldBelow === null;
  document.getElementById("rules").textContent = fill(words.rules, {
    rules: fresh.ruleVersion, events: numbers.format(fresh.events), time: fresh.takenInAt ? clock.format(local(fresh.takenInAt)) : "–",
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

for (const tile of document.querySelectorAll("[data-town]")) {
  tile.style.gridColumn = tile.dataset.column;
  tile.style.gridRow = tile.dataset.row;
}
const redraw = () => {
  if (!figures) return;
  for (const drawn of Object.values(charts)) drawn.resize();
  drawFunnel(figures.funnel);
  drawTowns(sorted(figures.resumption.byTown));
};
new ResizeObserver(redraw).observe(page);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
// Back from the browser's cache of pages, the stream was closed.
addEventListener("pageshow", (event) => { if (event.persisted) listen(); });
listen();
