// Texts that wait in this browser and are nobody else's business: AES-256-GCM under a key that the browser keeps and lets no
// script read (IndexedDB holds it, it can't be exported). What is copied from the phone without the browser opens nowhere.

/** Whether this browser can: over https, or on this machine. */
export const canSeal = Boolean(globalThis.crypto?.subtle && globalThis.indexedDB);

const STORE = "keys";
const NAME = "sealed";
const IV_BYTES = 12;

function database() {
  return new Promise((done, fail) => {
    const opening = indexedDB.open("fugong-sealed", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => fail(opening.error);
  });
}

function asked(request) {
  return new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
}

let keeping;

/** The key of this browser, made at its first use; of two tabs that make one, the first one's counts. */
async function key() {
  keeping ??= (async () => {
    const db = await database();
    const kept = await asked(db.transaction(STORE).objectStore(STORE).get(NAME));
    if (kept) return kept;
    const fresh = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
    await asked(db.transaction(STORE, "readwrite").objectStore(STORE).add(fresh, NAME)).catch(() => {});
    return asked(db.transaction(STORE).objectStore(STORE).get(NAME));
  })();
  return keeping;
}

const toText = (bytes) => btoa(String.fromCharCode(...bytes));
const toBytes = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));

let last = {};

/** A text, sealed; the same text twice in a row gives the same, so that what belongs together stays together. */
export async function seal(text) {
  if (last.text === text) return last.sealed;
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await key(), new TextEncoder().encode(text));
  last = { text, sealed: toText([...iv, ...new Uint8Array(data)]) };
  return last.sealed;
}

/** What was sealed here, or undefined if the key is gone, as after clearing the browser's data. */
export async function unseal(sealed) {
  try {
    const bytes = toBytes(sealed);
    const data = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv: bytes.slice(0, IV_BYTES) }, await key(), bytes.slice(IV_BYTES));
    return new TextDecoder().decode(data);
  } catch {
    return undefined;
  }
}
