// Shows whom a search found. The text goes in the body of a request, never into an address.
document.addEventListener("fugong:done", (event) => {
  const form = event.target;
  const place = form.dataset?.workerSearch && document.querySelector(form.dataset.workerSearch);
  if (!place) return;
  event.preventDefault();
  const { items = [], more = false } = event.detail.body ?? {};
  const rows = items.map((worker) => {
    const row = place.querySelector("template").content.cloneNode(true);
    for (const cell of row.querySelectorAll("[data-cell]")) cell.textContent = worker[cell.dataset.cell];
    row.querySelector("a").href = `/registry/workers/${worker.workerId}`;
    for (const state of row.querySelectorAll("[data-state]")) state.hidden = state.dataset.state !== worker.standing.state;
    return row;
  });
  place.querySelector("tbody").replaceChildren(...rows);
  place.querySelector("[data-table]").hidden = items.length === 0;
  place.querySelector("[data-nobody]").hidden = items.length !== 0;
  place.querySelector("[data-more-found]").hidden = !more;
  place.hidden = false;
});
