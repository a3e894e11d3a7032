// What a gate's device keeps in its browser (IndexedDB): its keys, which cannot be taken out; the rules, keys and pack for the
// time without net; the codes it has seen; and the scans that wait to be uploaded. No number of a document is ever kept.
const NAME = "fugong-gate";
const base64 = (bytes) => btoa(Array.from(new Uint8Array(bytes), (b) => String.fromCharCode(b)).join(""));
const bytesOf = (text) => Uint8Array.from(atob(text.replace(/-/gu, "+").replace(/_/gu, "/")), (c) => c.charCodeAt(0));

let opened;
function open() {
  opened ??= new Promise((done, failed) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("device");
      request.result.createObjectStore("seen", { keyPath: "opaqueId" }).createIndex("at", "at");
      request.result.createObjectStore("queue", { keyPath: "n", autoIncrement: true });
    };
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  return opened;
}

async function within(store, mode, work) {
  const db = await open();
  return new Promise((done, failed) => {
    const transaction = db.transaction(store, mode);
    let result;
    transaction.oncomplete = () => done(result?.result ?? result);
    transaction.onerror = () => failed(transaction.error);
    transaction.onabort = () => failed(transaction.error);
    result = work(transaction.objectStore(store));
  });
}

export const get = (key) => within("device", "readonly", (store) => store.get(key));
export const put = (key, value) => within("device", "readwrite", (store) => store.put(value, key));

// ---- the device and its keys ----

/** Makes keys for this device; what may leave it goes into the answer. */
export async function makeKeys() {
  const curve = { namedCurve: "P-256" };
  const signing = await crypto.subtle.generateKey({ name: "ECDSA", ...curve }, false, ["sign", "verify"]);
  const sealing = await crypto.subtle.generateKey({ name: "ECDH", ...curve }, false, ["deriveBits"]);
  return {
    keys: { signing: signing.privateKey, sealing: sealing.privateKey },
    signingKey: base64(await crypto.subtle.exportKey("spki", signing.publicKey)),
    sealingKey: base64(await crypto.subtle.exportKey("spki", sealing.publicKey)),
  };
}

/** The headers by which the service knows this device. */
export async function signed(device, method, path, body = "") {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(body));
  const hex = Array.from(new Uint8Array(hash), (b) => b.toString(16).padStart(2, "0")).join("");
  const message = new TextEncoder().encode(`${method}\n${path}\n${hex}`);
  const signature = await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, device.keys.signing, message);
  return { "Fugong-Device": device.id, "Fugong-Device-Signature": base64(signature) };
}

async function openBox(device, box) {
  const once = await crypto.subtle.importKey("spki", bytesOf(box.key), { name: "ECDH", namedCurve: "P-256" }, false, []);
  const secret = await crypto.subtle.deriveBits({ name: "ECDH", public: once }, device.keys.sealing, 256);
  const base = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveKey"]);
  const hkdf = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(32), info: new TextEncoder().encode("fugong gate pack 1") };
  const key = await crypto.subtle.deriveKey(hkdf, base, { name: "AES-GCM", length: 256 }, false, ["decrypt"]);
  const algorithm = { name: "AES-GCM", iv: bytesOf(box.iv), additionalData: new TextEncoder().encode(device.id) };
  return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(algorithm, key, bytesOf(box.sealed))));
}

// ---- the pack: kept sealed, opened in memory ----

