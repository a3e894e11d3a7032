// Nominates the workers that are ticked, as one list, and tells what became of each.
// <form data-nominate="charter id" data-tick="what to say when too few are ticked" data-chosen="# ticked">
// and <section id="outcome" hidden>.
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
    const name = form.querySelector(`label[for="w-${item.workerId}"]`)?.textContent ?? item.workerId.slice(-8);
    line.textContent = `${name}: ${(await text(`code.${item.code}`)) ?? item.detail}`;
    list.append(line);
  }
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
  const refused = new Set(answer.body.items.filter((one) => one.outcome === "REFUSED").map((one) => one.workerId));
  for (const box of boxes) {
    box.checked = false;
    box.disabled = !refused.has(box.value);
  }
  count();
  outcome.hidden = false;
  outcome.querySelector("h2").focus();
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
