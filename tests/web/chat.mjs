// The page /chat as people use it: on a phone, by keyboard, with a bad network, on an old browser.
import { eventually, holds, is, test } from "./lib/tests.mjs";
import { Phone } from "./lib/phone.mjs";
import { weigh } from "./pages.mjs";

let people = 10;
const newNumber = () => `0710 000 0${people++}`;

async function proveAndName(phone, service, number, name) {
  await phone.reads("đồng ý");
  await phone.press("Đồng ý");
  await phone.reads("Số điện thoại");
  is(await phone.page.getAttribute("#text", "inputmode"), "tel", "keyboard for a phone:");
  await phone.says(number);
  await phone.reads("OTP");
  is(await phone.page.getAttribute("#text", "autocomplete"), "one-time-code", "keyboard for a code:");
  await phone.picture("chat-otp");
  await phone.says(await service.otp(number));
  await phone.reads("năm nào");
  await phone.says("1960");
  await phone.reads("Họ và tên");
  await phone.says(name);
}

export function chatTests(browser, service) {
  const withPhone = (run, options) => async () => {
    const phone = await Phone.take(browser(), options);
    try {
      await run(phone, service());
    } finally {
      await phone.away();
    }
  };
  const chat = () => `${service().url}/chat`;

  test("The chat opens within 100 KB, with its own font, no cookie, no foreign request and no error", withPhone(async (phone) => {
    const foreign = [];
    phone.page.on("request", (r) => !/^(http|ws|data|blob)/.test(r.url()) || new URL(r.url()).host === new URL(service().url).host || foreign.push(r.url()));
    const { bytes, loaded } = await weigh(phone, chat(), async () => {
      await phone.page.waitForSelector("#list .said:not(.mine)");
      await phone.page.waitForTimeout(1000);
    });
    console.log(`      chat page: ${bytes} bytes`);
    holds(bytes <= 100 * 1024, `${bytes} bytes:\n${loaded.join("\n")}`);
    holds(loaded.some((l) => l.includes("vietnamese-400.woff2")), "the font is there");
    is(foreign, []);
    is(await phone.context.cookies(), []);
    is(phone.errors, []);
    await phone.picture("chat-welcome");
  }));

  test("From the venue's page to a recorded visit, on a phone", withPhone(async (phone, s) => {
    await phone.page.goto(`${s.url}/v/${s.code}`);
    await phone.page.locator(".ways a.first").click();
    await phone.page.waitForSelector("#list .said:not(.mine)");
    is(phone.page.url(), chat(), "the link leaves the address:");
    await phone.picture("chat-consent");
    await proveAndName(phone, s, newNumber(), "Nguyễn Thị Thử");
    await phone.reads("thành công");
    await phone.picture("chat-success");
    is((await phone.said())[0], "Mở bằng mã địa điểm");
    await phone.page.reload();
    await phone.reads("thành công");
    await phone.page.waitForTimeout(800);
    is((await phone.said()).filter((t) => t === "Mở bằng mã địa điểm").length, 1, "the link is sent once:");
    await phone.press("Khai báo y tế");
    await phone.reads("đồng ý");
    await phone.press("Đồng ý");
    await phone.reads("?");
    await phone.picture("chat-declaration");
    await phone.press("Hủy");
    await phone.says("/xuat");
    await phone.page.waitForTimeout(600);
    await phone.picture("chat-export");
    await phone.says("/xoa");
    await phone.reads("Xóa tất cả");
    await phone.press("Xóa tất cả");
    await phone.reads("Đã xóa");
    await phone.picture("chat-deleted");
    holds(!(await phone.page.locator("#list").innerText()).includes("Nguyễn Thị Thử"), "what was erased is no longer shown");
    await eventually(async () => (await phone.said()).length === 0, "nor what led to it");
    is(phone.errors, []);
  }));

  test("Old buttons are closed and the pressed one is told", withPhone(async (phone) => {
    await phone.open(chat());
    const label = await phone.page.locator(".choices button").last().innerText();
    await phone.press(label);
    await eventually(async () => (await phone.said()).includes(label), "the label stands as what was said");
    await eventually(() => phone.page.locator(".old button.chosen").count(), "the pressed button is marked");
    is(await phone.page.locator(".old button:enabled").count(), 0, "open buttons of old questions:");
  }));

  test("Everything can be done by keyboard", withPhone(async (phone) => {
    await phone.open(chat());
    const keys = phone.page.keyboard;
    for (let i = 0; i < 12 && !(await phone.page.evaluate(() => document.activeElement.closest(".choices"))); i++) await keys.press("Tab");
    holds(await phone.page.evaluate(() => document.activeElement.closest(".choices")), "a button is reached by Tab");
    await keys.press("Enter");
    await eventually(() => phone.page.evaluate(() => document.activeElement.closest(".said:not(.old)") || document.activeElement.id === "text"), "the next question has the focus");
    await phone.page.focus("#text");
    await keys.type("/menu");
    await keys.press("Enter");
    await eventually(async () => (await phone.said()).includes("Trang chính"), "a typed command");
    await phone.page.focus("#open-menu");
    await keys.press("Enter");
    holds(await phone.page.evaluate(() => document.querySelector("#menu").open), "the options open");
    await phone.picture("chat-options");
    await keys.press("Escape");
    is(await phone.page.evaluate(() => document.activeElement.id), "open-menu", "focus after closing:");
  }));

  test("Without a network messages wait, and go once when it is back", withPhone(async (phone) => {
    await phone.open(chat());
    await phone.context.setOffline(true);
    await phone.says("một hai ba");
    await phone.page.waitForSelector("#banner:visible");
    await eventually(async () => (await phone.page.locator(".state").last().innerText()).includes("Chưa gửi"), "the message says that it waits");
    await phone.picture("chat-offline");
    await phone.context.setOffline(false);
    await eventually(async () => (await phone.page.locator("#list .mine .state").allInnerTexts()).every((t) => !t) && phone.page.locator("#banner").isHidden(), "sent and connected");
    await eventually(() => phone.page.evaluate(() => document.querySelector("#list .said:last-child:not(.mine)")), "an answer");
    await phone.page.reload();
    await phone.page.waitForSelector("#list .said:not(.mine)");
    is((await phone.said()).filter((t) => t === "một hai ba").length, 1, "once:");
  }));

  test("A send whose answer was lost is repeated and counts once", withPhone(async (phone) => {
    await phone.open(chat());
    let lost = 0;
    await phone.page.route("**/activities", async (route) => {
      if (route.request().method() === "POST" && lost++ === 0) {
        await route.fetch();
        await route.abort();
      } else await route.continue();
    });
    await phone.says("đúng một lần");
    await eventually(() => lost >= 2 || phone.page.evaluate(() => localStorage.getItem("chat.outbox") === null), "sent again or proven by its echo");
    await phone.page.waitForTimeout(1500);
    await phone.page.reload();
    await phone.page.waitForSelector("#list .said:not(.mine)");
    is((await phone.said()).filter((t) => t === "đúng một lần").length, 1);
    is(await phone.page.evaluate(() => localStorage.getItem("chat.outbox")), null, "nothing waits:");
  }));

  test("What was not sent survives closing the page", withPhone(async (phone) => {
    await phone.open(chat());
    await phone.page.route("**/activities", (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
    await phone.says("giữ hộ tôi");
    await phone.page.waitForTimeout(300);
    await phone.page.close();
    await phone.newPage();
    await phone.open(chat());
    await eventually(async () => (await phone.said()).includes("giữ hộ tôi"), "it is there");
    await eventually(() => phone.page.evaluate(() => localStorage.getItem("chat.outbox") === null), "and sent");
    is((await phone.said()).filter((t) => t === "giữ hộ tôi").length, 1);
  }));

  test("The chat goes on after a restart of the service", withPhone(async (phone, s) => {
    await phone.open(chat());
    await s.down();
    await phone.says("trong lúc tắt");
    await s.up();
    await eventually(async () => (await phone.page.locator("#list .mine .state").allInnerTexts()).every((t) => !t), "sent", 40000);
    await eventually(() => phone.page.evaluate(() => document.querySelector("#list .said:last-child:not(.mine)")), "answered", 40000);
    is((await phone.said()).filter((t) => t === "trong lúc tắt").length, 1);
  }), { slow: true });

  test("Where no WebSocket gets through, messages come by polling", withPhone(async (phone) => {
    await phone.page.routeWebSocket(/stream/, (socket) => socket.close());
    await phone.page.goto(chat());
    await phone.page.waitForSelector("#list .said:not(.mine)", { timeout: 30000 });
    await phone.says("/menu");
    const before = await phone.page.locator("#list .said:not(.mine)").count();
    await eventually(async () => (await phone.page.locator("#list .said:not(.mine)").count()) > before || before > 1, "an answer", 30000);
  }), { slow: true });

  test("A picture of a venue's QR is read in the browser and never sent", withPhone(async (phone, s) => {
    await phone.open(chat());
    let uploads = 0;
    phone.page.on("request", (r) => r.url().includes("/upload") && uploads++);
    const png = Buffer.from(await (await fetch(`${s.url}/v/${s.code}/qr.png`)).arrayBuffer());
    await phone.page.click(".scan");
    await phone.page.waitForSelector("#scanner[open]");
    await phone.picture("chat-scanner");
    await phone.page.setInputFiles("#scanner input", { name: "qr.png", mimeType: "image/png", buffer: png });
    await phone.reads("đồng ý");
    is(uploads, 0);
    holds((await phone.said()).includes("Đã quét mã QR"), "it says that a code was read");
  }));

  test("A picture that the browser cannot read is read by the server", withPhone(async (phone, s) => {
    await phone.page.route("**/zxing_reader.wasm", (route) => route.abort());
    await phone.open(chat());
    const png = Buffer.from(await (await fetch(`${s.url}/v/${s.code}/qr.png`)).arrayBuffer());
    await phone.page.click(".scan");
    await phone.page.setInputFiles("#scanner input", { name: "qr.png", mimeType: "image/png", buffer: png });
    await phone.reads("đồng ý");
  }));

  test("With letters twice as large everything is still there", withPhone(async (phone) => {
    await phone.open(chat());
    is(await phone.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, "no sideways scrolling:");
    holds(await phone.page.locator(".send").isVisible(), "the send button is visible");
    const covered = await phone.page.evaluate(() => document.querySelector(".write").offsetHeight);
    holds(covered < 370 * 0.4, `the field covers ${covered} of 370`);
    await phone.picture("chat-200");
    const before = await phone.page.locator("#list .said:not(.mine)").count();
    await phone.press("Hỏi đáp");
    await eventually(async () => (await phone.page.locator("#list .said:not(.mine)").count()) > before, "an answer");
    await phone.picture("chat-200-answer");
    is(await phone.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, "no sideways scrolling:");
  }, { viewport: { width: 180, height: 370 } }));

  test("The chat passes the accessibility rules in both schemes", async () => {
    const found = [];
    for (const colorScheme of ["light", "dark"]) {
      const phone = await Phone.take(browser(), { colorScheme });
      await phone.open(`${chat()}?start=v_${service().code}`);
      await phone.says("không hiểu");
      await phone.page.waitForTimeout(600);
      found.push(...(await phone.faults(colorScheme)));
      await phone.picture(`chat-${colorScheme}`);
      await phone.page.click("#open-menu");
      found.push(...(await phone.faults(`${colorScheme} options`)));
      await phone.away();
    }
    is(found, []);
  });

  test("English is one choice away and the page follows", withPhone(async (phone) => {
    await phone.open(chat());
    await phone.page.click("#open-menu");
    await phone.page.click("#change-language");
    await eventually(async () => (await phone.page.locator("#list .said:not(.mine)").count()) > 1, "an answer");
    if ((await phone.page.getAttribute("html", "lang")) !== "en") await phone.press("English");
    await eventually(async () => (await phone.page.getAttribute("html", "lang")) === "en", "the page is in English");
    is(await phone.page.locator(".send").innerText(), "Send");
    await phone.picture("chat-english");
  }));

  test("Ending the session leaves nothing on the device and closes the conversation", withPhone(async (phone, s) => {
    await phone.open(chat());
    const token = await phone.page.evaluate(() => JSON.parse(localStorage.getItem("chat.session")).resumeToken);
    await phone.page.click("#open-menu");
    await phone.page.click("#open-end");
    await phone.picture("chat-end");
    await phone.page.click("#end-now");
    await phone.page.waitForSelector("#ended:visible");
    await phone.picture("chat-ended");
    is(await phone.page.evaluate(() => [localStorage.getItem("chat.session"), localStorage.getItem("chat.outbox")]), [null, null]);
    is((await fetch(`${s.url}/v3/directline/tokens/refresh`, { method: "POST", headers: { Authorization: `Bearer ${token}` } })).status, 403);
    await phone.page.click("#again");
    await phone.page.waitForSelector("#list .said:not(.mine)");
  }));
}
