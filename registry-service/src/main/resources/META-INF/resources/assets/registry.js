// Shows what a look at personal data gave, in the place of what was masked, until the page is left.
document.addEventListener("fugong:done", (event) => {
  const form = event.target;
  if (form.dataset?.reveal === undefined) return;
  event.preventDefault();
  for (const [name, value] of Object.entries(event.detail.body ?? {})) {
    for (const place of document.querySelectorAll(`[data-reveals="${CSS.escape(name)}"]`)) place.textContent = value;
  }
  form.closest("details").open = false;
});
