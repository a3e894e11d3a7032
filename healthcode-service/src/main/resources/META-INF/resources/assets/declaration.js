// Saves what is answered so far, by itself a moment after each answer and when asked, so that the form can be finished later.
import { read, say, send } from "./fugong.js";

const SOON = 1500;

for (const button of document.querySelectorAll("[data-save-draft]")) {
  const { form } = button;
  const saved = form.querySelector("[data-saved]");
  let timer;
  let last = JSON.stringify(read(form));

  const save = async () => {
    clearTimeout(timer);
    const answers = read(form);
    const now = JSON.stringify(answers);
    if (now === last) return { ok: true };
    const answer = await send("PUT", form.dataset.draft, answers);
    if (answer.ok) {
      last = now;
      if (saved) saved.hidden = false;
    }
    return answer;
  };

  form.addEventListener("input", () => {
    if (saved) saved.hidden = true;
    clearTimeout(timer);
    timer = setTimeout(save, SOON);
  });
  form.addEventListener("submit", () => clearTimeout(timer));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") save();
  });
  button.addEventListener("click", async () => {
    button.disabled = true;
    const answer = await save();
    button.disabled = false;
    say(answer.ok ? form.dataset.draftSaid : (answer.problem.detail ?? answer.problem.title ?? ""));
  });
}
