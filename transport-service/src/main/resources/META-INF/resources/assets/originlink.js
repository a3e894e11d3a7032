// Exchanges the secret behind the # for a cookie. It is never sent as part of an address, and leaves this page's as well.
import { send, wording } from "./fugong.js";

const state = document.getElementById("opening");
const token = location.hash.slice(1);
history.replaceState(null, "", location.pathname);

const WHY = { "link-expired": "EXPIRED", "link-revoked": "REVOKED", "too-many-uses": "TOO_MANY" };

async function open() {
  if (!token) {
    location.replace(`${state.dataset.page}/refused?why=ALTERED`);
    return;
  }
  const answer = await send("POST", state.dataset.sessions, { token });
  if (answer.ok) {
    location.replace(`${state.dataset.page}/${encodeURIComponent(answer.body.linkId)}`);
    return;
  }
  if (answer.status >= 400 && answer.status < 500) {
    const slug = String(answer.problem.type ?? "").replace("urn:fugong:problem:", "");
    location.replace(`${state.dataset.page}/refused?why=${WHY[slug] ?? "ALTERED"}`);
    return;
  }
  state.className = "notice stop";
  state.textContent = `${state.dataset.failed}. ${await wording(answer.problem)}`;
}

open();