/** A look-up of workers by the number of their document: { colour, ref } or undefined. */
export async function openPack(device, box) {
  const pack = await openBox(device, box);
  const key = await crypto.subtle.importKey("raw", bytesOf(pack.tokenKey), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const workers = new Map(pack.workers.map((one) => [one.t, one]));
  return {
    madeAt: Date.parse(pack.madeAt),
    validUntil: Date.parse(pack.validUntil),
    size: workers.size,
    /** Whose PIN that is, or undefined. */
    async supervisor(pin) {
      const typed = await crypto.subtle.importKey("raw", new TextEncoder().encode(pin), "PBKDF2", false, ["deriveBits"]);
      for (const one of pack.supervisors) {
        const how = { name: "PBKDF2", hash: "SHA-256", salt: bytesOf(one.salt), iterations: pack.pinRounds };
        const bits = base64(await crypto.subtle.deriveBits(how, typed, 256));
        if (bits === base64(bytesOf(one.verifier))) return one.id;
      }
      return undefined;
    },
    async find(number) {
      const mac = await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(number));
      const token = base64(mac.slice(0, 12)).replace(/\+/gu, "-").replace(/\//gu, "_").replace(/[=]+$/u, "");
      const worker = workers.get(token);
      return worker && { colour: worker.c === "-" ? null : worker.c, ref: worker.r };
    },
  };
}

// ---- signatures of codes: by the browser where it can, else by noble-ed25519 ----

let byBrowser;
/** verify(raw key, message, signature). */
async function ed25519() {
  byBrowser ??= crypto.subtle.importKey("raw", new Uint8Array(32), "Ed25519", false, ["verify"])
    .then(() => true, (e) => e.name !== "NotSupportedError");
  const native = await byBrowser;
  const noble = native ? null : await import("./vendor/noble-ed25519.js");
  const imported = new Map();
  return async (key, message, signature) => {
    const raw = bytesOf(key);
    if (noble) return noble.verifyAsync(signature, message, raw).catch(() => false);
    if (!imported.has(key)) imported.set(key, await crypto.subtle.importKey("raw", raw, "Ed25519", false, ["verify"]));
    return crypto.subtle.verify("Ed25519", imported.get(key), signature, message);
  };
}

/** Verifies codes by a trust list: undefined for a key that is not on it, or that others may have had and may not be relied on. */
export async function verifier(list) {
  const verify = await ed25519();
  const trusted = new Map(list.keys.map((one) => [one.keyId, one.publicKey]));
  const compromised = new Map((list.compromised ?? []).map((one) => [one.keyId, one]));
  return async (code) => {
    const lost = compromised.get(code.keyId);
    const stillGood = lost && !code.printed && code.notBefore < Date.parse(lost.from) && code.life <= list.lifeSeconds * 1000;
    const key = trusted.get(code.keyId) ?? (stillGood ? lost.publicKey : undefined);
    return key === undefined ? undefined : verify(key, code.message, code.signature);
  };
}

/**
 * The document in a JWS (RFC 7515, JSON serialisation) that one of these roots has signed; null if none has. On its first sync a
 * device takes the roots as the service gives them over its log-in; from then on it follows those that it knows.
 */
export async function openSigned(jws, roots) {
  const verify = await ed25519();
  for (const one of jws.signatures) {
    const header = JSON.parse(new TextDecoder().decode(bytesOf(one.protected)));
    const root = roots.find((known) => known.rootId === header.kid && !known.retiredAt);
    const message = new TextEncoder().encode(`${one.protected}.${jws.payload}`);
    if (root && header.alg === "EdDSA" && (await verify(root.publicKey, message, bytesOf(one.signature)))) {
      return JSON.parse(new TextDecoder().decode(bytesOf(jws.payload)));
    }
  }
  return null;
}

// ---- codes seen, and scans that wait ----

/** Notes a code; answers the sighting before, if there was one. */
export async function see(sighting) {
  let before;
  await within("seen", "readwrite", (store) => {
    const request = store.get(sighting.opaqueId);
    request.onsuccess = () => {
      before = request.result;
      if (!before) store.put(sighting);
    };
  });
  return before;
}

export async function forgetSeen(before) {
  await within("seen", "readwrite", (store) => {
    store.index("at").openCursor(IDBKeyRange.upperBound(before)).onsuccess = (event) => {
      const cursor = event.target.result;
      if (cursor) {
        cursor.delete();
        cursor.continue();
      }
    };
  });
}

/** On disk when it returns, so that a reload or a dead battery a moment later loses nothing. */
export const enqueue = (entry) => within("queue", "readwrite", (store) => store.add(entry));
export const queued = () => within("queue", "readonly", (store) => store.getAll());
export const change = (entry) => within("queue", "readwrite", (store) => store.put(entry));

export async function dequeue(numbers) {
  await within("queue", "readwrite", (store) => {
    for (const n of numbers) store.delete(n);
  });
}

/** Keeps with a sighting what was decided, so that the same scan read twice is told the same. */
export async function remember(opaqueId, scanId, answer) {
  await within("seen", "readwrite", (store) => {
    const request = store.get(opaqueId);
    request.onsuccess = () => {
      if (request.result?.scanId === scanId) store.put({ ...request.result, answer });
    };
  });
}
