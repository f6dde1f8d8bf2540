// Shows the conversation. Builds elements only, never markup from text, so nothing that anyone wrote can become part of the page.
import { clock, day, dayName } from "./time.js";
import { t } from "./texts.js";

const groupWithin = 300000;
const commandNames = { "/menu": "home", "/trogiup": "help", "/help": "help", "/ngonngu": "language", "/language": "language" };

export function element(tag, className, text) {
  const e = document.createElement(tag);
  if (className) e.className = className;
  if (text !== undefined) e.textContent = text;
  return e;
}

export class View {
  #list;
  #scroller;
  #newer;
  #press;
  #retry;
  #known = new Set();
  #pending = new Map();
  #last = null;
  #open = null;
  #isReplay = true;

  // press(action, label, byKeyboard): a button of the open question. retry(id): a message that failed.
  constructor({ list, scroller, newer, press, retry }) {
    this.#list = list;
    this.#scroller = scroller;
    this.#newer = newer;
    this.#press = press;
    this.#retry = retry;
    newer.addEventListener("click", () => this.toEnd());
    scroller.addEventListener("scroll", () => this.#isAtEnd() && (newer.hidden = true), { passive: true });
  }

  get isEmpty() {
    return this.#known.size === 0;
  }

  // What waits to be sent is not shown here either: its echo may be among what was erased.
  clear() {
    this.#list.replaceChildren();
    this.#known.clear();
    this.#pending.clear();
    this.#last = this.#open = null;
  }

  note(text) {
    this.#list.append(element("li", "day", text));
    this.#last = null;
  }

  // Returns the last message of the assistant among them, if any.
  show(activities) {
    const wasAtEnd = this.#isAtEnd() || this.#isReplay;
    let firstBot = null;
    let lastBot = null;
    for (const a of activities) {
      if (this.#known.has(a.id)) continue;
      this.#known.add(a.id);
      if (a.type !== "message" && !(a.type === "event" && a.value)) continue;
      const row = this.#add(a);
      if (a.from?.role === "bot") {
        firstBot ??= row;
        lastBot = { activity: a, row };
      }
    }
    for (const { row } of this.#pending.values()) this.#list.append(row);
    if (lastBot || wasAtEnd) this.#follow(wasAtEnd, firstBot);
    this.#isReplay = false;
    return lastBot;
  }

  // A message on its way: shown at once, replaced by its echo.
  pending(items, problem) {
    const ids = new Set(items.map((i) => i.id));
    for (const [id, entry] of this.#pending) {
      if (!ids.has(id) && !entry.sent) this.#remove(id);
    }
    let added = false;
    for (const item of items) {
      if (item.activity.type !== "message" || this.#known.has(item.id)) continue;
      const entry = this.#pending.get(item.id) ?? this.#addPending(item);
      added = added || entry.isNew;
      entry.isNew = false;
      this.#state(entry, item, problem);
    }
    if (added) this.toEnd();
  }

  sent(id) {
    const entry = this.#pending.get(id);
    if (!entry) return false;
    entry.sent = true;
    entry.state.replaceChildren();
    return true;
  }

  isWaitingFor(id) {
    return this.#pending.has(id);
  }

  closeQuestion(chosen) {
    if (!this.#open) return;
    const row = this.#open;
    this.#open = null;
    for (const b of row.querySelectorAll("button")) {
      b.disabled = true;
      if (b === chosen) {
        b.classList.add("chosen");
        b.append(element("span", "unseen", ` (${t("chosen")})`));
      }
    }
    row.classList.add("old");
  }

  focusQuestion() {
    const target = this.#open?.querySelector("button:not(:disabled)");
    target?.focus();
    return Boolean(target);
  }

  toEnd() {
    this.#newer.hidden = true;
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
    if (this.#scroller.scrollHeight <= this.#scroller.clientHeight) this.#list.lastElementChild?.scrollIntoView({ block: "end" });
  }

  #add(a) {
    const isMine = a.from?.role !== "bot";
    const id = a.channelData?.clientActivityID;
    if (isMine && id) {
      this.#known.add(id);
      this.#remove(id);
    }
    if (isMine) this.closeQuestion(this.#buttonOf(a.value));
    const actions = a.suggestedActions?.actions ?? [];
    if (!isMine && actions.length) this.closeQuestion();
    const row = this.#row(isMine, new Date(a.timestamp), a.locale);
    const bubble = row.querySelector(".bubble");
    const text = isMine ? saidText(a) : a.text;
    if (text) linkify(bubble, isMine ? text : withSign(bubble, text));
    else bubble.remove();
    const time = row.querySelector("time");
    for (const attachment of a.attachments ?? []) if (attachment.contentUrl) time.before(fileOf(attachment));
    if (isMine && a.channelData?.cut) time.before(element("span", "state bad", t("cut")));
    if (actions.length) this.#addActions(row, actions, a.channelData?.columns);
    this.#list.append(row);
    return row;
  }

  #row(isMine, at, locale) {
    if (!this.#last || day(this.#last.at) !== day(at)) this.#list.append(element("li", "day", dayName(at)));
    const continues = this.#last?.isMine === isMine && day(this.#last.at) === day(at) && at - this.#last.started < groupWithin;
    const row = element("li", isMine ? "said mine" : "said");
    if (!continues) row.classList.add("first");
    if (!this.#isReplay) row.classList.add("fresh");
    if (!isMine && locale) row.lang = locale.slice(0, 2);
    row.append(element("span", "unseen", `${isMine ? t("me") : t("bot")}: `), element("div", "bubble"));
    const time = element("time", "", clock(at));
    time.dateTime = at.toISOString();
    row.append(time);
    if (continues) this.#last.time.remove();
    this.#last = { isMine, at, started: continues ? this.#last.started : at, time };
    return row;
  }

  #addActions(row, actions, columns) {
    row.classList.add("wide");
    const answers = actions.filter((a) => !a.channelData?.control);
    const controls = actions.filter((a) => a.channelData?.control);
    const time = row.querySelector("time");
    if (answers.length) {
      const box = element("div", `choices ${["", "", "two", "three"][columnsOf(answers, columns)]}`);
      for (const a of answers) box.append(this.#action(a));
      time.before(box);
    }
    if (controls.length) {
      const box = element("div", "controls");
      for (const a of controls) box.append(this.#action(a));
      time.before(box);
    }
    this.#open = row;
  }

  #action(a) {
    if (a.type === "openUrl") {
      const link = element("a", "", a.title);
      if (/^(https?:|tel:|mailto:)/i.test(a.value)) link.href = a.value;
      link.target = "_blank";
      link.rel = "noopener noreferrer";
      return link;
    }
    const button = element("button", "", a.title);
    button.type = "button";
    button.dataset.value = a.value;
    button.addEventListener("click", (e) => {
      this.closeQuestion(button);
      this.#press(a, a.title, e.detail === 0);
    });
    return button;
  }

  #buttonOf(value) {
    return value && this.#open ? [...this.#open.querySelectorAll("button")].find((b) => b.dataset.value === value) : undefined;
  }

  #addPending(item) {
    const row = element("li", "said mine first");
    const text = saidText(item.activity) || (item.hasPicture ? t("pictureSent") : "");
    const state = element("span", "state");
    row.append(element("span", "unseen", `${t("me")}: `), element("div", "bubble", text), state);
    this.closeQuestion();
    this.#list.append(row);
    const entry = { row, state, isNew: true };
    this.#pending.set(item.id, entry);
    return entry;
  }

  #state(entry, item, problem) {
    const text = item.problem ? t(item.problem) : problem ? t(problem) : navigator.onLine ? t("sending") : t("waiting");
    entry.state.textContent = text;
    entry.state.classList.toggle("bad", Boolean(item.problem));
    if (item.problem === "failed") {
      const again = element("button", "", t("retry"));
      again.type = "button";
      again.addEventListener("click", () => this.#retry(item.id));
      entry.state.append(" ", again);
    }
  }

  #remove(id) {
    this.#pending.get(id)?.row.remove();
    this.#pending.delete(id);
  }

  #isAtEnd() {
    const s = this.#scroller;
    return s.scrollHeight - s.scrollTop - s.clientHeight < 120;
  }

  // A long answer is shown from its beginning, so that nobody has to scroll back to read it.
  #follow(wasAtEnd, firstBot) {
    const s = this.#scroller;
    if (!wasAtEnd) {
      this.#newer.hidden = false;
      return;
    }
    const end = s.scrollHeight - s.clientHeight;
    if (end <= 0 && !this.#isReplay && firstBot?.offsetHeight > innerHeight / 2) {
      firstBot.scrollIntoView({ block: "start" });
      return;
    }
    const start = firstBot && !this.#isReplay ? firstBot.getBoundingClientRect().top - s.getBoundingClientRect().top + s.scrollTop - 8 : end;
    if (end > 0 && start < end) {
      s.scrollTop = start;
      this.#newer.hidden = end - start < 60;
    } else this.toEnd();
  }
}

function saidText(a) {
  if (a.type === "event") return t("started");
  const d = a.channelData ?? {};
  if (d.postBack) return d.label || a.text;
  if (a.text) return commandNames[a.text] ? t(commandNames[a.text]) : a.text;
  if (d.location) return t("placeSent");
  if (d.documentName) return d.documentName;
  if (d.photoId) return t("pictureSent");
  return d.qrText ? t("scanned") : "";
}

function columnsOf(answers, wished) {
  if (wished) return Math.min(wished, 3);
  const longest = Math.max(...answers.map((a) => a.title.length));
  return answers.length > 1 && longest <= 14 ? 2 : 1;
}

function fileOf(attachment) {
  if (attachment.contentType.startsWith("image/")) {
    const link = element("a");
    link.href = attachment.contentUrl;
    link.target = "_blank";
    const image = element("img", "picture");
    image.src = attachment.contentUrl;
    image.alt = attachment.name ?? "";
    link.append(image);
    return link;
  }
  const link = element("a", "file");
  link.href = attachment.contentUrl;
  link.download = attachment.name ?? "";
  const words = element("span", "", attachment.name ?? t("save"));
  words.append(element("small", "", t("save")));
  link.append(element("span", "", "↓"), words);
  link.firstChild.setAttribute("aria-hidden", "true");
  return link;
}

const signs = {
  "✅": ["ok", "M5 12.5 10 17.500 19 7"],
  "⚠": ["warn", "M12 6v7M12 17.500v.1"],
  "⛔": ["stop", "M6.500 12h11"],
};

// The three signs are drawn here, because old phones show an empty box for them. The word beside them says the same.
function withSign(bubble, text) {
  const found = /^(✅|⚠|⛔)\uFE0F?\s*/.exec(text);
  if (!found) return text;
  const [name, path] = signs[found[1]];
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `sign ${name}`);
  svg.setAttribute("aria-hidden", "true");
  svg.append(document.createElementNS(svg.namespaceURI, "path"));
  svg.firstChild.setAttribute("d", path);
  bubble.append(svg);
  bubble.classList.add("signed", name);
  return text.slice(found[0].length);
}

function linkify(parent, text) {
  let from = 0;
  for (const found of text.matchAll(/https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]/g)) {
    parent.append(text.slice(from, found.index));
    const link = element("a", "", found[0]);
    link.href = found[0];
    link.target = "_blank";
    link.rel = "noopener noreferrer";
    parent.append(link);
    from = found.index + found[0].length;
  }
  parent.append(text.slice(from));
}
