// How much is asked only where a number makes sense, in the unit of what was chosen.
const amount = document.getElementById("amount");
const chosen = () => document.querySelector("input[name=category]:checked");

function ask() {
  const unit = chosen()?.dataset.unit ?? "";
  amount.hidden = unit === "";
  amount.querySelector("input").disabled = unit === "";
  document.getElementById("unit").textContent = unit;
}

if (amount) {
  document.addEventListener("change", (event) => {
    if (event.target.name === "category") ask();
  });
  ask();
}

// The word that goes with the stars, for those who see them; screen readers have it from the labels.
document.addEventListener("change", (event) => {
  const word = document.getElementById("star-word");
  if (event.target.name === "stars" && word) word.textContent = document.querySelector(`label[for="${event.target.id}"]`).textContent;
});

// What is kept is one line.
document.addEventListener("input", (event) => {
  const field = event.target;
  if (field.dataset?.oneLine !== undefined && /[\r\n]/u.test(field.value)) field.value = field.value.replace(/\s*[\r\n]+\s*/gu, " ");
});

// Prices are typed in yuan and sent in fen.
const offer = document.querySelector("form[data-preview]");
const yuan = (fen) => (fen / 100).toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

function price() {
  const fen = {};
  for (const field of offer.querySelectorAll("[data-yuan]")) {
    const typed = field.value.trim();
    const value = typed === "" || Number.isNaN(Number(typed)) ? "" : Math.round(Number(typed) * 100);
    offer.elements.namedItem(field.dataset.yuan).value = value;
    fen[field.dataset.yuan] = value;
  }
  const units = Number(offer.dataset.preview);
  const alone = units * Number(fen.aloneFen);
  const together = units * Number(fen.togetherFen) + Number(fen.sharedFen);
  const preview = document.getElementById("preview");
  preview.hidden = fen.aloneFen === "" || fen.togetherFen === "" || alone === 0;
  for (const [name, sum] of Object.entries({ alone, together })) {
    preview.querySelector(`[data-bar=${name}]`).style.width = `${Math.min(70, (70 * sum) / Math.max(alone, together, 1))}%`;
    preview.querySelector(`[data-sum=${name}]`).textContent = yuan(sum);
  }
}

if (offer) {
  offer.addEventListener("input", price);
  // Before the form is read, also if the browser has filled it in.
  offer.addEventListener("click", price, true);
  offer.addEventListener("fugong:failed", () => {
    for (const field of offer.querySelectorAll("[data-yuan]")) {
      if (offer.elements.namedItem(field.dataset.yuan).getAttribute("aria-invalid")) {
        field.setAttribute("aria-invalid", "true");
        field.focus();
      }
    }
  });
  price();
}
