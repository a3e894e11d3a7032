// Saves what is answered so far, so that the form can be finished later.
import { read, say, send } from "./fugong.js";

for (const button of document.querySelectorAll("[data-save-draft]")) {
  button.addEventListener("click", async () => {
    const { form } = button;
    button.disabled = true;
    const answer = await send("PUT", form.dataset.draft, read(form));
    button.disabled = false;
    say(answer.ok ? form.dataset.draftSaid : (answer.problem.detail ?? answer.problem.title ?? ""));
  });
}
