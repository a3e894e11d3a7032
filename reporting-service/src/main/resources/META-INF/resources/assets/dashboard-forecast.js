// When nine of ten will have resumed, be back and be on duty: for everyone, of the district or of the town that was chosen.

import { badge, cell, fill, named, numbers, onDay, row, words } from "./dashboard-format.js";
import { CONDITIONS, view } from "./dashboard-view.js";

const PAUSE = 60000;
const SUBJECTS = { RESUMED: words.willResume, RETURNED: words.willReturn, ON_DUTY: words.willBeOnDuty };
let askedAt = 0;
let known = null;

const dayOf = (one) => onDay.format(new Date(`${one.day}T00:00:00Z`));

function said(one) {
  switch (one.outcome) {
    case "REACHED": return badge("ok", fill(words.reached, { day: dayOf(one) }));
    case "EXPECTED": return badge("info", dayOf(one));
    case "NOT_WITHIN_A_YEAR": return badge("warn", words.notWithinAYear);
    default: return badge("off", words.tooFewDays);
  }
}

const off = (one) => (one.errorPoints === null ? "–" : fill(words.offBy, { points: numbers.format(one.errorPoints), days: numbers.format(one.comparedDays) }));

function show() {
  const box = document.getElementById("forecast");
  // A town alone has one of its own; groups by industry, size or origin have none.
  const other = CONDITIONS.some((name) => name !== "town" && view[name]);
  box.hidden = !known || other;
  if (box.hidden) return;
  const here = known.items.filter((one) => (one.town ?? "") === view.town);
  document.getElementById("forecast-rows").replaceChildren(...here.map((one) => {
    const line = row(SUBJECTS[one.subject], said(one), off(one));
    line.children[1].dataset.label = words.ninetyOn;
    line.children[2].dataset.label = words.offLabel;
    return line;
  }));
  const towns = known.items.filter((one) => one.town && one.subject === "RESUMED");
  document.getElementById("forecast-towns").replaceChildren(...towns.map((town) => {
    const line = document.createElement("tr");
    line.append(cell("th", named(town)), ...Object.keys(SUBJECTS).map((subject) => cell("td", said(known.items.find((one) => one.town === town.town && one.subject === subject)), SUBJECTS[subject])));
    return line;
  }));
}

/** Asks once a minute, and shows what is known of what was chosen. */
export async function refreshForecast() {
  if (Date.now() - askedAt > PAUSE) {
    askedAt = Date.now();
    const found = await fetch("/reporting/api/v1/forecasts", { headers: { Accept: "application/json", "X-Requested-With": "JavaScript" } })
      .then((response) => (response.ok ? response.json() : null))
      .catch(() => null);
    known = found ?? known;
  }
  show();
}
