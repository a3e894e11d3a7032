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
