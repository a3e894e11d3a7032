// How a gate decides by itself: the rules of gate/domain/GatePolicy and code/domain/SignedCode once more, for the time without
// net. A test runs both over the same cases. Nothing here knows of page, store or clock.
const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
const PREFIX = "FG1:";
const CONTENT = 25;
const ALL = CONTENT + 64;
const COLOURS = [null, "GREEN", "YELLOW", "RED"];
const PASSED = new Set(["ADMITTED", "ADMITTED_VISITOR", "LEFT"]);

export const outcomeOf = (reason) => (PASSED.has(reason) ? "PASSED" : "REFUSED");

function base45(text) {
  if (text.length % 3 === 1) return null;
  const bytes = [];
  for (let i = 0; i < text.length; i += 3) {
    const part = Array.from(text.slice(i, i + 3), (c) => ALPHABET.indexOf(c));
    if (part.includes(-1)) return null;
    const n = part.reduceRight((sum, value) => sum * 45 + value, 0);
    if (n > (part.length === 3 ? 0xffff : 0xff)) return null;
    if (part.length === 3) bytes.push(n >> 8);
    bytes.push(n & 0xff);
  }
  return Uint8Array.from(bytes);
}

/** What a text says, before anything of it is believed; null if it is none of our codes. */
export function parse(text) {
  const clean = text.replace(/^\s+|[\r\n\t]+$/gu, "");
  const all = clean.startsWith(PREFIX) ? base45(clean.slice(PREFIX.length)) : null;
  if (!all || all.length !== ALL) return null;
  const view = new DataView(all.buffer);
  const printed = (all[2] & 4) !== 0;
  const colour = COLOURS[all[2] & 3];
  const life = view.getUint16(7);
  if (all[0] !== 1 || all[2] > 7 || !colour || life === 0) return null;
  return {
    keyId: all[1],
    colour,
    notBefore: view.getUint32(3) * 1000,
    printed,
    // Of a code on paper in hours.
    life: life * (printed ? 3600000 : 1000),
    opaqueId: Array.from(all.slice(9, CONTENT), (b) => b.toString(16).padStart(2, "0")).join(""),
    message: all.slice(0, CONTENT),
    signature: all.slice(CONTENT),
  };
}

/**
 * What a text turned out to be: { state, colour, opaqueId, sightId, printed }.
 * verify(code) answers true, false, or undefined for a key that may not be relied on for it; revoked(opaqueId) true or false.
 * The sightId is under what this sight of it is remembered: a code on paper looks the same each time, for a window at a time.
 */
export async function judge(text, { verify, now, tolerance, printedWindow, revoked = () => false }) {
  const code = parse(text);
  if (!code) return { state: "UNREADABLE" };
  const fits = await verify(code);
  if (fits === undefined) return { state: "UNKNOWN_KEY" };
  if (!fits) return { state: "FORGED" };
  const { colour, opaqueId, printed } = code;
  const sightId = sightOf(code, now, printedWindow);
  if (now < code.notBefore - tolerance) return { state: "NOT_YET_VALID", colour, opaqueId };
  if (now >= code.notBefore + code.life + tolerance) return { state: "EXPIRED", colour, opaqueId };
  return { state: revoked(opaqueId) ? "REVOKED" : "GENUINE", colour, opaqueId, sightId, printed };
}

/** Under what a sight of a code is remembered. */
export const sightOf = (code, now, printedWindow) => (code.printed ? `${code.opaqueId}/${Math.floor(now / printedWindow)}` : code.opaqueId);

const hundredths = (celsius) => Math.round(Number(celsius) * 100);

export function isFever(celsius, rules) {
  const over = hundredths(celsius) - hundredths(rules.feverThreshold);
  return rules.feverInclusive ? over >= 0 : over > 0;
}

/** Whether a number can be a body temperature. */
export const isPlausible = (celsius) => celsius >= 34 && celsius <= 43;

/** The one reason of a decision: first the code, then the colour, then the fever. */
export function decide({ direction, state, colour, worker, temperature }, rules) {
  const fever = temperature !== undefined && isFever(temperature, rules);
  const reason = (() => {
    if (state !== "GENUINE") return state;
    if (!colour) return "UNKNOWN_PERSON";
    if (direction === "EXIT") return "LEFT";
    if (colour !== "GREEN") return colour;
    if (fever) return "FEVER";
    return worker ? "ADMITTED" : "ADMITTED_VISITOR";
  })();
  return { reason, outcome: outcomeOf(reason), fever };
}

/** Whether a code seen again is one scan read twice. */
export function isDoubleRead(before, again, rules) {
  return before.gateId === again.gateId && before.direction === again.direction
    && before.temperature === again.temperature && Math.abs(again.at - before.at) <= rules.doubleReadMillis;
}
