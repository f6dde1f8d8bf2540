// Scanning with a camera: the browser's make-believe camera shows a film of the venue's QR.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { is, test } from "./lib/tests.mjs";
import { openBrowser, Phone } from "./lib/phone.mjs";

const width = 640;
const height = 480;

// Grey values of the QR in the middle of a white frame, drawn by the browser.
async function frame(browser, service) {
  const page = await browser.newPage();
  await page.goto(service.url);
  const grey = await page.evaluate(async ([url, w, h]) => {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = new OffscreenCanvas(w, h);
    const g = canvas.getContext("2d");
    g.fillStyle = "white";
    g.fillRect(0, 0, w, h);
    g.drawImage(image, (w - 360) / 2, (h - 360) / 2, 360, 360);
    const { data } = g.getImageData(0, 0, w, h);
    return Array.from({ length: w * h }, (_, i) => data[i * 4]);
  }, [`/v/${service.code}/qr.png`, width, height]);
  await page.close();
  return Buffer.from(grey);
}

export function cameraTests(browser, service) {
  test("A venue's QR is read by camera", async () => {
    const folder = mkdtempSync(join(tmpdir(), "bot-camera-"));
    const film = join(folder, "qr.y4m");
    const y = await frame(browser(), service());
    const colour = Buffer.alloc((width * height) / 2, 128);
    const one = Buffer.concat([Buffer.from("FRAME\n"), y, colour]);
    writeFileSync(film, Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), ...Array(10).fill(one)]));
    const camera = await openBrowser(["--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", `--use-file-for-fake-video-capture=${film}`]);
    try {
      const phone = await Phone.take(camera, { permissions: ["camera"] });
      await phone.open(`${service().url}/chat`);
      await phone.page.click(".scan");
      await phone.page.waitForFunction(() => document.querySelector("#scanner video").videoWidth > 0);
      await phone.picture("chat-camera");
      await phone.reads("đồng ý");
      is(await phone.page.evaluate(() => document.querySelector("#scanner").open), false, "the scanner closes:");
    } finally {
      await camera.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
