/**
 * `npm run bench`: how long the work takes that people wait for, each beside a peer that takes turns with it, because
 * absolute times say more about the computer. `--json` prints a document, `--only NAME` runs one subject, `--growth`
 * plots how cost grows instead.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { app } from './app.mjs';
import { manyPackages } from './batch.mjs';
import { cabinets } from './cabinets.mjs';
import { largeCatalogs } from './catalogs.mjs';
import { growth } from './growth.mjs';
import { hashing } from './hashing.mjs';
import { logs } from './logs.mjs';
import { matrix } from './matrix.mjs';
import { document, table } from './rows.mjs';
import { smallPackages } from './small-packages.mjs';

const subjects = { hashing, smallPackages, largeCatalogs, cabinets, logs, manyPackages, matrix, app };

const usage = `Usage: npm run bench -- [--json] [--only NAME]
       npm run bench -- --growth

  --json       print a document instead of a table
  --only NAME  run one subject: ${Object.keys(subjects).join(', ')}
  --growth     plot how cost grows instead
  --help       print this`;

const values = readOptions();
if (values.help) {
  console.log(usage);
  process.exit(0);
}
const chosen = Object.entries(subjects).filter(
  ([name]) => values.only === undefined || name.toLowerCase() === values.only.toLowerCase(),
);
if (chosen.length === 0)
  misused(`There is no subject “${values.only}”, only ${Object.keys(subjects).join(', ')}`);
const folder = mkdtempSync(join(tmpdir(), 'driver-preflight-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const context = { folder, env: { ...process.env, DRIVER_PREFLIGHT_DATA: join(folder, 'data') } };
const machine = `${cpus()[0]?.model}, ${availableParallelism()} cores, Node ${process.versions.node}`;

if (values.growth) {
  const { path, plots } = await growth(context);
  const lines = plots.map(
    ({ title, unit, fit }) => `${title}: ${fit.slope.toPrecision(3)} ms per ${unit}, R² ${fit.r2.toFixed(4)}`,
  );
  console.log([machine, '', ...lines, path].join('\n'));
  process.exit(0);
}
const rows = [];
for (const [name, subject] of chosen) {
  process.stderr.write(`${name} …\n`);
  for await (const each of subject(context)) rows.push(each);
}
console.log(values.json ? JSON.stringify(document(rows)) : `${machine}\n\n${table(rows)}`);
process.exit(0);

function readOptions() {
  const options = {
    json: { type: 'boolean' },
    only: { type: 'string' },
    growth: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  };
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    // Node's own sentences; some go on with advice for programmers.
    return misused(error.message.split(/\. |\n/)[0]);
  }
}

/** One line, and the status of a wrong command line. */
function misused(why) {
  console.error(`npm run bench: ${why}. See npm run bench -- --help`);
  process.exit(2);
}
