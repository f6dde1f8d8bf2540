// Makes countries.csv: the 193 members of the United Nations, the two observers, and Hong Kong, Macao, Taiwan and Kosovo, whose people carry
// passports of their own. Names come from the Unicode CLDR as Node.js ships it, except where an office here writes another one.
//
//   node config/countries/make.mjs
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const codes = `
AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO
DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ
LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY
QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VC VE VN VU WS YE ZA ZM ZW
HK MO PS TW VA XK`.trim().split(/\s+/);

// Neighbours and those of whom most live here come first; the rest follows by its Vietnamese name.
const first = ['VN', 'LA', 'KH', 'CN', 'KR', 'JP', 'TW', 'TH', 'US'];

const own = {
  AE: ['Các Tiểu vương quốc Ả Rập Thống nhất'],
  AU: ['Úc (Australia)'],
  CD: ['Cộng hòa Dân chủ Congo', 'Democratic Republic of the Congo'],
  CG: ['Cộng hòa Congo', 'Republic of the Congo'],
  CI: ['Bờ Biển Ngà'],
  HK: ['Hồng Kông (Trung Quốc)', 'Hong Kong (China)'],
  MM: ['Myanmar', 'Myanmar'],
  MO: ['Ma Cao (Trung Quốc)', 'Macao (China)'],
  PS: ['Palestine', 'Palestine'],
  TW: ['Đài Loan (Trung Quốc)', 'Taiwan (China)'],
  UA: ['Ukraine'],
  US: ['Hoa Kỳ (Mỹ)'],
  VA: ['Vatican'],
};

const names = (language) => new Intl.DisplayNames(language, { type: 'region' });
const [vi, en] = [names('vi'), names('en')];
const clean = (text) => text.normalize('NFC').replace(/[’`´]/g, "'").replace(/&/g, 'and').replace(/,/g, '').trim();
const rows = codes.map((code) => ({ code, vi: clean(own[code]?.[0] ?? vi.of(code)), en: clean(own[code]?.[1] ?? en.of(code)) }));
rows.sort((a, b) => {
  const [x, y] = [first.indexOf(a.code), first.indexOf(b.code)];
  return x >= 0 && y >= 0 ? x - y : x >= 0 ? -1 : y >= 0 ? 1 : a.vi.localeCompare(b.vi, 'vi');
});

if (rows.length !== 199 || new Set(codes).size !== 199) {
  throw new Error(`${rows.length} rows, ${new Set(codes).size} codes; 199 were meant`);
}

const to = join(dirname(fileURLToPath(import.meta.url)), 'countries.csv');
writeFileSync(to, ['code,vi,en', ...rows.map((r) => `${r.code},${r.vi},${r.en}`)].join('\n') + '\n');
console.log(`${rows.length} countries`);
