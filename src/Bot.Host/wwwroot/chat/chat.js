// The page /chat: puts line, queue, view and composer together.
import { Composer } from "./composer.js";
import { Line, Refused } from "./line.js";
import { Queue } from "./queue.js";
import { forget, session } from "./shelf.js";
import { currentLanguage, speak, t } from "./texts.js";
import { View } from "./view.js";

const $ = (id) => document.getElementById(id);
const banner = $("banner");
const languageKey = "chat.language";
let focusNext = false;
let ended = false;
let bannerTimer = 0;

const view = new View({ list: $("list"), scroller: $("talk"), newer: $("newer"), press, retry: (id) => queue.retry(id) });
const line = new Line({ state, set: take, synced, renewed });
const queue = new Queue(line, { changed: (items, problem) => view.pending(items, problem), sent });
const composer = new Composer($("write"), { say: (text) => say({ text }), scan: openScanner, place, file: () => $("file-pick").click() });

begin();

function begin() {
  $("old").remove();
  $("chat").hidden = false;
  speak(new URLSearchParams(location.search).get("lang") ?? localLanguage() ?? document.documentElement.lang);
  composer.await("none");
  if (!takeLink() && location.search) history.replaceState(null, "", "/chat");
  view.pending(queue.items);
  state("connecting");
  line.start();
  addEventListener("online", () => queue.flush());
  addEventListener("storage", (e) => {
    if (e.key === session.key && e.newValue === null) showEnded();
    else if (e.key !== session.key) view.pending(queue.items);
  });
  bindMenu();
}

// A venue's link is put in the queue before it leaves the address, so that it is sent once and never lost, with or without a network.
function takeLink() {
  const code = new URLSearchParams(location.search).get("start");
  if (!code || !/^[\w-]{1,64}$/.test(code)) return false;
  add({ type: "event", name: "start", value: code });
  history.replaceState(null, "", "/chat");
  return true;
}

function add(activity, picture) {
  return queue.add({ locale: currentLanguage() === "en" ? "en-US" : "vi-VN", ...activity }, picture);
}

function say(parts, picture) {
  view.closeQuestion();
  composer.await("none");
  return add({ type: "message", ...parts }, picture);
}

function press(action, label, byKeyboard) {
  focusNext = byKeyboard;
  composer.await("none");
  add({ type: "message", value: action.value, channelData: { postBack: true, label } });
}

function sent(item) {
  if (view.sent(item.id)) setTimeout(() => view.isWaitingFor(item.id) && line.nudge(), 5000);
}

function take(activities, isErased) {
  if (isErased) {
    view.clear();
    view.note(t("erased"));
  }
  for (const a of activities) if (a.channelData?.clientActivityID) queue.confirm(a.channelData.clientActivityID);
  const last = view.show(activities);
  if (last) follow(last.activity);
}

function follow(activity) {
  const wanted = activity.locale?.startsWith("en") ? "en" : "vi";
  if (wanted !== currentLanguage()) translate(wanted);
  composer.await(activity.channelData?.input, activity.channelData?.shareLabel);
  if (focusNext) {
    focusNext = false;
    if (!view.focusQuestion()) composer.focus();
  }
}

function translate(wanted) {
  speak(wanted);
  composer.translate();
  document.title = t("title");
  try {
    localStorage.setItem(languageKey, wanted);
  } catch {
    // Asked again next time.
  }
}

function localLanguage() {
  try {
    return localStorage.getItem(languageKey);
  } catch {
    return null;
  }
}

function state(name) {
  clearTimeout(bannerTimer);
  if (ended) return;
  if (name === "online") {
    banner.hidden = true;
    queue.flush();
    return;
  }
  const text = t({ connecting: "connecting", busy: "tooManyChats" }[name] ?? "offline");
  bannerTimer = setTimeout(() => {
    banner.textContent = text;
    banner.hidden = false;
  }, name === "connecting" ? 1500 : 400);
}

// A conversation without a word yet opens with the welcome.
function synced() {
  $("log").removeAttribute("aria-busy");
  if (view.isEmpty && queue.items.length === 0) add({ type: "event", name: "start", value: "" });
}

function renewed() {
  view.clear();
  view.note(t("renewed"));
  queue.keepOnlyWhatStillCounts();
}

async function openScanner() {
  const scanner = await import("./scanner.js");
  const found = await scanner.scan($("scanner"));
  if (!found) return composer.focus();
  if (found.text) return say({ channelData: { qrText: found.text } });
  notice(t("scanReading"));
  const read = await scanner.readPicture(found.file);
  notice(read.problem ? t(read.problem) : "");
  if (read.text) say({ channelData: { qrText: read.text } });
  else if (read.picture) say({}, read.picture);
}

function place() {
  if (!navigator.geolocation) return notice(t("placeRefused"));
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => say({ channelData: { location: { latitude: coords.latitude, longitude: coords.longitude } } }),
    () => notice(t("placeRefused")),
    { maximumAge: 60000, timeout: 15000 },
  );
}

// A table is read by the server and nowhere kept; the name tells the person which one it was.
function sendFile() {
  const file = $("file-pick").files[0];
  $("file-pick").value = "";
  if (file) say({ channelData: { documentName: file.name } }, file);
}

function notice(text) {
  clearTimeout(bannerTimer);
  banner.textContent = text;
  banner.hidden = !text;
  if (text) bannerTimer = setTimeout(() => (banner.hidden = true), 8000);
}

function bindMenu() {
  const menu = $("menu");
  $("open-menu").addEventListener("click", () => menu.showModal());
  for (const b of menu.querySelectorAll("[data-say]")) {
    b.addEventListener("click", () => {
      menu.close();
      focusNext = true;
      say({ text: b.dataset.say });
    });
  }
  for (const b of document.querySelectorAll("[data-close]")) b.addEventListener("click", () => b.closest("dialog").close());
  $("change-language").addEventListener("click", () => {
    menu.close();
    focusNext = true;
    say({ text: "/ngonngu" });
  });
  $("open-end").addEventListener("click", () => {
    menu.close();
    $("end").showModal();
  });
  $("file-pick").addEventListener("change", sendFile);
  $("scan-pick").addEventListener("click", () => $("scanner").querySelector("input").click());
  $("end-now").addEventListener("click", endSession);
  $("again").addEventListener("click", () => location.assign("/chat"));
}

async function endSession() {
  $("end").close();
  try {
    await line.post({ type: "endOfConversation" });
  } catch (e) {
    // Without a network the server keeps it until its time is over; this device forgets it all the same.
    if (!(e instanceof Refused) && !(e instanceof TypeError)) throw e;
  }
  showEnded();
}

function showEnded() {
  ended = true;
  line.stop();
  forget();
  $("chat").hidden = true;
  $("ended").hidden = false;
  $("again").focus();
}
