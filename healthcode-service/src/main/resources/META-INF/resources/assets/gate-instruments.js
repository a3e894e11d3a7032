// What a gate may have besides a keyboard: a camera, a thermometer with Bluetooth, a loudspeaker. Each is used where it is there.

// ---- camera ----

let looking;

/** Reads a picture's QR code, or "": by the browser where it can, else by zxing-wasm. */
async function reader() {
  if ("BarcodeDetector" in window && (await BarcodeDetector.getSupportedFormats()).includes("qr_code")) {
    const detector = new BarcodeDetector({ formats: ["qr_code"] });
    return async (eye) => (await detector.detect(eye))[0]?.rawValue ?? "";
  }
  const { readBarcodes, prepareZXingModule } = await import("./vendor/zxing-wasm/reader/index.js");
  const wasm = new URL("./vendor/zxing-wasm/reader/zxing_reader.wasm", import.meta.url).href;
  await prepareZXingModule({ overrides: { locateFile: () => wasm }, fireImmediately: true });
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  return async (eye) => {
    canvas.width = eye.videoWidth;
    canvas.height = eye.videoHeight;
    if (canvas.width === 0) return "";
    pen.drawImage(eye, 0, 0);
    const picture = pen.getImageData(0, 0, canvas.width, canvas.height);
    const [found] = await readBarcodes(picture, { formats: ["QRCode"], tryHarder: true, maxNumberOfSymbols: 1 });
    return found?.isValid ? found.text : "";
  };
}

export const hasCamera = () => Boolean(navigator.mediaDevices?.getUserMedia);

/** Looks through the camera until stopped, and tells each code once while it is in sight. */
export async function look(eye, found) {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment", width: { ideal: 1280 } }, audio: false });
  eye.srcObject = stream;
  await eye.play();
  const read = await reader();
  let last = "";
  let gone = 0;
  let going = true;
  const round = async () => {
    if (!going) return;
    try {
      const text = await read(eye);
      if (text && text !== last) {
        last = text;
        found(text);
      }
      // Out of sight for a second: the same one shown again is another try.
      gone = text ? 0 : gone + 1;
      if (gone > 8) last = "";
    } catch {
      // The next picture may be better.
    }
    looking = setTimeout(round, 120);
  };
  round();
  return () => {
    going = false;
    clearTimeout(looking);
    stream.getTracks().forEach((track) => track.stop());
    eye.srcObject = null;
  };
}

// ---- thermometer: the Bluetooth service health_thermometer ----

export const hasBluetooth = () => Boolean(navigator.bluetooth);

/** Degrees Celsius of a temperature_measurement, an IEEE 11073 FLOAT behind a byte of flags; null if it has no value. */
export function celsiusOf(view) {
  const fahrenheit = (view.getUint8(0) & 1) === 1;
  const raw = view.getUint32(1, true);
  const mantissa = (raw << 8) >> 8;
  const exponent = raw >> 24;
  if ([0x7fffff, 0x7ffffe, -0x800000, -0x7fffff, -0x7ffffe].includes(mantissa)) return null;
  const exact = mantissa * 10 ** exponent;
  return Math.round((fahrenheit ? ((exact - 32) * 5) / 9 : exact) * 10) / 10;
}

/** Asks for a thermometer and tells each of its measurements, and when it has gone. */
export async function listen(measured, gone) {
  const device = await navigator.bluetooth.requestDevice({ filters: [{ services: ["health_thermometer"] }] });
  device.addEventListener("gattserverdisconnected", gone);
  const server = await device.gatt.connect();
  const service = await server.getPrimaryService("health_thermometer");
  const characteristic = await service.getCharacteristic("temperature_measurement");
  characteristic.addEventListener("characteristicvaluechanged", (event) => {
    const celsius = celsiusOf(event.target.value);
    if (celsius !== null) measured(celsius);
  });
  await characteristic.startNotifications();
  return device.name ?? "";
}

// ---- loudspeaker and motor ----

let audio;
export function tone(pass) {
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
}

export const shake = (pass) => navigator.vibrate?.(pass ? 80 : [200, 100, 200]);

export const canSpeak = () => "speechSynthesis" in window;

/** Says it aloud in the page's language, and drops what was being said of the person before. */
export function speak(words) {
  if (!canSpeak()) return;
  speechSynthesis.cancel();
  const said = new SpeechSynthesisUtterance(words);
  said.lang = document.documentElement.lang;
  said.rate = 1.1;
  speechSynthesis.speak(said);
}
