import { choose, runAll } from "./lib/tests.mjs";
import { freePort, Service } from "./lib/service.mjs";
import { openBrowser } from "./lib/phone.mjs";
import { cameraTests } from "./camera.mjs";
import { chatTests } from "./chat.mjs";
import { directLineTests, openSite } from "./directline.mjs";
import { ownerTests } from "./owners.mjs";
import { pageTests } from "./pages.mjs";
import { reportTests } from "./reports.mjs";

const args = process.argv.slice(2);
if (args.includes("--only")) choose(args[args.indexOf("--only") + 1]);

const origin = `http://127.0.0.1:${await freePort()}`;
let service;
let browser;
let site;
let result = { passed: 0, failed: 1 };
try {
  service = await Service.start({ Web__AllowedOrigins__0: origin });
  browser = await openBrowser();
  site = await openSite(browser, origin);
  pageTests(() => browser, () => service);
  chatTests(() => browser, () => service);
  ownerTests(() => browser, () => service);
  reportTests(() => browser);
  cameraTests(() => browser, () => service);
  directLineTests(() => site, () => service);
  result = await runAll(args.includes("--fast"));
} catch (e) {
  console.log(e.stack ?? e);
} finally {
  await site?.close();
  await browser?.close();
  await service?.stop();
}
console.log(`${result.passed} passed, ${result.failed} failed`);
process.exit(result.failed ? 1 : 0);
