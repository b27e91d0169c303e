/**
 * `npm run bench`: how long the work takes that people wait for, each beside a peer that takes turns with it, because
 * absolute times say more about the computer. `--json` prints a document, `--only WORD` runs the subjects whose name
 * holds the word, `--growth` plots how cost grows instead.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { largeCatalogs } from './catalogs.mjs';
import { hashing } from './hashing.mjs';
import { logs } from './logs.mjs';
import { matrix } from './matrix.mjs';
import { document, table } from './rows.mjs';
import { smallPackages } from './small-packages.mjs';

const subjects = { hashing, smallPackages, largeCatalogs, logs, matrix };

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, only: { type: 'string' }, growth: { type: 'boolean' } },
});
const folder = mkdtempSync(join(tmpdir(), 'driver-preflight-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const context = { folder, env: { ...process.env, DRIVER_PREFLIGHT_DATA: join(folder, 'data') } };
const machine = `${cpus()[0]?.model}, ${availableParallelism()} cores, Node ${process.versions.node}`;

const rows = [];
for (const [name, subject] of Object.entries(subjects)) {
  if (!name.toLowerCase().includes((values.only ?? '').toLowerCase())) continue;
  process.stderr.write(`${name} …\n`);
  for await (const each of subject(context)) rows.push(each);
}
console.log(values.json ? JSON.stringify({ ...document(rows), machine }) : `${machine}\n\n${table(rows)}`);
process.exit(0);
