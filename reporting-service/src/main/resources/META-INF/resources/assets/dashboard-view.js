// What the reader chose to look at. It is held in the address, so that a link shows another reader the same view.

import { fill, named, page, words } from "./dashboard-format.js";

/** Conditions on enterprises and their people, as GET figures/query takes them. They need a log-in. */
export const CONDITIONS = ["town", "industry", "scale", "size", "park", "origin"];
const CHOICES = { measure: "rate", by: "town" };

export const mayAsk = words.mayAsk === "true";
export const onWall = words.wall === "true";

const listeners = [];
const fields = document.getElementById("filters");
for (const field of fields?.querySelectorAll("select") ?? []) field.dataset.view = field.name;

function read() {
  const given = new URLSearchParams(location.search);
  const found = {};
  for (const name of CONDITIONS) found[name] = mayAsk ? (given.get(name) ?? "") : "";
  for (const [name, usual] of Object.entries(CHOICES)) found[name] = mayAsk ? (given.get(name) ?? usual) : usual;
  return found;
}

export let view = read();

/** The conditions as a query, empty if there are none. */
export function conditions(extra = {}) {
  const query = new URLSearchParams();
  for (const name of CONDITIONS) if (view[name]) query.set(name, view[name]);
  for (const [name, value] of Object.entries(extra)) query.set(name, value);
  return query.toString();
}

export const filtered = () => CONDITIONS.some((name) => view[name]);

function address() {
  const query = new URLSearchParams(location.search);
  for (const name of CONDITIONS) view[name] ? query.set(name, view[name]) : query.delete(name);
  for (const [name, usual] of Object.entries(CHOICES)) view[name] === usual ? query.delete(name) : query.set(name, view[name]);
  const text = query.toString();
  return text ? `?${text}` : location.pathname;
}

/** Tells what was chosen in words, as the selects say it. */
function told() {
  if (!fields) return;
  const chosen = CONDITIONS.map((name) => fields.elements[name])
    .filter((field) => field?.value)
    .map((field) => field.selectedOptions?.[0]?.textContent ?? field.value);
  document.getElementById("chosen").textContent = chosen.length > 0 ? chosen.join(" · ") : words.wholeDistrict;
  document.getElementById("clear").hidden = chosen.length === 0;
  page.classList.toggle("filtered", chosen.length > 0);
  page.classList.toggle("by-origin", Boolean(view.origin));
}

function show() {
  for (const [name, value] of Object.entries(view)) {
    for (const field of document.querySelectorAll(`[data-view="${name}"]`)) {
      if (field.tagName === "SELECT" && value && ![...field.options].some((one) => one.value === value)) {
        field.add(new Option(value, value));
      }
      field.value = value;
    }
  }
  told();
  // The lists behind the figures are of the same town.
  for (const link of document.querySelectorAll("[data-behind]")) {
    const search = new URLSearchParams(link.dataset.behind);
    if (view.town) search.set("town", view.town);
    link.search = search;
  }
}

/** Calls back with the view now and after each choice. */
export function onView(callback) {
  listeners.push(callback);
}

export function choose(changes) {
  view = { ...view, ...changes };
  history.replaceState(null, "", address());
  show();
  for (const listener of listeners) listener(view);
}

/**
 * Fills a select with the values that occur.
 *
 * @param within of each part, the smaller ones in it, for a select in groups
 */
export function offer(name, parts, within) {
  const field = fields?.elements[name];
  if (!field || field.options.length > 1 + (view[name] ? 1 : 0)) return;
  const known = parts.filter((part) => part.value !== null);
  const option = (part) => new Option(named(part), part.value);
  field.replaceChildren(field.options[0], ...known.map((part) => {
    if (!within) return option(part);
    const group = document.createElement("optgroup");
    group.label = named(part);
    group.append(new Option(fill(words.allOf, { name: named(part) }), part.value), ...within(part).map(option));
    return group;
  }));
  show();
}

for (const field of document.querySelectorAll("[data-view]")) {
  field.addEventListener("change", () => choose({ [field.dataset.view]: field.value }));
}
fields?.addEventListener("submit", (event) => event.preventDefault());
document.getElementById("clear")?.addEventListener("click", () => choose(Object.fromEntries(CONDITIONS.map((name) => [name, ""]))));
addEventListener("popstate", () => {
  view = read();
  show();
  for (const listener of listeners) listener(view);
});
show();
