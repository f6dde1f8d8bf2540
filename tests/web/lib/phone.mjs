// A person with a phone: opens the chat, presses, types, reads.
import axe from "axe-core";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { eventually } from "./tests.mjs";

const pictures = process.env.SCREENSHOTS;
if (pictures) mkdirSync(pictures, { recursive: true });

export async function openBrowser(args = []) {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: [...(isRoot ? ["--no-sandbox"] : []), ...args] });
}

export class Phone {
  static async take(browser, options = {}) {
    const phone = new Phone();
    phone.context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      deviceScaleFactor: 2,
      hasTouch: true,
      locale: "vi-VN",
      timezoneId: "Asia/Ho_Chi_Minh",
      reducedMotion: "reduce",
      ...options,
    });
    await phone.newPage();
    return phone;
  }

  async newPage() {
    this.page = await this.context.newPage();
    this.errors = [];
    this.page.on("pageerror", (e) => this.errors.push(e.message));
    this.page.on("console", (m) => m.type() === "error" && this.errors.push(m.text()));
  }

  async open(url) {
    await this.page.goto(url);
    await this.page.waitForSelector("#list .said:not(.mine)");
  }

  // What the assistant said last, once it said something that contains the text.
  async reads(text) {
    await eventually(async () => (await this.lastWords()).includes(text), `the assistant says "${text}"; it said: ${await this.lastWords()}`);
  }

  async lastWords() {
    return this.page.locator("#list .said:not(.mine)").last().innerText({ timeout: 20000 });
  }

  async said() {
    return (await this.page.locator("#list .said.mine .bubble").allInnerTexts()).map((t) => t.trim());
  }

  async press(label) {
    await this.page.locator("#list .said:not(.old) button", { hasText: label }).first().click();
  }

  async says(text) {
    await this.page.fill("#text", text);
    await this.page.click(".send");
  }

  async faults(where) {
    await this.page.evaluate(axe.source);
    const found = await this.page.evaluate(() => axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
    return found.violations.map((v) => `${where}: ${v.id} ${v.nodes.map((n) => n.target.join(" ")).join(", ")}`);
  }

  async picture(name, whole = false) {
    if (pictures) await this.page.screenshot({ path: join(pictures, `${name}.png`), fullPage: whole });
  }

  async away() {
    await this.context.close();
  }
}
