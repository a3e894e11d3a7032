// What happened hour by hour and day by day, and how old the requests for help are: of the district or of the group that
// was chosen, for who is logged in.

import { count, fill, numbers, onDay, row, words } from "./dashboard-format.js";
import { drawColumns } from "./dashboard-charts.js";
import { conditions, mayAsk, view } from "./dashboard-view.js";
import { groupFigures } from "./dashboard-groups.js";

const PAUSE = 10000;
let asked = { for: "", at: 0 };
let last = null;

const ask = (query) => fetch(`/reporting/api/v1/series?${query}`, { headers: { Accept: "application/json", "X-Requested-With": "JavaScript" } })
  .then((response) => (response.ok ? response.json() : null))
  .catch(() => null);

function showHours(scans, fevers) {
  const box = document.getElementById("by-hour");
  box.hidden = !scans || !fevers;
  if (box.hidden) return;
  // Hours to come have nothing to tell.
  const until = Math.max(...scans.points.map((point, n) => (Number(point.value) > 0 || Number(fevers.points[n]?.value) > 0 ? n : 0)), 8);
  const hours = scans.points.slice(0, until + 1).map((point, n) => ({ label: `${String(point.hour).padStart(2, "0")}:00`, columns: Number(point.value), line: Number(fevers.points[n]?.value ?? 0) }));
  drawColumns("hours", hours, words.scans, words.fevers);
  document.getElementById("hour-rows").replaceChildren(...hours.map((hour) => row(hour.label, numbers.format(hour.columns), numbers.format(hour.line))));
}

/** What has resumed on each day; of people from one origin, who was back. */
function showDays(counted) {
  const box = document.getElementById("trend");
  box.hidden = !counted;
  if (!counted) return;
  const days = counted.points.map((point) => ({ label: onDay.format(new Date(`${point.day}T00:00:00Z`)), columns: Number(point.value ?? 0) }));
  const people = counted.measure === "returned";
  const what = people ? words.returnedPerDay : words.resumedPerDay;
  document.getElementById("trend-title").textContent = people ? words.trendBack : words.trendResumed;
  document.getElementById("day-column").textContent = what;
  drawColumns("days", days, what, null);
  document.getElementById("day-rows").replaceChildren(...days.map((one) => row(one.label, numbers.format(one.columns))));
}

function showHelp(help) {
  const box = document.getElementById("help");
  box.hidden = !help;
  if (!help) return;
  const ages = [[words.helpDay, help.upToOneDay], [words.helpThreeDays, help.upToThreeDays], [words.helpLonger, help.longer]];
  const most = Math.max(...ages.map(([, n]) => n), 1);
  document.getElementById("help-rows").replaceChildren(...ages.map(([label, n]) => {
    const bar = document.createElement("span");
    bar.className = "bar-rate";
    const part = document.createElement("span");
    part.style.width = `${(n / most) * 100}%`;
    bar.append(part);
    bar.setAttribute("aria-hidden", "true");
    return row(label, bar, count(n));
  }));
  document.getElementById("help-overdue").textContent = fill(words.helpOverdue, { open: count(help.open), overdue: count(help.overdue), escalated: count(help.escalated) });
}

function show(found) {
  showHours(found.scans, found.fevers);
  showDays(found.days);
  showHelp(found.help);
}

/** Asks at most every ten seconds for the same view; drawn anew when the page changes its size. */
export async function refreshSeries() {
  if (!mayAsk) return;
  const chosen = conditions();
  if (asked.for === chosen && Date.now() - asked.at < PAUSE) {
    if (last) show(last);
    return;
  }
  asked = { for: chosen, at: Date.now() };
  // Gates and requests are not counted by where people come from; their own steps are.
  const [scans, fevers, days, group] = await Promise.all(view.origin
    ? [null, null, ask(conditions({ measure: "returned", by: "day" })), null]
    : [ask(conditions({ measure: "scans", by: "hour" })), ask(conditions({ measure: "fevers", by: "hour" })), ask(conditions({ measure: "resumed", by: "day" })), groupFigures()]);
  if (chosen !== conditions()) return;
  last = { scans, fevers, days, help: group?.help ?? null };
  show(last);
}
