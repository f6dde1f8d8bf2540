// The field below the conversation, with the keyboard that fits the open question.
import { t } from "./texts.js";

const kinds = {
  none: { label: "answerNone", mode: "text", fill: "off" },
  text: { label: "answerText", mode: "text", fill: "off" },
  number: { label: "answerNumber", mode: "numeric", fill: "off" },
  phone: { label: "answerPhone", mode: "tel", fill: "tel" },
  contact: { label: "answerPhone", mode: "tel", fill: "tel" },
  otp: { label: "answerOtp", mode: "numeric", fill: "one-time-code" },
  date: { label: "answerDate", mode: "numeric", fill: "off" },
  document: { label: "answerDocument", mode: "text", fill: "off" },
  photo: { label: "answerPhoto", mode: "text", fill: "off" },
  location: { label: "answerText", mode: "text", fill: "off" },
};

export class Composer {
  #form;
  #field;
  #label;
  #scan;
  #place;
  #file;
  #kind = "none";

  constructor(form, on) {
    this.#form = form;
    this.#field = form.elements.text;
    this.#label = form.querySelector("label");
    this.#scan = form.querySelector(".scan");
    this.#place = form.querySelector(".place");
    this.#file = form.querySelector(".file");
    form.addEventListener("submit", (e) => {
      e.preventDefault();
      const text = this.#field.value.trim();
      if (!text) return this.#field.focus();
      this.#field.value = "";
      on.say(text);
    });
    this.#field.addEventListener("input", () => this.#slashes());
    this.#scan.addEventListener("click", () => on.scan());
    this.#place.addEventListener("click", () => on.place());
    this.#file.addEventListener("click", () => on.file());
  }

  await(kind, shareLabel) {
    this.#kind = kinds[kind] ? kind : "none";
    const k = kinds[this.#kind];
    const f = this.#field;
    f.inputMode = k.mode;
    f.autocomplete = k.fill;
    f.spellcheck = this.#kind === "text" || this.#kind === "none";
    f.autocapitalize = this.#kind === "text" ? "sentences" : "off";
    this.#scan.classList.toggle("wanted", this.#kind === "photo");
    this.#place.hidden = this.#kind !== "location";
    this.#place.textContent = shareLabel || t("share");
    this.#file.hidden = this.#kind !== "document";
    this.translate();
  }

  translate() {
    this.#label.textContent = t(kinds[this.#kind].label);
    this.#scan.setAttribute("aria-label", t("scan"));
    this.#file.textContent = t("pickFile");
  }

  focus() {
    this.#field.focus();
  }

  // 02071990 becomes 02/07/1990 while it is typed, because the number keyboard of many phones has no slash.
  #slashes() {
    const f = this.#field;
    if (this.#kind !== "date" || f.selectionStart !== f.value.length || !/^[\d/]*$/.test(f.value)) return;
    const wasErasing = f.value.length < (f.dataset.before?.length ?? 0);
    if (!wasErasing) {
      const digits = f.value.replaceAll("/", "").slice(0, 8);
      const pieces = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)];
      if (digits.length > 2 && !/\/\d?$/.test(f.value)) f.value = pieces.filter(Boolean).join("/");
    }
    f.dataset.before = f.value;
  }
}
