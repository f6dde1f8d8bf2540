// Microsoft's own client, unchanged from npm, in a page of another site, against our server.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { eventually, holds, is, test } from "./lib/tests.mjs";

const client = readFileSync(createRequire(import.meta.url).resolve("botframework-directlinejs/dist/directline.js"));

export async function openSite(browser, origin) {
  const { port } = new URL(origin);
  const server = createServer((request, response) => {
    const isScript = request.url === "/directline.js";
    response.setHeader("Content-Type", isScript ? "text/javascript" : "text/html");
    response.end(isScript ? client : '<!doctype html><title>site</title><script src="/directline.js"></script>');
  });
  await new Promise((done) => server.listen(Number(port), "127.0.0.1", done));
  const page = await (await browser.newContext()).newPage();
  await page.goto(origin);
  return { page, close: () => new Promise((done) => server.close(done)) };
}

// Within the page: a connection whose activities are collected in window.got.
async function connect(page, service, options = {}) {
  await page.evaluate(
    async ([domain, given]) => {
      window.line?.end();
      const { token } = await (await fetch(`${domain}/tokens/generate`, { method: "POST" })).json();
      window.token = token;
      window.got = [];
      window.line = new DirectLine.DirectLine({ token, domain, ...given });
      window.line.activity$.subscribe((a) => window.got.push(a));
      window.post = (activity) => new Promise((done, fail) => window.line.postActivity({ from: { id: "somebody" }, ...activity }).subscribe(done, fail));
    },
    [`${service.url}/v3/directline`, options],
  );
}

const texts = (page) => page.evaluate(() => window.got.filter((a) => a.type === "message").map((a) => a.text));
const post = (page, activity) => page.evaluate((a) => window.post(a), activity);

export function directLineTests(site, service) {
  test("Microsoft's client connects, sends and receives by WebSocket", async () => {
    const { page } = site();
    await connect(page, service());
    const id = await post(page, { type: "message", text: "xin chào", channelData: { clientActivityID: "one" } });
    await eventually(async () => (await texts(page)).length >= 2, "echo and answer");
    const [echo, answer] = await page.evaluate(() => window.got);
    is(echo.id, id, "id of the echo");
    is(echo.text, "xin chào");
    is(echo.channelData.clientActivityID, "one");
    is(answer.from.role, "bot");
    holds(await page.evaluate(() => window.line.streamUrl.startsWith("ws://")), "it uses a stream");
  });

  test("Microsoft's client sends and receives by polling", async () => {
    const { page } = site();
    await connect(page, service(), { webSocket: false, pollingInterval: 200 });
    await page.evaluate(() => window.line.connectionStatus$.filter((s) => s === 2).take(1).toPromise());
    await post(page, { type: "message", text: "xin chào" });
    await eventually(async () => (await texts(page)).length >= 2, "echo and answer");
    await page.waitForTimeout(700);
    const all = await page.evaluate(() => window.got.map((a) => a.id));
    is(new Set(all).size, all.length, "nothing twice:");
  });

  test("Suggested actions pressed the way the Web Chat control does it are answers", async () => {
    const { page } = site();
    await connect(page, service());
    await post(page, { type: "message", text: "/menu" });
    const actions = await eventually(() => page.evaluate(() => window.got.at(-1)?.suggestedActions?.actions), "suggested actions");
    is(actions[0].type, "postBack");
    const before = await page.evaluate(() => window.got.length);
    await post(page, { type: "message", text: actions[0].value, channelData: { postBack: true } });
    await eventually(() => page.evaluate((n) => window.got.length >= n + 2, before), "an answer to the button");
  });

  test("A picture sent by Microsoft's client is read", async () => {
    const { page } = site();
    await connect(page, service());
    const png = Buffer.from(await (await fetch(`${service().url}/v/${service().code}/qr.png`)).arrayBuffer()).toString("base64");
    await post(page, { type: "message", attachments: [{ contentType: "image/png", contentUrl: `data:image/png;base64,${png}`, name: "qr.png" }] });
    await eventually(async () => (await texts(page)).some((t) => t.includes("đồng ý")), "the question that follows a known venue");
  });

  test("Another site is refused unless the settings allow it", async () => {
    const { page } = site();
    const refused = await page.evaluate(async (domain) => {
      const foreign = new URL(domain);
      return fetch(`${foreign.origin}/v3/directline/tokens/generate`, { method: "POST" }).then((r) => r.status);
    }, service().url);
    is(refused, 200, "the allowed site:");
    const other = await fetch(`${service().url}/v3/directline/tokens/generate`, { method: "POST", headers: { Origin: "https://evil.example" } });
    is(other.status, 403, "another site:");
  });

  test("Microsoft's client comes back after a restart and misses nothing", async () => {
    const { page } = site();
    await connect(page, service());
    await post(page, { type: "message", text: "trước" });
    await eventually(async () => (await texts(page)).length >= 2, "the first answer");
    await service().down();
    await service().up();
    const sent = await page.evaluate(
      async (domain) => (await fetch(`${domain}/v3/directline/conversations/${window.line.conversationId}/activities`, {
        method: "POST",
        headers: { Authorization: `Bearer ${window.token}`, "Content-Type": "application/json" },
        body: JSON.stringify({ type: "message", text: "trong lúc ấy", from: { id: "x" } }),
      })).status,
      service().url,
    );
    is(sent, 200, "the old token after the restart:");
    await eventually(async () => (await texts(page)).includes("trong lúc ấy"), "what was said meanwhile", 60000);
    await post(page, { type: "message", text: "sau" });
    await eventually(async () => (await texts(page)).includes("sau"), "what is said afterwards");
    const ids = await page.evaluate(() => window.got.map((a) => a.id));
    is(new Set(ids).size, ids.length, "nothing twice:");
  }, { slow: true });
}
