// A few lines instead of a test framework: names are sentences, one failure does not stop the others.
const all = [];
let wanted = "";

export function test(name, run, options = {}) {
  all.push({ name, run, ...options });
}

export function choose(text) {
  wanted = text ?? "";
}

export function is(actual, expected, what = "") {
  const a = JSON.stringify(actual);
  const e = JSON.stringify(expected);
  if (a !== e) throw new Error(`${what} expected ${e}, got ${a}`);
}

export function holds(truth, what) {
  if (!truth) throw new Error(what);
}

export async function eventually(look, what, within = 15000) {
  const until = Date.now() + within;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > until) throw new Error(`not within ${within} ms: ${what}`);
    await new Promise((next) => setTimeout(next, 50));
  }
}

export async function runAll(isFast) {
  let passed = 0;
  let failed = 0;
  for (const { name, run, slow } of all) {
    if ((isFast && slow) || !name.includes(wanted)) continue;
    const from = Date.now();
    try {
      await run();
      passed++;
      console.log(`ok    ${name} (${Date.now() - from} ms)`);
    } catch (e) {
      failed++;
      console.log(`FAIL  ${name}\n      ${e.stack ?? e}`);
    }
  }
  return { passed, failed };
}
