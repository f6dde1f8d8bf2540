// Reads a QR code by camera or from a picture, in the browser: no picture leaves the phone unless it cannot be read here.
// Loaded when somebody scans; the reader itself (400 KB) only where the browser has none of its own.
import { t } from "./texts.js";

const reader = "/assets/lib/zxing-wasm-3.1.4";
const longestSide = 1600;
let decode = null;

async function decoder() {
  decode ??= (await native()) ?? (await own());
  return decode;
}

async function native() {
  try {
    if (!("BarcodeDetector" in window) || !(await BarcodeDetector.getSupportedFormats()).includes("qr_code")) return null;
    const detector = new BarcodeDetector({ formats: ["qr_code"] });
    return async (canvas) => (await detector.detect(canvas))[0]?.rawValue ?? null;
  } catch {
    return null;
  }
}

async function own() {
  const zxing = await import(`${reader}/es/reader/index.js`);
  zxing.prepareZXingModule({ overrides: { locateFile: (path) => (path.endsWith(".wasm") ? `${reader}/reader/zxing_reader.wasm` : path) } });
  return async (canvas) => {
    const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    const found = await zxing.readBarcodes(pixels, { formats: ["QRCode"], tryHarder: true, maxNumberOfSymbols: 1 });
    return found[0]?.text || null;
  };
}

function draw(source, width, height, canvas = document.createElement("canvas")) {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext("2d", { willReadFrequently: true }).drawImage(source, 0, 0, canvas.width, canvas.height);
  return canvas;
}

async function load(file) {
  const url = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(url);
  }
}

// { text } when a code was read, { picture } to be read by the server, { problem } for something else.
export async function readPicture(file) {
  let image;
  try {
    image = await load(file);
  } catch {
    return { problem: "notPicture" };
  }
  const canvas = draw(image, image.naturalWidth, image.naturalHeight);
  try {
    const text = await (await decoder())(canvas);
    if (text) return { text };
  } catch {
    // No reader here: the server reads it.
  }
  const picture = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.85));
  return picture ? { picture } : { problem: "notPicture" };
}

// Opens the dialog; gives { text } or { file }, or null when the person closed it.
export function scan(dialog) {
  const video = dialog.querySelector("video");
  const word = dialog.querySelector(".word");
  const pick = dialog.querySelector("input[type=file]");
  return new Promise((done) => {
    let stream = null;
    let result = null;
    const finish = (found) => {
      result = found;
      dialog.close();
    };
    const picked = () => pick.files[0] && finish({ file: pick.files[0] });
    const closed = () => {
      for (const track of stream?.getTracks() ?? []) track.stop();
      stream = null;
      video.srcObject = null;
      pick.removeEventListener("change", picked);
      done(result);
    };
    pick.value = "";
    pick.addEventListener("change", picked);
    dialog.addEventListener("close", closed, { once: true });
    dialog.showModal();
    watch(video, word, finish, (s) => {
      stream = s;
      if (!dialog.open) closed();
    }).catch(() => {
      video.parentElement.hidden = true;
      word.textContent = t("scanNoCamera");
    });
  });
}

async function watch(video, word, finish, opened) {
  word.textContent = t("scanLoading");
  video.parentElement.hidden = false;
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment", width: { ideal: 1280 }, height: { ideal: 1280 } } });
  opened(stream);
  video.srcObject = stream;
  await video.play();
  const read = await decoder();
  word.textContent = t("scanAim");
  const canvas = document.createElement("canvas");
  while (stream.active && video.srcObject === stream) {
    if (video.videoWidth) {
      const text = await read(draw(video, video.videoWidth, video.videoHeight, canvas));
      if (text) return finish({ text });
    }
    await new Promise((next) => setTimeout(next, 120));
  }
}
