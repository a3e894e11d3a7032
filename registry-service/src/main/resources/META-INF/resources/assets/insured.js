// Shows a line of a roll in clear, in the place of what was masked, until the page is left.
document.addEventListener("fugong:done", (event) => {
  const where = event.target.dataset?.revealRow;
  if (where === undefined) return;
  event.preventDefault();
  for (const place of document.querySelectorAll(`[data-reveals="${CSS.escape(where)}"]`)) {
    place.textContent = event.detail.body?.number ?? "";
  }
  event.target.closest("details").open = false;
});
