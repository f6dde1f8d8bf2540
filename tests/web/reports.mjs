// The 30th of November as the officials of the demo department see it: a head confirms with one tap, the supervisor follows and takes the
// table, the office gathers, the leader signs with a code of his own.
import { inflateRawSync } from "node:zlib";
import { eventually, holds, is, test } from "./lib/tests.mjs";
import { fetched, prove } from "./owners.mjs";
import { Phone } from "./lib/phone.mjs";
import { Service } from "./lib/service.mjs";

const morning = "2026-11-30T07:59:50+07:00";
const head = { number: "0710 000 011", name: "Trần Văn Mẫu", year: "1971", sex: "Nam" };
const supervisor = { number: "0710 000 014", name: "Phạm Thị Mẫu", year: "1975", sex: "Nữ" };
const office = { number: "0710 000 015", name: "Vũ Văn Ví Dụ", year: "1978", sex: "Nam" };
const leader = { number: "0710 000 016", name: "Hoàng Thị Thử", year: "1969", sex: "Nữ" };

// Somebody of the list confirms the phone, and is greeted in the role.
async function arrives(browser, service, person) {
  const phone = await Phone.take(browser);
  await phone.open(`${service.url}/chat`);
  await phone.says("/hoso");
  await phone.reads("đồng ý");
  await phone.press("Đồng ý");
  await prove(phone, service, person.number, person.year, person.name);
  await phone.reads("Giới tính");
  await phone.press(person.sex);
  await phone.reads("tỉnh, thành phố nào");
  await phone.says("Thanh Hóa");
  await phone.reads("Phường, xã nào");
  await phone.says("hac thanh");
  await phone.reads("Số nhà");
  await phone.says("Số 1 đường Thử Nghiệm");
  await phone.reads("Hồ sơ của bạn");
  await phone.press("Không sửa gì");
  return phone;
}

// Whatever the clock brought first: the greeting, or a note that something waits.
async function comesTo(phone, text, within = 60000) {
  const from = Date.now();
  await eventually(async () => {
    const last = await phone.lastWords();
    if (last.includes(text)) return true;
    const button = phone.page.locator("#list .said:not(.old) button", { hasText: /^(Đúng là tôi|Bắt đầu)$/ }).first();
    if (await button.count()) await button.click({ timeout: 1000 }).catch(() => {});
    await phone.page.waitForTimeout(300);
    return false;
  }, `"${text}" comes up; the last was: ${await phone.lastWords()}`, within);
  return Date.now() - from;
}

// One part of a ZIP: what XLSX and DOCX are.
function part(file, name) {
  for (let at = file.indexOf("PK\x01\x02"); at >= 0; at = file.indexOf("PK\x01\x02", at + 4)) {
    const length = file.readUInt16LE(at + 28);
    if (file.toString("utf8", at + 46, at + 46 + length) !== name) continue;
    const begin = file.readUInt32LE(at + 42);
    const content = begin + 30 + file.readUInt16LE(begin + 26) + file.readUInt16LE(begin + 28);
    return inflateRawSync(file.subarray(content, content + file.readUInt32LE(at + 20))).toString("utf8");
  }
  throw new Error(`there is no ${name}`);
}

async function freshCode(service, number, old) {
  let code;
  await eventually(async () => (code = await service.otp(number)) !== old, "a code of its own comes");
  return code;
}

async function headConfirms(phone) {
  const waited = await comesTo(phone, "Số này đúng chưa?");
  console.log(`      the nudge came ${waited} ms after the profile was complete`);
  holds(waited < 60000, "within a minute");
  const asked = await phone.lastWords();
  holds(asked.includes("Trường Cao đẳng nghề Mẫu") && asked.includes("Báo cáo tháng 11"), asked);
  await phone.picture("report-nudge");
  await phone.press("Đúng, gửi");
  await phone.reads("Đã gửi báo cáo tháng 11");
  await phone.reads("Số biên nhận");
  await phone.picture("report-receipt");
  const scans = /([\d.]+) lượt quét/.exec(await phone.lastWords())[1];
  return Number(scans.replaceAll(".", ""));
}

async function supervisorFollows(phone, scans) {
  await phone.says("/theodoi");
  await comesTo(phone, "đơn vị đã gửi");
  const list = await phone.lastWords();
  holds(list.includes("1/4 đơn vị đã gửi"), list);
  await phone.picture("report-follow");
  await phone.says("/tonghop");
  await comesTo(phone, "Chưa tổng hợp");
  await phone.picture("report-gather");
  await phone.press("Lấy bảng");
  await phone.reads("dạng nào");
  await phone.press("Excel và Word");
  await tables(phone, "PHONG-GDNN", scans);
  await phone.picture("report-table");
}

async function tables(phone, unit, scans) {
  const sheet = await fetched(phone, `${unit}.xlsx`);
  const letter = await fetched(phone, `${unit}.docx`);
  const cells = part(sheet, "xl/worksheets/sheet1.xml");
  holds(cells.includes("Trường Cao đẳng nghề Mẫu") && cells.includes(`>${scans}<`), "the workbook has the number that was sent");
  const words = part(letter, "word/document.xml");
  holds(words.includes("Trường Cao đẳng nghề Mẫu") && words.includes(scans.toLocaleString("de-DE")), "the letter has the number that was sent");
}

async function officeGathers(phone, scans) {
  await comesTo(phone, "Số này đúng chưa?");
  await phone.press("Đúng, gửi");
  await phone.reads("Đã gửi báo cáo tháng 11");
  await phone.says("/tonghop");
  await comesTo(phone, "Chưa tổng hợp");
  await phone.press("Tổng hợp");
  await phone.reads("Tổng hợp luôn?");
  await phone.picture("report-missing");
  await phone.press("Vẫn tổng hợp");
  await phone.reads("Trình ký");
  holds((await phone.lastWords()).includes("Đơn vị khác: "), "the groups add up: the office itself has no sector");
  await tables(phone, "SO-MAU", scans);
  await phone.press("Trình ký");
  await phone.reads("Đã trình ký");
  await phone.picture("report-asked");
}

async function leaderSigns(phone, service, first) {
  await phone.says("/kyso");
  await comesTo(phone, "Bạn ký bảng tổng hợp này không?");
  await phone.picture("report-sign");
  await phone.press("Ký");
  await phone.reads("Mã có hiệu lực 5 phút");
  await phone.picture("report-code");
  await phone.says(await freshCode(service, leader.number, first));
  await phone.reads("Gửi lên cấp trên ngay không?");
  await phone.picture("report-signed");
  await phone.press("Gửi ngay");
  await phone.reads("Đã gửi lên cấp trên");
  await phone.picture("report-done");
}

export function reportTests(browser) {
  test("On the 30th a head confirms with one tap, and the month is followed, gathered and signed", async () => {
    const service = await Service.start({ Clock__Start: morning });
    const phones = [];
    const take = async (person) => {
      phones.push(await arrives(browser(), service, person));
      return phones.at(-1);
    };
    try {
      const scans = await headConfirms(await take(head));
      holds(scans > 0, "the demo's scans are counted");
      await supervisorFollows(await take(supervisor), scans);
      const signer = await take(leader);
      const first = await service.otp(leader.number);
      await officeGathers(await take(office), scans);
      await leaderSigns(signer, service, first);
      for (const phone of phones) is(phone.errors, []);
      for (const phone of phones.slice(0, 2)) is(await phone.faults("the chat of an official"), []);
    } finally {
      for (const phone of phones) await phone.away();
      await service.stop();
    }
  }, { slow: true });
}
