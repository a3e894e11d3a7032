// The wall screen: one scene after the other, large and dark. Nobody touches it.

import { clock, calm, local, page, root, words } from "./dashboard-format.js";
import { onWall } from "./dashboard-view.js";

const SECONDS = 12;

function rotate() {
  const scenes = [...new Set([...page.querySelectorAll("[data-scene]")].map((part) => part.dataset.scene))].sort();
  const dots = document.getElementById("scenes");
  dots.replaceChildren(...scenes.map(() => document.createElement("li")));
  let current = -1;
  const next = () => {
    const full = scenes.filter((scene) => page.querySelector(`[data-scene="${scene}"]:not([hidden])`));
    current = (current + 1) % full.length;
    for (const part of page.querySelectorAll("[data-scene]")) part.classList.toggle("shown", part.dataset.scene === full[current]);
    [...dots.children].forEach((dot, n) => {
      dot.hidden = n >= full.length;
      dot.className = n === current ? "now" : "";
    });
    page.dataset.shown = full[current];
    // Charts measure themselves when they are seen.
    dispatchEvent(new Event("resize"));
  };
  next();
  setInterval(next, SECONDS * 1000);
  const tick = () => {
    document.getElementById("wall-clock").textContent = clock.format(local(new Date().toISOString()));
  };
  tick();
  setInterval(tick, 1000);
}

if (onWall) {
  root.dataset.theme = "dark";
  page.classList.toggle("calm", calm.matches);
  document.title = words.wallTitle;
  rotate();
  // A screen that sleeps shows nothing.
  const awake = () => navigator.wakeLock?.request("screen").catch(() => {});
  awake();
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) awake();
  });
}
