// What is asked for beside the stream: alerts and closed days, for officials.

import { chinese, fill, page, percent, signed, time, words } from "./dashboard-format.js";
import { mayAsk } from "./dashboard-view.js";

const PAUSE = 5000;
const SHOWN = 5;
let askedAt = 0;
let told = "";

function item(alert, today) {
  const line = document.createElement("li");
  const text = document.createElement("span");
  text.textContent = chinese ? alert.latest.zh : alert.latest.en;
  line.append(time(alert.raisedAt, today), text);
  return line;
}

/** Alerts that hold, the latest first. */
export async function refreshAlerts(today) {
  if (!mayAsk || words.mayAlerts !== "true" || Date.now() - askedAt < PAUSE) return;
  askedAt = Date.now();
  const answer = await fetch(`/reporting/api/v1/alerts?limit=${SHOWN + 1}`, { headers: { Accept: "application/json", "X-Requested-With": "JavaScript" } })
    .then((response) => (response.ok ? response.json() : null))
    .catch(() => null);
  if (!answer) return;
  const now = JSON.stringify(answer.items);
  if (now === told) return;
  told = now;
  const panel = document.getElementById("alerts");
  panel.hidden = answer.items.length === 0;
  document.getElementById("alert-items").replaceChildren(...answer.items.slice(0, SHOWN).map((alert) => item(alert, today)));
  document.getElementById("more-alerts").hidden = answer.items.length <= SHOWN;
  page.classList.toggle("alerted", answer.items.length > 0);
}

// ---- against yesterday and last week, as those days were closed ----

const days = new Map();
let list = null;

/** The days that are closed, asked for once for each day on which the page is open. */
function listed(today) {
  if (list?.today !== today) {
    const answer = fetch("/reporting/api/v1/days", { headers: { Accept: "application/json", "X-Requested-With": "JavaScript" } })
      .then((response) => (response.ok ? response.json() : null))
      .then((found) => new Set((found?.items ?? []).map((one) => one.day)))
      .catch(() => new Set());
    list = { today, answer };
  }
  return list.answer;
}

async function closed(dayOf, today) {
  if (!(await listed(today)).has(dayOf)) return null;
  if (!days.has(dayOf)) {
    days.set(dayOf, fetch(`/reporting/api/v1/days/${dayOf}`, { headers: { Accept: "application/json", "X-Requested-With": "JavaScript" } })
      .then((response) => (response.ok ? response.json() : null))
      .catch(() => null));
  }
  return days.get(dayOf);
}

const before = (today, n) => new Date(Date.parse(`${today}T00:00:00Z`) - n * 86400000).toISOString().slice(0, 10);

function sentence(template, then, rate) {
  if (!then?.enterprises || rate === null) return "";
  const was = Math.floor((then.resumed * 10000) / then.enterprises) / 10000;
  return fill(template, { rate: percent(was, 2), change: signed(Math.round((Number(rate) - was) * 10000) / 100, (n) => n.toFixed(2)) });
}

/** Writes how the rate differs from those of closed days: of the district, or of the town that is chosen alone. */
export async function compare(fresh, rate, town) {
  const node = document.getElementById("against-overall");
  if (words.mayDays !== "true" || town === null) {
    node.hidden = true;
    return;
  }
  const asked = location.search;
  const [yesterday, lastWeek] = await Promise.all([1, 7].map((n) => closed(before(fresh.day, n), fresh.day)));
  if (asked !== location.search) return;
  const text = [[words.thanYesterday, yesterday], [words.thanLastWeek, lastWeek]]
    .map(([template, one]) => sentence(template, one?.issued?.asStood?.[town], rate))
    .filter(Boolean);
  node.hidden = text.length === 0;
  node.textContent = text.join(" · ");
}
