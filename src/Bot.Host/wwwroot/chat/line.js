// Direct Line 3.0: keeps one conversation in step with the server. Messages come by WebSocket, or by long polling where none gets through;
// the watermark makes sure that nothing is lost or shown twice whatever the network does.
import { session } from "./shelf.js";

const base = "/v3/directline";
const renewBefore = 120000;

export class Refused extends Error {
  constructor(status, code, after) {
    super(code);
    this.status = status;
    this.code = code;
    this.after = after;
  }
}

export class Line {
  #on;
  #watermark = 0;
  #socket = null;
  #failures = 0;
  #opened = false;
  #timer = 0;
  #polling = null;
  #stopped = false;
  #connecting = false;
  #synced = false;
  #hiddenAt = 0;
  #renewing = null;

  // on: { state(name), set(activities, isErased), synced(), renewed() }
  constructor(on) {
    this.#on = on;
  }

  start() {
    addEventListener("online", () => this.#now());
    addEventListener("offline", () => this.#broken());
    document.addEventListener("visibilitychange", () => this.#seen());
    this.#connect();
  }

  stop() {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#polling?.abort();
    this.#socket?.close();
  }

  // A phone that slept often holds a dead socket that looks open.
  #seen() {
    if (document.visibilityState === "hidden") this.#hiddenAt = Date.now();
    else if (Date.now() - this.#hiddenAt > 30000) this.nudge();
    else if (!this.#isLive()) this.#now();
  }

  // The answer to a send came but not its echo: the socket may be dead without knowing it.
  nudge() {
    if (this.#socket) this.#socket.close();
    this.#now();
  }

  async post(activity) {
    const s = await this.#session();
    return (await this.#call("POST", `/conversations/${s.conversationId}/activities`, JSON.stringify(activity), "application/json")).id;
  }

  async upload(file, activity) {
    const s = await this.#session();
    const form = new FormData();
    form.append("activity", new Blob([JSON.stringify(activity)], { type: "application/vnd.microsoft.activity" }));
    form.append("file", file, file.name ?? "qr.jpg");
    return (await this.#call("POST", `/conversations/${s.conversationId}/upload`, form)).id;
  }

  #isLive() {
    return this.#polling !== null || (this.#socket !== null && this.#socket.readyState <= 1);
  }

  #now() {
    clearTimeout(this.#timer);
    this.#failures = 0;
    if (!this.#isLive()) this.#connect();
  }

  async #connect() {
    if (this.#stopped || this.#connecting) return;
    this.#connecting = true;
    try {
      if (!this.#synced) await this.#history();
      const s = await this.#session();
      const answer = await this.#call("GET", `/conversations/${s.conversationId}?watermark=${this.#watermark || ""}`);
      this.#keep(answer);
      if (this.#failures >= 2 && !this.#opened) this.#poll();
      else this.#open(answer.streamUrl);
    } catch (e) {
      this.#later(e);
    } finally {
      this.#connecting = false;
    }
  }

  // All that was said before, at once: only then is it known whether there was anything.
  async #history() {
    const all = [];
    for (let set = null; !set || set.activities.length >= 100; ) {
      const s = await this.#session();
      set = await this.#call("GET", `/conversations/${s.conversationId}/activities?watermark=${this.#watermark || ""}`);
      this.#watermark = Number(set.watermark) || 0;
      all.push(...set.activities);
    }
    this.#synced = true;
    this.#on.set(all, false);
    this.#on.synced();
  }

  #open(url) {
    const socket = new WebSocket(url);
    this.#socket = socket;
    const limit = setTimeout(() => socket.close(), 12000);
    socket.onopen = () => {
      clearTimeout(limit);
      this.#opened = true;
      this.#failures = 0;
      this.#on.state("online");
    };
    socket.onmessage = (m) => m.data && this.#take(JSON.parse(m.data));
    socket.onclose = () => {
      clearTimeout(limit);
      if (this.#socket !== socket) return;
      this.#socket = null;
      this.#later(new Error("closed"));
    };
  }

  async #poll() {
    const abort = new AbortController();
    this.#polling = abort;
    const until = Date.now() + 120000;
    try {
      while (!abort.signal.aborted && Date.now() < until) {
        const s = await this.#session();
        this.#take(await this.#call("GET", `/conversations/${s.conversationId}/activities?watermark=${this.#watermark}&wait=20`, undefined, undefined, abort.signal));
        this.#on.state("online");
      }
      this.#failures = 0;
      this.#polling = null;
      this.#connect();
    } catch (e) {
      this.#polling = null;
      this.#later(e);
    }
  }

  #take(set) {
    const mark = Number(set.watermark) || 0;
    const isErased = Boolean(set.erased) && set.activities.length > 0;
    this.#watermark = mark;
    this.#on.set(set.activities, isErased);
  }

  #broken() {
    this.#on.state("offline");
    this.#polling?.abort();
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
  }

  #later(error) {
    if (this.#stopped) return;
    this.#on.state(error instanceof Refused && error.status === 429 ? "busy" : "offline");
    const wait = error instanceof Refused && error.after ? error.after * 1000 : Math.min(30000, 700 * 2 ** this.#failures++);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#connect(), wait * (0.75 + Math.random() / 2));
  }

  async #session() {
    const s = session.get();
    return s && s.until - Date.now() > renewBefore ? s : this.#renew(s);
  }

  // One at a time, also among tabs: two new conversations at once would tear the talk apart.
  #renew(old) {
    const work = () => (navigator.locks ? navigator.locks.request(session.key, () => this.#renewOnce(old)) : this.#renewOnce(old));
    this.#renewing ??= work().finally(() => (this.#renewing = null));
    return this.#renewing;
  }

  async #renewOnce(old) {
    const s = session.get();
    if (s && s.token !== old?.token) return s;
    if (!s) return this.#keep(await request("POST", "/tokens/generate"));
    try {
      return this.#keep(await request("POST", "/tokens/refresh", s.resumeToken));
    } catch (e) {
      if (!(e instanceof Refused) || (e.status !== 403 && e.status !== 401)) throw e;
      this.#watermark = 0;
      this.#synced = false;
      const fresh = await request("POST", "/tokens/generate");
      this.#on.renewed();
      return this.#keep(fresh);
    }
  }

  #keep(answer) {
    const s = {
      conversationId: answer.conversationId,
      token: answer.token,
      resumeToken: answer.resumeToken,
      until: Date.now() + answer.expires_in * 1000,
    };
    session.set(s);
    return s;
  }

  async #call(method, path, body, type, signal) {
    const s = session.get();
    try {
      return await request(method, path, s?.token, body, type, signal);
    } catch (e) {
      if (!(e instanceof Refused) || (e.status !== 403 && e.status !== 401) || !s) throw e;
      const renewed = await this.#renew(s);
      if (renewed.conversationId !== s.conversationId) throw new Refused(409, "ConversationChanged");
      return request(method, path, renewed.token, body, type, signal);
    }
  }
}

async function request(method, path, token, body, type, signal) {
  const headers = { Accept: "application/json" };
  if (token) headers.Authorization = `Bearer ${token}`;
  if (type) headers["Content-Type"] = type;
  const response = await fetch(base + path, { method, headers, body, signal, cache: "no-store", credentials: "omit" });
  const answer = await response.json().catch(() => null);
  if (response.ok) return answer;
  throw new Refused(response.status, answer?.error?.code ?? "", Number(response.headers.get("Retry-After")) || 0);
}
