// Times as the letters write them, always of Vietnam: 10h24', 02/07/2021.
import { t } from "./texts.js";

const parts = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Ho_Chi_Minh", hour: "2-digit", minute: "2-digit", hourCycle: "h23", day: "2-digit", month: "2-digit", year: "numeric" });

function read(at) {
  const found = {};
  for (const { type, value } of parts.formatToParts(at)) found[type] = value;
  return found;
}

export function clock(at) {
  const p = read(at);
  return `${p.hour}h${p.minute}'`;
}

export function day(at) {
  const p = read(at);
  return `${p.day}/${p.month}/${p.year}`;
}

export function dayName(at) {
  const named = day(at);
  if (named === day(new Date())) return t("today");
  return named === day(new Date(Date.now() - 86400000)) ? t("yesterday") : named;
}
