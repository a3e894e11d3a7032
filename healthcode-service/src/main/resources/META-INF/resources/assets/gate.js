// A guard's page: a scanner types the code and Enter, the guard types three digits, the decision fills the screen.
import { send, wording } from "./fugong.js";

const form = document.getElementById("scan");
const code = document.getElementById("f-code");
const temperature = document.getElementById("f-temperature");
const gate = document.getElementById("f-gate");
const sound = document.getElementById("f-sound");
const decision = document.getElementById("decision");
const verdict = document.getElementById("verdict");
const because = document.getElementById("because");
const words = document.getElementById("words").content;
const word = (name) => words.querySelector(`[data-word="${name}"]`).textContent;

try {
  gate.value = localStorage.getItem("fugong:gate") ?? gate.value;
} catch {
  // Without storage the gate is told anew each time.
}
gate.addEventListener("change", () => {
  try {
    localStorage.setItem("fugong:gate", gate.value);
  } catch {
    // As above.
  }
});

// ---- temperature: 365 becomes 36.5 ----

function digits(value) {
  const only = value.replace(/\D/gu, "").slice(0, 3);
  return only.length > 2 ? `${only.slice(0, 2)}.${only.slice(2)}` : only;
}

temperature.addEventListener("input", () => { temperature.value = digits(temperature.value); });
for (const key of document.querySelectorAll("[data-digit]")) {
  key.addEventListener("click", () => {
    const only = temperature.value.replace(/\D/gu, "");
    temperature.value = digits(key.dataset.digit === "back" ? only.slice(0, -1) : only + key.dataset.digit);
  });
}

// The scanner ends what it types with Enter: on to the temperature, unless that is there already.
code.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && temperature.value === "" && form.elements.direction.value === "ENTRY") {
    event.preventDefault();
    temperature.focus();
  }
});

// ---- decision ----

let audio;
function tone(pass) {
  if (!sound.checked) return;
  try {
    audio ??= new AudioContext();
    const pattern = pass ? [[880, 0, 0.12], [1320, 0.13, 0.18]] : [[220, 0, 0.2], [220, 0.28, 0.2], [220, 0.56, 0.3]];
    for (const [pitch, start, length] of pattern) {
      const voice = audio.createOscillator();
      const gain = audio.createGain();
      voice.type = pass ? "sine" : "square";
      voice.frequency.value = pitch;
      gain.gain.value = 0.2;
      voice.connect(gain).connect(audio.destination);
      voice.start(audio.currentTime + start);
      voice.stop(audio.currentTime + start + length);
    }
  } catch {
    // Shape and word remain.
  }
  navigator.vibrate?.(pass ? 80 : [200, 100, 200]);
}

function show(kind, head, reason) {
  decision.className = `decision ${kind}`;
  for (const sign of decision.querySelectorAll("[data-sign]")) sign.hidden = sign.dataset.sign !== kind;
  verdict.textContent = head;
  because.textContent = reason;
}

function decided(answer) {
  const pass = answer.outcome === "PASSED";
  const parts = [words.querySelector(`[data-reason="${answer.reason}"]`)?.textContent ?? answer.reason];
  if (answer.fever && answer.reason !== "FEVER") parts.push(word("fever"));
  if (answer.doubleReadOf) parts.push(word("double"));
  show(pass ? "ok" : "stop", word(answer.outcome), parts.join(" "));
  tone(pass);
}

async function counts() {
  try {
    const answer = await fetch("/healthcode/api/v1/gates/today", {
      headers: { Accept: "application/json", "X-Requested-With": "JavaScript" },
    });
    if (!answer.ok) return;
    const today = await answer.json();
    for (const cell of document.querySelectorAll("[data-count]")) cell.textContent = today[cell.dataset.count];
  } catch {
    // The next scan asks again.
  }
}

let busy = false;
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (busy || !gate.reportValidity()) return;
  busy = true;
  const scan = {
    scanId: crypto.randomUUID?.() ?? "10000000-1000-4000-8000-100000000000".replace(/[018]/gu, (c) =>
      (Number(c) ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (Number(c) / 4)))).toString(16)),
    gateId: gate.value,
    // A scanner with caps lock the wrong way round types small letters; the codes have none.
    code: code.value.trim().toUpperCase(),
    direction: form.elements.direction.value,
    scannedAt: new Date().toISOString(),
  };
  if (temperature.value !== "") scan.temperature = Number(temperature.value);
  show("wait", word("deciding"), "");
  let answer = await send("POST", "/healthcode/api/v1/gates/scans", scan);
  if (!answer.ok && answer.problem.errors?.some((error) => error.field === "scannedAt")) {
    // This device's clock is wrong; the server's will do.
    delete scan.scannedAt;
    answer = await send("POST", "/healthcode/api/v1/gates/scans", scan);
  }
  busy = false;
  if (answer.ok) {
    decided(answer.body);
    code.value = "";
    temperature.value = "";
    code.focus();
    counts();
  } else {
    const field = answer.problem.errors?.[0];
    show("stop", word("failed"), field?.message ?? (await wording(answer.problem)));
    tone(false);
    (field?.field === "temperature" ? temperature : code).focus();
  }
});

counts();
