// What stays on this device: the session and what is not sent yet. Nothing else, and no cookies.
const sessionKey = "chat.session";
const outboxKey = "chat.outbox";
const memory = new Map();

// A browser in private mode may refuse storage: then the tab remembers for itself.
function get(key) {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? memory.get(key) ?? null;
  } catch {
    return memory.get(key) ?? null;
  }
}

function set(key, value) {
  memory.set(key, value);
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Kept in memory above.
  }
}

export const session = { get: () => get(sessionKey), set: (value) => set(sessionKey, value), key: sessionKey };
export const outbox = { get: () => get(outboxKey) ?? [], set: (items) => set(outboxKey, items.length ? items : null) };

export function forget() {
  set(sessionKey, null);
  set(outboxKey, null);
}

export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
}
