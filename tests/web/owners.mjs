// The way of a venue's owner through the page /chat: register, print, see who came, export, and a list of many venues.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { holds, is, test } from "./lib/tests.mjs";
import { Phone } from "./lib/phone.mjs";

const owner = "0710 000 081";
const visitor = "0710 000 082";

// Whole files, as the person would save them.
export async function fetched(phone, name) {
  const link = phone.page.locator(`#list .said:not(.mine) a.file[download*="${name}"]`).last();
  await link.waitFor();
  const answer = await fetch(await link.getAttribute("href"));
  is(answer.status, 200, `${name}:`);
  const content = Buffer.from(await answer.arrayBuffer());
  if (process.env.SCREENSHOTS) writeFileSync(join(process.env.SCREENSHOTS, await link.getAttribute("download")), content);
  return content;
}

async function shown(phone) {
  const image = phone.page.locator("#list .said:not(.mine) img.picture").last();
  await image.waitFor();
  return Buffer.from(await (await fetch(await image.getAttribute("src"))).arrayBuffer());
}

// What the QR in a picture says, read by another program than the one that drew it.
function read(picture, command = ["zbarimg", "--nodbus", "--quiet", "--raw"]) {
  const folder = mkdtempSync(join(tmpdir(), "bot-qr-"));
  try {
    const file = join(folder, "picture.png");
    writeFileSync(file, picture);
    return spawnSync(command[0], [...command.slice(1), file], { encoding: "utf8" }).stdout.trim();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function printed(pdf) {
  const folder = mkdtempSync(join(tmpdir(), "bot-pdf-"));
  try {
    const file = join(folder, "paper.pdf");
    writeFileSync(file, pdf);
    return spawnSync("pdftoppm", ["-png", "-r", "150", file], { maxBuffer: 64 * 1024 * 1024 }).stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export async function prove(phone, service, number, year, name) {
  await phone.reads("Số điện thoại của bạn");
  await phone.says(number);
  await phone.reads("OTP");
  await phone.says(await service.otp(number));
  await phone.reads("năm nào");
  await phone.says(year);
  await phone.reads("Họ và tên");
  await phone.says(name);
}

async function register(phone, service) {
  await phone.open(`${service.url}/chat`);
  await phone.says("/dangky");
  await phone.reads("đồng ý");
  await phone.press("Đồng ý");
  await phone.reads("Tên địa điểm");
  await phone.says("Quán Phở Thử");
  await phone.reads("loại địa điểm");
  await phone.picture("owner-kind");
  await phone.says("quan pho");
  await phone.reads("phường, xã nào");
  await phone.says("muong lat");
  await phone.reads("Số nhà");
  await phone.says("Số 5 đường Thử, xã Mường Lát");
  await phone.reads("kiểm tra");
  await phone.picture("owner-review");
  await phone.press("Gửi");
  await prove(phone, service, owner, "1970", "Lê Thị Thử");
}

export function ownerTests(browser, service) {
  test("An owner registers, prints, sees who came, exports, and registers more from a list", async () => {
    const s = service();
    const phone = await Phone.take(browser());
    const guest = await Phone.take(browser());
    try {
      await register(phone, s);
      await phone.page.locator('#list a.file[download*="bien-treo"]').waitFor();
      await phone.picture("owner-qr");
      const address = read(await shown(phone));
      holds(address.startsWith(`${s.url}/v/`), `the QR on the screen says ${address}`);
      is(read(printed(await fetched(phone, "bien-treo"))), address, "the QR on the printed poster:");

      await guest.page.goto(address);
      await guest.page.locator(".ways a.first").click();
      await guest.page.waitForSelector("#list .said:not(.mine)");
      await guest.reads("đồng ý");
      await guest.press("Đồng ý");
      await prove(guest, s, visitor, "1980", "Trần Văn Khách");
      await guest.reads("thành công");

      await phone.says("/luotquet");
      await phone.reads("1 lượt, 1 người");
      await phone.picture("owner-history");
      holds((await phone.lastWords()).includes("TRẦN VĂN ***"), "the guest is masked");
      await phone.press("Xuất file");
      await phone.reads("tệp nào");
      await phone.press("CSV");
      const csv = (await fetched(phone, ".csv")).toString("utf8");
      holds(csv.includes("TRẦN VĂN ***") && !csv.includes("KHÁCH") && !csv.includes(visitor), "the file is masked");

      // In the middle of the same talk the assistant asks whether to go on with it.
      await phone.says("/luotquet");
      await phone.press("Làm tiếp");
      await phone.reads("1 lượt, 1 người");
      await phone.press("Xuất file");
      await phone.reads("tệp nào");
      await phone.press("Excel");
      is((await fetched(phone, ".xlsx")).subarray(0, 2).toString("latin1"), "PK", "a workbook:");

      await phone.press("Xong");
      await fromList(phone);

      // The browser notes the one file that is no list; nothing else went wrong.
      is(phone.errors, ["Failed to load resource: the server responded with a status of 415 (Unsupported Media Type)"]);
    } finally {
      await guest.away();
      await phone.away();
    }
  });
}

async function fromList(phone) {
  await phone.says("/nhapdanhsach");
  await phone.reads("gửi tệp danh sách");
  await phone.picture("owner-list-asked");
  holds((await fetched(phone, "mau.csv")).toString("utf8").includes("Tên địa điểm"), "a sample to fill in");
  await send(phone, "danh-sach.csv", "Tên;Loại;Phường;Địa chỉ\r\nQuán Thử Hai;quán phở;Hạc Thành;Số 2 đường Thử\r\nQuán Thử Ba;không có loại này;Hạc Thành;Số 3 đường Thử\r\n");
  await phone.reads("Đăng ký 1 địa điểm mới");
  await phone.picture("owner-list-checked");
  await phone.press("Đăng ký");
  await phone.reads("Đã đăng ký 1 địa điểm");
  holds(read(printed(await fetched(phone, "nhan"))).includes("/v/"), "the label can be scanned");
  await send(phone, "danh-sach.exe", "MZ");
  await phone.page.locator("#list .mine .state", { hasText: "không phải danh sách" }).waitFor();
}

async function send(phone, name, text) {
  await phone.page.locator("#file-pick").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text, "utf8") });
}
