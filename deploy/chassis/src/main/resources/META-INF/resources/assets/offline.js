// Work on a phone with bad signal. What is entered goes into a queue in this browser and from there to the server, each
// entry under one Idempotency-Key for as long as it takes, so it arrives once. An entry leaves the browser when the server
// has taken it or somebody discards it. Pages are kept by a service worker (OfflineWorker).
import { text, wording } from "./fugong.js";

const PAUSES = [3000, 6000, 15000, 30000, 60000];
const PATIENCE = 20000;

export const store = {
  read(key, otherwise) {
    try {
      return JSON.parse(localStorage.getItem(key)) ?? otherwise;
    } catch {
      return otherwise;
    }
  },
  write(key, value) {
    localStorage.setItem(key, JSON.stringify(value));
  },
};

export function newKey() {
  return crypto.randomUUID?.()
    ?? Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, "0")).join("");
}

async function post(entry, body) {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), PATIENCE);
  try {
    return await fetch(entry.url, {
      method: "POST",
      signal: limit.signal,
      credentials: "same-origin",
      headers: {
        Accept: "application/json, application/problem+json",
        "Content-Type": "application/json",
        "X-Requested-With": "JavaScript",
        "Idempotency-Key": entry.key,
      },
      body: JSON.stringify(body),
    });
  } finally {
    clearTimeout(timer);
  }
}

async function problemOf(answer) {
  try {
    return await answer.json();
  } catch {
    return { type: "urn:fugong:problem:unexpected-answer", status: answer.status };
  }
}

/**
 * The queue of one kind of work. An entry has key, who (the log-in that entered it), url and body; refused holds the
 * server's words if it can't be taken. From the first try on (tried) an entry no longer changes: it may have arrived.
 */
export class Queue {
  #name;
  #who;
  #changed;
  #sent;
  #ready;
  #tries = 0;
  #timer;
  #sending = false;
  loginNeeded = false;

  /**
   * changed() after every change; sent(count, answers) after a round in which something arrived; ready(body) makes what is
   * sent of what is kept, where something in it is sealed: the same every time.
   */
  constructor(name, who, { changed = () => {}, sent = () => {}, ready = (body) => body } = {}) {
    this.#name = name;
    this.#who = who;
    this.#changed = changed;
    this.#sent = sent;
    this.#ready = ready;
  }

  entries() {
    return store.read(`${this.#name}:queue`, []);
  }

  /** Changes the queue; other tabs wait, so that none writes over what another has just added. */
  async change(how) {
    const run = () => {
      const next = how(this.entries());
      store.write(`${this.#name}:queue`, next);
      return next;
    };
    return navigator.locks ? navigator.locks.request(`${this.#name}-queue`, run) : run();
  }

  async add(entry) {
    await this.change((queue) => [...queue, { key: newKey(), who: this.#who, ...entry }]);
  }

  async remove(key) {
    await this.change((queue) => queue.filter((one) => one.key !== key));
  }

  /** Sends what waits, oldest first; what can't be sent now is tried again by itself. */
  async flush() {
    if (this.#sending) return;
    this.#sending = true;
    clearTimeout(this.#timer);
    const answers = [];
    let left = false;
    try {
      for (const { key } of this.entries().filter((one) => !one.refused && one.who === this.#who)) {
        const queue = await this.change((all) => all.map((one) => (one.key === key ? { ...one, tried: true } : one)));
        const entry = queue.find((one) => one.key === key);
        if (!entry) continue;
        let answer;
        try {
          answer = await post(entry, await this.#ready(entry.body));
        } catch {
          left = true;
          break;
        }
        if (answer.ok) {
          answers.push(await answer.json().catch(() => ({})));
          await this.remove(key);
          this.loginNeeded = false;
        } else if (answer.status === 401 || answer.status === 499) {
          this.loginNeeded = true;
          break;
        } else if (answer.status >= 500 || answer.status === 408 || answer.status === 429) {
          left = true;
          break;
        } else {
          const problem = await problemOf(answer);
          const codes = await Promise.all((problem.errors ?? []).map(async (one) => (await text(`code.${one.code}`)) ?? one.message));
          const refused = [await wording(problem), ...new Set(codes)].join(" ");
          await this.change((all) => all.map((one) => (one.key === key ? { ...one, refused } : one)));
        }
        await this.#changed();
      }
    } finally {
      this.#sending = false;
    }
    this.#tries = answers.length > 0 ? 0 : this.#tries + 1;
    if (left) this.#timer = setTimeout(() => this.flush(), PAUSES[Math.min(this.#tries, PAUSES.length) - 1] ?? PAUSES[0]);
    await this.#changed();
    if (answers.length > 0) await this.#sent(answers.length, answers);
  }

  /** Sends now, when the net comes back, and when the page is looked at again. */
  start() {
    this.flush();
    addEventListener("online", () => {
      this.#tries = 0;
      this.flush();
    });
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") this.flush();
    });
  }
}

/**
 * Keeps this page, what it loads and further addresses for the time without net; another log-in on this phone does not see
 * what was kept for the last.
 */
export async function keepPages({ name, who, worker, scope, addresses = [] }) {
  if (!("serviceWorker" in navigator)) return false;
  const kept = `${name}-pages`;
  if (store.read(`${name}:who`, who) !== who) await caches.delete(kept);
  store.write(`${name}:who`, who);
  await navigator.serviceWorker.register(worker, { scope });
  const cache = await caches.open(kept);
  const all = [
    location.pathname,
    document.documentElement.dataset.texts,
    ...addresses,
    ...Array.from(document.querySelectorAll("link[rel=stylesheet], script[src], link[rel=icon]"), (one) => one.href ?? one.src),
    ...Array.from(document.scripts, (one) => one.src).filter(Boolean),
    new URL("./fugong.js", import.meta.url).href,
    import.meta.url,
  ];
  await Promise.all([...new Set(all)].map(async (address) => {
    const answer = await fetch(address, { credentials: "same-origin" });
    if (answer.ok && !answer.redirected) await cache.put(address, answer);
  }));
  return true;
}

/** Shows the banner while the server can't be reached. */
export function watchNet(banner) {
  const ping = async () => {
    try {
      await fetch(document.documentElement.dataset.texts, { method: "HEAD", cache: "no-store" });
      banner.hidden = true;
    } catch {
      banner.hidden = false;
    }
  };
  ping();
  addEventListener("online", ping);
  addEventListener("offline", ping);
  return ping;
}
