// The forms of a charter and of a group: another line for a list, and enterprises found by name.
// <div data-lines="via"> with <fieldset class="line"> and <button data-another hidden>; <input data-circle list>.

for (const lines of document.querySelectorAll("[data-lines]")) {
  const button = lines.querySelector("[data-another]");
  button.hidden = false;
  button.addEventListener("click", () => {
    const all = lines.querySelectorAll("fieldset.line");
    const last = all[all.length - 1];
    const line = last.cloneNode(true);
    renumber(line, lines.dataset.lines, all.length);
    last.after(line);
    line.querySelector("input, select").focus();
  });
}

function renumber(line, list, index) {
  for (const element of line.querySelectorAll("*")) {
    for (const name of ["id", "for", "list", "name", "aria-describedby"]) {
      const value = element.getAttribute(name);
      if (value) element.setAttribute(name, value.replace(/([.-])\d+([.-])/u, `$1${index}$2`));
    }
    if (element.matches("input, select")) {
      element.value = "";
      element.removeAttribute("aria-invalid");
      // A further line may stay empty: then it is left out.
      element.required = false;
    }
    if (element.matches(".error")) element.remove();
    if (element.matches(".circle-name, datalist")) element.replaceChildren();
  }
  const legend = line.querySelector("legend");
  legend.textContent = legend.textContent.replace(/\d+\s*$/u, String(index + 1));
}

let asked = 0;

document.addEventListener("input", async (event) => {
  const field = event.target;
  if (field.dataset?.circle === undefined) return;
  const list = document.getElementById(field.getAttribute("list"));
  const line = field.closest(".line");
  const chosen = [...list.options].find((option) => option.value === field.value);
  line.querySelector(".circle-name").textContent = chosen?.label ?? "";
  if (chosen || field.value.trim().length < 2 || line.querySelector("select").value !== "ENTERPRISE") return;
  const mine = ++asked;
  const answer = await fetch(
    `/transport/api/v1/known-enterprises?name=${encodeURIComponent(field.value.trim())}`,
    { headers: { Accept: "application/json", "X-Requested-With": "JavaScript" } },
  ).catch(() => undefined);
  if (!answer?.ok || mine !== asked) return;
  const found = await answer.json();
  list.replaceChildren(...found.map(({ enterpriseId, name, town }) => {
    const option = document.createElement("option");
    option.value = enterpriseId;
    option.label = `${name} (${town})`;
    return option;
  }));
});
