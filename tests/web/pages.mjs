// The pages for reading: they work without a script, are light, and say what is wrong with a code.
import { holds, is, test } from "./lib/tests.mjs";
import { Phone } from "./lib/phone.mjs";

// Bytes over the wire of everything a page loads, as the browser counts them.
export async function weigh(phone, url, until) {
  const session = await phone.context.newCDPSession(phone.page);
  let bytes = 0;
  const loaded = [];
  const names = new Map();
  await session.send("Network.enable");
  session.on("Network.requestWillBeSent", (e) => names.set(e.requestId, e.request.url));
  session.on("Network.loadingFinished", (e) => {
    bytes += e.encodedDataLength;
    loaded.push(`${e.encodedDataLength} ${names.get(e.requestId)}`);
  });
  await phone.page.goto(url);
  await until();
  return { bytes, loaded };
}

export function pageTests(browser, service) {
  const quiet = async (run, options = {}) => {
    const phone = await Phone.take(browser(), { javaScriptEnabled: false, ...options });
    try {
      await run(phone);
    } finally {
      await phone.away();
    }
  };
  const mistyped = () => service().code.slice(0, 7) + (service().code[7] === "A" ? "B" : "A");

  test("A venue's page works without a script, within 30 KB", () => quiet(async (phone) => {
    const { bytes, loaded } = await weigh(phone, `${service().url}/v/${service().code}`, () => phone.page.waitForTimeout(500));
    console.log(`      venue page: ${bytes} bytes`);
    holds(bytes <= 30 * 1024, `${bytes} bytes:\n${loaded.join("\n")}`);
    holds((await phone.page.locator(".ways a").first().getAttribute("href")).startsWith(`/chat?start=v_${service().code}`), "the way to the chat");
    holds((await phone.page.content()).includes("30 ngày"), "how long a visit is kept");
    await phone.picture("page-venue", true);
  }));

  test("Codes that lead nowhere are told apart", () => quiet(async (phone) => {
    const page = async (path) => [(await phone.page.goto(service().url + path)).status(), await phone.page.locator("h1").innerText()];
    is(await page(`/v/${mistyped()}`), [404, "Vui lòng xem lại mã"]);
    holds((await phone.page.locator("a.button").getAttribute("href")).includes(service().code), "the likely code is offered");
    await phone.picture("page-mistyped", true);
    is(await page("/v/00000000"), [404, "Chưa có địa điểm nào mang mã này"]);
    await phone.picture("page-unknown", true);
    is(await page("/v/xin-chao"), [404, "Đây chưa phải mã địa điểm"]);
    is(await page("/v/%3Cscript%3Ealert(1)%3C%2Fscript%3E"), [404, "Đây chưa phải mã địa điểm"]);
    holds(!(await phone.page.content()).includes("<script>alert"), "what stands in the address is encoded");
  }));

  test("A code typed by hand finds its venue without a script", () => quiet(async (phone) => {
    await phone.page.goto(service().url);
    await phone.picture("page-home", true);
    await phone.page.fill("#code", service().code.toLowerCase());
    await phone.page.click(".entry button");
    holds(phone.page.url().includes(`/v/${service().code}`), phone.page.url());
  }));

  test("Vietnamese comes first, English by the link or by the browser", () => quiet(async (phone) => {
    const language = async (accept, query = "") => /<html lang="(..)"/.exec(await (await fetch(`${service().url}/privacy${query}`, { headers: { "Accept-Language": accept } })).text())[1];
    is(await language("vi-VN"), "vi");
    is(await language("fr"), "vi");
    is(await language("en-US,vi;q=0.5"), "vi");
    is(await language("en-US"), "en");
    is(await language("vi", "?lang=en"), "en");
    await phone.page.goto(`${service().url}/privacy`);
    await phone.page.click("header a");
    is(await phone.page.locator("html").getAttribute("lang"), "en");
    await phone.picture("page-privacy-en", true);
  }));

  test("Pages are sent with a strict policy, compressed and without cookies", async () => {
    for (const path of ["/", "/chat", "/privacy", `/v/${service().code}`]) {
      const answer = await fetch(service().url + path);
      const policy = answer.headers.get("content-security-policy");
      holds(policy?.includes("default-src 'none'") && !policy.includes("unsafe-inline") && !policy.includes("'unsafe-eval'"), `${path}: ${policy}`);
      holds(answer.headers.get("content-encoding"), `${path} is compressed`);
      is(answer.headers.get("set-cookie"), null, `${path}: cookies`);
      const html = await answer.text();
      holds(!/<script(?![^>]*src=)|<style|\sstyle=|\son\w+=/i.test(html), `${path}: nothing inline`);
    }
  });

  test("The venue's QR comes as PNG and SVG", async () => {
    const png = await fetch(`${service().url}/v/${service().code}/qr.png`);
    is([png.status, png.headers.get("content-type")], [200, "image/png"]);
    const svg = await fetch(`${service().url}/v/${service().code}/qr.svg`);
    is([svg.status, svg.headers.get("content-type")], [200, "image/svg+xml"]);
    is((await fetch(`${service().url}/v/00000000/qr.png`)).status, 404);
  });

  test("Reading pages pass the accessibility rules in both schemes, in English, large and on paper", async () => {
    const found = [];
    for (const colorScheme of ["light", "dark"]) {
      const phone = await Phone.take(browser(), { colorScheme, bypassCSP: true });
      for (const path of ["/", "/privacy", `/v/${service().code}`, `/v/${mistyped()}`, `/v/${service().code}?lang=en`]) {
        await phone.page.goto(service().url + path);
        found.push(...(await phone.faults(`${colorScheme} ${path}`)));
        holds(await phone.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${path} scrolls sideways`);
      }
      await phone.page.setViewportSize({ width: 180, height: 370 });
      for (const path of ["/", "/privacy", `/v/${service().code}`]) {
        await phone.page.goto(service().url + path);
        holds(await phone.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${path} scrolls sideways at 200 %`);
        if (path.startsWith("/v")) await phone.picture(`page-venue-${colorScheme}-200`, true);
      }
      await phone.away();
    }
    is(found, []);
  });
}
