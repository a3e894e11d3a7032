// Shows the enterprises whose contact has a phone. The number goes in the body of a request, never into an address.
document.addEventListener("fugong:done", (event) => {
  const form = event.target;
  const place = form.dataset?.phoneSearch && document.querySelector(form.dataset.phoneSearch);
  if (!place) return;
  event.preventDefault();
  const { items = [] } = event.detail.body ?? {};
  const rows = items.map((enterprise) => {
    const row = place.querySelector("template").content.cloneNode(true);
    for (const cell of row.querySelectorAll("[data-cell]")) cell.textContent = enterprise[cell.dataset.cell];
    row.querySelector("a").href = `/registry/enterprises/${enterprise.enterpriseId}`;
    return row;
  });
  place.querySelector("ul").replaceChildren(...rows);
  place.querySelector("[data-nobody]").hidden = items.length !== 0;
  place.hidden = false;
});
