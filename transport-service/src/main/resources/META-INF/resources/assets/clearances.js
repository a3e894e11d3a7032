// What the coordinator's pages do beyond the frame: a new link is shown once, a number that was revealed is dialled.

for (const button of document.querySelectorAll("button[data-fill]")) {
  button.addEventListener("click", () => {
    const field = button.form.elements.namedItem("division");
    field.value = button.dataset.fill;
    field.focus();
  });
}

// The number of an office is put at the address of its owner and county, with the version of what is there.
for (const form of document.querySelectorAll("form[data-phone-book]")) {
  const owner = form.querySelector("#pb-owner");
  const code = form.querySelector("#pb-code");
  const aim = () => {
    form.dataset.api = `PUT ${form.dataset.api.split(" ")[1].split("/").slice(0, -2).join("/")}/${owner.value}/${code.value || 0}`;
    const row = document.querySelector(`tr[data-owner="${owner.value}"][data-code="${CSS.escape(code.value)}"]`);
    if (row) form.dataset.etag = row.dataset.etag;
    else delete form.dataset.etag;
  };
  form.addEventListener("input", aim);
  aim();
}

document.addEventListener("fugong:done", (event) => {
  const form = event.target;
  if (form.dataset.link !== undefined) {
    event.preventDefault();
    const place = document.querySelector(form.dataset.link);
    place.querySelector(".checksum").textContent = location.origin + event.detail.body.path;
    place.hidden = false;
    place.tabIndex = -1;
    place.focus();
    return;
  }
  if (form.dataset.reveal !== undefined) {
    event.preventDefault();
    const told = event.detail.body[form.dataset.reveal];
    const shown = document.createElement(form.dataset.reveal === "phone" ? "a" : "span");
    shown.textContent = told;
    if (form.dataset.reveal === "phone") {
      shown.href = `tel:${told.replace(/[^\d+]/gu, "")}`;
      shown.className = "button primary compact";
    }
    form.replaceWith(shown);
    shown.focus();
    if (shown.href) location.assign(shown.href);
  }
});
