// The inspector's day on a phone with bad signal. What is typed is kept at every stroke; a finished visit goes into a queue
// in this browser and from there to the server, each under one Idempotency-Key for as long as it takes, so it arrives once.
// An entry leaves the browser when the server has taken it or the inspector discards it. The form asks for no personal data.
import { say, text } from "./fugong.js";
import { Queue, keepPages, store, watchNet } from "./offline.js";

const DRAFT = "inspection:draft:";
const page = document.getElementById("inspection");
const who = page?.dataset.who ?? "";
const words = page?.dataset ?? {};
const queue = new Queue("inspection", who, {
  changed: show,
  sent: () => {
    say(words.wordSent ?? "");
    if (queue.entries().length === 0 && document.getElementById("queue")) location.reload();
  },
});

function button(label, act) {
  const one = document.createElement("button");
  one.type = "button";
  one.className = "compact";
  one.textContent = label;
  one.addEventListener("click", act);
  return one;
}

/** The list of what waits, on the page of the day. */
async function show() {
  const list = document.getElementById("queue");
  if (!list) return;
  const entries = queue.entries();
  document.getElementById("waiting").hidden = entries.length === 0;
  list.replaceChildren(...entries.map((entry) => {
    const row = document.createElement("li");
    row.dataset.key = entry.key;
    const name = document.createElement("strong");
    name.textContent = entry.name;
    const state = document.createElement("span");
    row.append(name, " ", state, " ");
    if (entry.refused) {
      state.textContent = `${words.wordRefused}: ${entry.refused}`;
      row.append(
        button(words.wordReopen, async () => {
          store.write(DRAFT + entry.task, entry.body);
          await queue.remove(entry.key);
          location.assign(`${words.scope}tasks/${entry.task}`);
        }),
        " ",
        button(words.wordDiscard, async () => {
          if (!confirm(words.wordDiscardSure)) return;
          await queue.remove(entry.key);
          show();
        }),
      );
    } else if (entry.who !== who) {
      state.textContent = words.wordOther;
    } else {
      state.textContent = queue.loginNeeded ? words.wordLogin : words.wordWaiting;
    }
    return row;
  }));
}

// ---- the form ----

const form = document.getElementById("visit");
let places = [];

function below(row, level) {
  let list = places;
  for (let i = 0; i < level; i++) {
    const code = row.querySelector(`[data-level="${i}"]`).value;
    list = list.find((one) => one.c === code)?.l ?? [];
  }
  return list;
}

function fill(row, level) {
  const select = row.querySelector(`[data-level="${level}"]`);
  select.replaceChildren(select.options[0], ...below(row, level).map((one) => new Option(one.n, one.c)));
  select.value = "";
}

function addRow(kind, values = {}) {
  const row = document.getElementById(`${kind}-row`).content.cloneNode(true).firstElementChild;
  for (const field of row.querySelectorAll("[data-of]")) {
    const value = values[field.dataset.of];
    if (field.type === "checkbox") field.checked = value === true;
    else field.value = value ?? "";
  }
  row.querySelector("[data-remove]").addEventListener("click", () => {
    row.remove();
    keep();
  });
  document.getElementById(`${kind}s`).append(row);
  if (kind === "origin") {
    fill(row, 0);
    const code = values.place ?? "";
    const path = code ? [`${code.slice(0, 2)}0000`, code.slice(2) === "0000" ? "" : `${code.slice(0, 4)}00`, code.slice(4) === "00" ? "" : code] : [];
    path.forEach((part, level) => {
      if (level > 0) fill(row, level);
      row.querySelector(`[data-level="${level}"]`).value = part;
    });
    row.addEventListener("change", (event) => {
      const level = Number(event.target.dataset.level ?? 2);
      for (let next = level + 1; next < 3; next++) fill(row, next);
    });
  }
  return row;
}

function rows(kind, read) {
  return Array.from(document.querySelectorAll(`#${kind}s > .${kind}`), (row) => read((name) => row.querySelector(`[data-of="${name}"]`), row));
}

const numberOf = (field) => (field.value === "" ? undefined : Number(field.value));
const textOf = (field) => field.value.trim() || undefined;

