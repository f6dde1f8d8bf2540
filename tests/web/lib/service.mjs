// Starts the real service on a free port with a store of its own in a temporary folder.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(fileURLToPath(import.meta.url), "../../../..");

function program() {
  const found = ["release", "debug"].map((c) => join(root, "artifacts/bin/Bot.Host", c, "Bot.Host.dll")).find(existsSync);
  if (!found) throw new Error("The service is not built: dotnet build src/Bot.Host");
  return process.env.BOT_HOST_DLL ?? found;
}

export function freePort() {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

export class Service {
  static async start(settings = {}) {
    const service = new Service();
    service.folder = mkdtempSync(join(tmpdir(), "bot-web-"));
    service.port = await freePort();
    service.url = `http://127.0.0.1:${service.port}`;
    service.settings = settings;
    await service.up();
    return service;
  }

  async up() {
    this.output = "";
    this.process = spawn("dotnet", [program(), "serve"], {
      cwd: root,
      env: {
        ...process.env,
        ASPNETCORE_ENVIRONMENT: "Development",
        ASPNETCORE_URLS: this.url,
        PublicUrl: this.url,
        Storage__ConnectionString: `Data Source=${join(this.folder, "bot.db")}`,
        Keys__File: join(this.folder, "keys.json"),
        Web__ConversationsPerAddressPerMinute: "0",
        Telegram__Mode: "off",
        ...this.settings,
      },
    });
    this.process.stdout.on("data", (d) => (this.output += d));
    this.process.stderr.on("data", (d) => (this.output += d));
    const exited = new Promise((done) => this.process.once("exit", done));
    this.exited = exited;
    const until = Date.now() + 60000;
    for (;;) {
      const isReady = await fetch(`${this.url}/healthz/ready`).then((r) => r.ok, () => false);
      if (isReady) break;
      if (this.process.exitCode !== null || Date.now() > until) throw new Error(`The service did not start:\n${this.output}`);
      await new Promise((next) => setTimeout(next, 100));
    }
    this.code ??= (await this.#venue())[0];
  }

  // A demo venue, as the start-up banner names it.
  async #venue() {
    for (let i = 0; i < 100; i++) {
      const found = /\/v\/([0-9A-Z]{8})/.exec(this.output);
      if (found) return [found[1]];
      await new Promise((next) => setTimeout(next, 50));
    }
    throw new Error(`No demo venue was named:\n${this.output}`);
  }

  async down() {
    this.process.kill("SIGTERM");
    const killer = setTimeout(() => this.process.kill("SIGKILL"), 15000);
    await this.exited;
    clearTimeout(killer);
  }

  async stop() {
    await this.down();
    rmSync(this.folder, { recursive: true, force: true });
  }

  // The newest one-time code sent to a phone.
  async otp(phone) {
    const digits = phone.replaceAll(" ", "").slice(1);
    for (let i = 0; i < 100; i++) {
      const entries = await (await fetch(`${this.url}/dev/inbox`, { headers: { Accept: "application/json" } })).json();
      const found = entries.find((e) => e.to.endsWith(digits) && /\b\d{6}\b/.test(e.text));
      if (found) return /\b\d{6}\b/.exec(found.text)[0];
      await new Promise((next) => setTimeout(next, 50));
    }
    throw new Error("No one-time code arrived in the development inbox.");
  }
}
