// Counts down to a charter's deadline by the server's clock, and loads the page anew once it has passed.
// <time datetime="…" data-countdown="as of">; a group of boxes is ticked by <button data-tick-all="#id">.

const zh = document.documentElement.lang.startsWith("zh");
const units = zh ? [" 天 ", " 小时 ", " 分 ", " 秒"] : [" d ", " h ", " min ", " s"];
const marks = Array.from(document.querySelectorAll("time[data-countdown]"), (element) => ({
  element,
  ends: Date.parse(element.dateTime),
  ahead: Date.parse(element.dataset.countdown) - Date.now(),
}));

function words(milliseconds) {
  const seconds = Math.ceil(milliseconds / 1000);
  const parts = [Math.floor(seconds / 86400), Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60];
  const first = parts.findIndex((part) => part > 0);
  return parts.map((part, i) => (i < (first < 0 ? 3 : first) ? "" : `${part}${units[i]}`)).join("").trim();
}

function tick() {
  let passed = false;
  for (const mark of marks) {
    const left = mark.ends - (Date.now() + mark.ahead);
    if (left > 0) mark.element.textContent = words(left);
    else if (mark.element.dataset.over === undefined) {
      mark.element.dataset.over = "";
      mark.element.textContent = words(0);
      passed = true;
    }
  }
  // The roster is written within about a second of the deadline; a little later, and not everyone at once.
  if (passed) setTimeout(() => location.reload(), 2000 + Math.random() * 2000);
}

if (marks.length > 0) {
  tick();
  setInterval(tick, 1000);
}

for (const button of document.querySelectorAll("button[data-tick-all]")) {
  button.addEventListener("click", () => {
    for (const box of document.querySelectorAll(`${button.dataset.tickAll} input[type=checkbox]`)) box.checked = true;
  });
}