/** The form as the API takes it; half-filled while it is typed. */
function read() {
  return {
    checklist: form.dataset.checklist,
    findings: Array.from(form.querySelectorAll("[data-item]"), (set) => {
      const item = set.dataset.item;
      const outcome = form.elements[`outcome-${item}`].value || undefined;
      const mend = outcome === "TO_MEND";
      return {
        item,
        outcome,
        mendBy: mend ? textOf(form.elements[`by-${item}`]) : undefined,
        note: mend ? textOf(form.elements[`note-${item}`]) : undefined,
      };
    }),
    conclusion: form.elements.conclusion.value || undefined,
    note: textOf(form.elements.note),
    needs: rows("need", (of) => ({ occupation: textOf(of("occupation")), number: numberOf(of("number")), urgent: of("urgent").checked })),
    origins: rows("origin", (of, row) => ({
      place: [2, 1, 0].map((level) => row.querySelector(`[data-level="${level}"]`).value).find(Boolean),
      able: numberOf(of("able")),
      unable: numberOf(of("unable")),
    })),
  };
}

function keep() {
  try {
    store.write(DRAFT + form.dataset.task, read());
  } catch {
    // A full browser: the form still holds what was typed.
  }
}

function unfold() {
  for (const set of form.querySelectorAll("[data-item]")) {
    const mend = form.elements[`outcome-${set.dataset.item}`].value === "TO_MEND";
    set.querySelector(".mending").hidden = !mend;
    form.elements[`by-${set.dataset.item}`].disabled = !mend;
  }
}

function restore(body) {
  for (const one of body.findings ?? []) {
    const choice = form.elements[`outcome-${one.item}`];
    if (!choice) continue;
    if (one.outcome) choice.value = one.outcome;
    form.elements[`by-${one.item}`].value = one.mendBy ?? "";
    form.elements[`note-${one.item}`].value = one.note ?? "";
  }
  if (body.conclusion) form.elements.conclusion.value = body.conclusion;
  form.elements.note.value = body.note ?? "";
  for (const need of body.needs ?? []) addRow("need", need);
  for (const origin of body.origins ?? []) addRow("origin", origin);
  unfold();
}

/** The server's rules that can be told at once, so that nothing is refused an hour later. */
async function faultOf(body) {
  const mending = body.findings.some((one) => one.outcome === "TO_MEND");
  if (body.conclusion === "PASSED" && mending) return text("code.conclusion-with-defects");
  if (body.conclusion === "FOLLOW_UP" && !mending) return text("code.conclusion-without-defects");
  if (body.conclusion === "FAILED" && !mending && !body.note) return text("code.failed-without-reason");
  if (body.origins.some((one) => !((one.able ?? 0) + (one.unable ?? 0) > 0))) return text("code.origin-without-people");
  return undefined;
}

async function finish(event) {
  event.preventDefault();
  const body = { ...read(), visitedAt: new Date().toISOString() };
  const fault = await faultOf(body);
  const error = document.getElementById("conclusion-error");
  error.hidden = !fault;
  error.textContent = fault ?? "";
  if (fault) {
    error.scrollIntoView({ block: "center" });
    return;
  }
  await queue.add({ task: form.dataset.task, name: form.dataset.name, url: form.dataset.url, body });
  localStorage.removeItem(DRAFT + form.dataset.task);
  location.assign(form.dataset.today);
}

async function begin() {
  form.addEventListener("submit", finish);
  form.addEventListener("input", () => {
    unfold();
    keep();
  });
  form.addEventListener("change", keep);
  const today = new Date(Date.now() - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 10);
  for (const field of form.querySelectorAll("input[type=date]")) field.min = today;
  try {
    places = await (await fetch(page.dataset.places, { headers: { "X-Requested-With": "JavaScript" } })).json();
  } catch {
    // Without places a survey of origins has to wait; the visit need not.
  }
  document.getElementById("add-need").addEventListener("click", () => addRow("need").querySelector("input").focus());
  document.getElementById("add-origin").addEventListener("click", () => addRow("origin").querySelector("select").focus());
  const draft = store.read(DRAFT + form.dataset.task, null);
  if (draft) restore(draft);
  form.dataset.ready = "true";
}

// ---- the day without net ----

/** Keeps today's list, its forms and what they need. */
async function keepDay() {
  if (!page.dataset.worker) return;
  const kept = await keepPages({
    name: "inspection",
    who,
    worker: page.dataset.worker,
    scope: page.dataset.scope,
    addresses: [
      page.dataset.places,
      ...Array.from(document.querySelectorAll("[data-task] a[href*='/tasks/']"), (link) => link.getAttribute("href")),
    ],
  });
  if (kept) page.dataset.kept = "true";
}

if (page) {
  show();
  if (form) begin();
  else keepDay().catch(() => {});
  queue.start();
  watchNet(document.getElementById("offline"));
  document.getElementById("send-now")?.addEventListener("click", () => queue.flush());
}
