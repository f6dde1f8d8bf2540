// What the person sent and the server has not confirmed yet. Kept on the device, sent one after the other, each under an id of its own,
// so that sending again after a break can never count twice.
import { Refused } from "./line.js";
import { newId, outbox } from "./shelf.js";

export class Queue {
  #line;
  #on;
  #busy = false;
  #timer = 0;
  #waits = 0;
  #pictures = new Map();

  // on: { changed(items, problem), sent(item) }
  constructor(line, on) {
    this.#line = line;
    this.#on = on;
  }

  get items() {
    return outbox.get();
  }

  add(activity, picture) {
    const item = { id: newId(), at: Date.now(), activity };
    item.activity.channelData = { ...activity.channelData, clientActivityID: item.id };
    if (picture) {
      this.#pictures.set(item.id, picture);
      item.hasPicture = true;
    }
    outbox.set([...outbox.get(), item]);
    this.#on.changed(outbox.get());
    this.flush();
    return item;
  }

  // The echo is the proof that the server has it.
  confirm(id) {
    const items = outbox.get();
    if (!items.some((i) => i.id === id)) return;
    this.#drop(id);
  }

  retry(id) {
    outbox.set(outbox.get().map((i) => (i.id === id ? { ...i, problem: undefined } : i)));
    this.#on.changed(outbox.get());
    this.flush();
  }

  // A button of the old conversation means nothing in a new one.
  keepOnlyWhatStillCounts() {
    outbox.set(outbox.get().filter((i) => !i.activity.channelData?.postBack));
    this.#on.changed(outbox.get());
  }

  async flush() {
    if (this.#busy) return;
    this.#busy = true;
    clearTimeout(this.#timer);
    try {
      for (let item = this.#next(); item; item = this.#next()) await this.#send(item);
      this.#waits = 0;
    } catch (e) {
      const after = e instanceof Refused && e.after ? e.after * 1000 : Math.min(20000, 1000 * 2 ** this.#waits++);
      this.#timer = setTimeout(() => this.flush(), after);
      this.#on.changed(outbox.get(), e instanceof Refused && e.status === 429 ? "slow" : "waiting");
    } finally {
      this.#busy = false;
    }
  }

  #next() {
    return outbox.get().find((i) => !i.problem);
  }

  async #send(item) {
    const picture = this.#pictures.get(item.id);
    if (item.hasPicture && !picture) {
      this.#drop(item.id);
      return;
    }
    try {
      if (picture) await this.#line.upload(picture, item.activity);
      else await this.#line.post(item.activity);
    } catch (e) {
      if (!(e instanceof Refused) || e.status === 429 || e.status >= 500 || e.status === 409) throw e;
      const isTable = Boolean(item.activity.channelData?.documentName);
      const problem = e.status === 413 ? (isTable ? "tableTooLarge" : "tooLarge") : e.status === 415 ? (isTable ? "notTable" : "notPicture") : "failed";
      outbox.set(outbox.get().map((i) => (i.id === item.id ? { ...i, problem } : i)));
      this.#on.changed(outbox.get());
      return;
    }
    this.#on.sent(item);
    this.#drop(item.id);
  }

  #drop(id) {
    this.#pictures.delete(id);
    outbox.set(outbox.get().filter((i) => i.id !== id));
    this.#on.changed(outbox.get());
  }
}
