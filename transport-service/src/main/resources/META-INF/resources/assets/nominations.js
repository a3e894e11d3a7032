// Nominates the workers that are ticked, as one list, and tells what became of each.
// <form data-nominate="charter id" data-tick="what to say when too few are ticked" data-chosen="# ticked">
// <section id="outcome" hidden>, a cell with data-state in each worker's row, and a <template data-status="SEATED"> and one for
// WAITING, with what stands in that cell from then on.
import { say, send, text, wording } from "./fugong.js";

const form = document.querySelector("form[data-nominate]");
const outcome = document.getElementById("outcome");

function ticked() {
  return Array.from(form.querySelectorAll("input[name=worker]:checked"));
}

function entries(boxes) {
  const together = form.elements.together.checked;
  const stop = form.elements.stop ? Number(form.elements.stop.value) : undefined;
  return boxes.map((box) => ({
    workerId: box.value,
    ...(together && { group: "A", restMayTravel: form.elements.restMayTravel.checked }),
    ...(stop && { stop }),
  }));
}

async function told(items) {
  const list = outcome.querySelector("[data-refusals]");
  list.replaceChildren();
  for (const item of items.filter((one) => one.outcome === "REFUSED")) {
    const line = document.createElement("li");
    const name = labelOf(item.workerId)?.textContent ?? item.workerId.slice(-8);
    line.textContent = `${name}: ${(await text(`code.${item.code}`)) ?? item.detail}`;
    list.append(line);
  }
}

function labelOf(workerId) {
  return form.querySelector(`label[for="w-${workerId}"]`);
}

// As the page shows them when it is fetched anew: their state, and no box to tick.
function settle(item) {
  const label = labelOf(item.workerId);
  const status = form.querySelector(`template[data-status="${item.outcome}"]`);
  if (!label || !status) return;
  label.closest("tr").querySelector("[data-state]").replaceChildren(status.content.cloneNode(true));
  label.closest(".choice").replaceWith(label.textContent);
}

// How the charter fills, as the page tells it by now.
async function refill() {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => undefined);
  if (!answer?.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("filling");
  if (fresh) document.getElementById("filling").textContent = fresh.textContent;
}

function count() {
  const number = ticked().length;
  form.querySelector("[data-ticked]").textContent = number > 0 ? `(${form.dataset.chosen.replace("#", number)})` : "";
  form.querySelector("[data-group]").hidden = !form.elements.together.checked;
}

async function nominate() {
  const boxes = ticked();
  if (boxes.length < (form.elements.together.checked ? 2 : 1)) {
    say(form.dataset.tick);
    return;
  }
  const url = `/transport/api/v1/charters/${form.dataset.nominate}/nominations/lists`;
  const answer = await send("POST", url, { workers: entries(boxes) });
  if (!answer.ok) {
    say(await wording(answer.problem));
    return;
  }
  for (const figure of outcome.querySelectorAll("[data-figure]")) {
    figure.textContent = answer.body[figure.dataset.figure];
  }
  await told(answer.body.items);
  for (const box of boxes) {
    box.checked = false;
  }
  answer.body.items.forEach(settle);
  count();
  outcome.hidden = false;
  outcome.querySelector("h2").focus();
  await refill();
}

if (form?.elements.together) {
  count();
  form.addEventListener("change", count);
  // Ticking all is done by another script on the same click.
  form.querySelector("[data-tick-all]")?.addEventListener("click", () => setTimeout(count));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("button.primary");
    if (button.getAttribute("aria-busy") === "true") return;
    button.setAttribute("aria-busy", "true");
    try {
      await nominate();
    } finally {
      button.removeAttribute("aria-busy");
    }
  });
}
