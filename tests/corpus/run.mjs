/**
 * Runs every case of the corpus through the built command line and prints agreement by column, then every
 * disagreement. Disagreements that are explained in DISAGREEMENTS.md count as such.
 * Exit status: 0 when every disagreement is explained, 1 otherwise, 0 with a word when there is no corpus.
 */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..', '..');
const corpus = join(root, '..', 'shared', 'corpus');
const cli = join(root, 'out', 'main', 'cli.js');
/** The clock that the manifest's conclusions assume. */
const now = '2026-11-21T00:00:00Z';
const batchSize = 20;

if (!existsSync(corpus)) {
  console.log('skipped: no corpus beside the project.');
  process.exit(0);
}
const rows = readManifest(join(corpus, 'MANIFEST.tsv'));
const explained = readExplanations(join(import.meta.dirname, 'DISAGREEMENTS.md'));
const work = mkdtempSync(join(tmpdir(), 'preflight-corpus-'));
try {
  const folders = foldersOf(rows);
  const seven = await inspectAll(folders, '7');
  const ten = await inspectAll(folders, '10-22h2');
  report(rows, seven, ten);
} finally {
  rmSync(work, { recursive: true, force: true });
}

function readManifest(file) {
  const [head, ...lines] = readFileSync(file, 'utf8').replace(/\n$/, '').split('\n');
  const names = head.split('\t');
  return lines.map((line) =>
    Object.fromEntries(line.split('\t').map((value, index) => [names[index], value])),
  );
}

/** `case/inf/column` of every line of the form: - `case` `inf or *`: columns, separated by commas. */
function readExplanations(file) {
  if (!existsSync(file)) return new Set();
  const found = readFileSync(file, 'utf8').matchAll(/^- `([^`]+)` `([^`]+)`: ([\w, -]+)$/gm);
  return new Set(
    [...found].flatMap(([, name, inf, columns]) =>
      columns.split(',').map((column) => `${name}/${inf}/${column.trim()}`),
    ),
  );
}

/** The folder of each case; a `+restored` case is its package with the proven original text files laid over it. */
function foldersOf(all) {
  const folders = new Map();
  for (const { case: name } of all) {
    if (folders.has(name)) continue;
    const base = name.replace(/\+restored$/, '');
    const source = join(corpus, 'packages', base);
    if (base === name) {
      folders.set(name, source);
      continue;
    }
    const folder = join(work, base);
    cpSync(source, folder, { recursive: true });
    cpSync(join(corpus, 'restored', base), folder, { recursive: true, force: true });
    folders.set(name, folder);
  }
  return folders;
}

async function inspectAll(folders, windows) {
  const found = new Map();
  const entries = [...folders];
  for (let start = 0; start < entries.length; start += batchSize) {
    const batch = entries.slice(start, start + batchSize);
    const args = [
      cli,
      'inspect',
      '--json',
      '--windows',
      windows,
      '--now',
      now,
      ...batch.map(([, folder]) => folder),
    ];
    const { stdout } = await run(process.execPath, args, { maxBuffer: 1 << 30 }).catch((error) => error);
    const documents = stdout
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line));
    for (const [name, folder] of batch) {
      const document = documents.find((each) => each.source.path === folder);
      for (const each of document?.packages ?? []) found.set(`${name}/${each.inf.path.toLowerCase()}`, each);
    }
  }
  return found;
}

function report(all, seven, ten) {
  const columns = new Map();
  const disagreements = [];
  const compare = (row, column, expected, got) => {
    const entry = columns.get(column) ?? { same: 0, all: 0 };
    columns.set(column, entry);
    entry.all += 1;
    if (expected === got) entry.same += 1;
    else disagreements.push({ row, column, expected, got });
  };
  for (const row of all) {
    const key = `${row.case}/${row.inf.toLowerCase()}`;
    const on7 = seven.get(key);
    const on10 = ten.get(key);
    compare(row, 'category-7', row.expected_win7_x64, on7?.verdict.category ?? 'not inspected');
    compare(row, 'category-10', row.expected_win10_x64, on10?.verdict.category ?? 'not inspected');
    if (on10 === undefined) continue;
    const { catalog } = on10;
    // Such a row describes the catalog of another architecture beside the verdict for amd64.
    if (row.reason.startsWith('no catalogue applies to x64')) continue;
    if (row.signer_sha1 !== '')
      compare(row, 'signer', row.signer_sha1, catalog?.signer?.thumbprint ?? 'none');
    if (row.chain_end.startsWith('root ')) {
      compare(row, 'root', row.chain_end.slice(5, 45), catalog?.root?.thumbprint ?? 'none');
    }
    if (row.timestamp !== '')
      compare(row, 'timestamp', timestampOf(row.timestamp), ourTimestamp(catalog?.timestamp));
    if (row.cat_members !== '') compare(row, 'members', row.cat_members, String(catalog?.members ?? 'none'));
    compare(row, 'files', 'agree', fileDifference(row, on10));
  }
  for (const { row, column, expected, got } of disagreements) {
    const mark = isExplained(row, column) ? 'explained' : 'UNEXPLAINED';
    console.log(
      `${mark} ${column}: ${row.case} ${row.inf}: manifest ${expected}, we ${got}\n    ${row.reason}`,
    );
  }
  console.log('\ncolumn        agree    of        %');
  for (const [column, { same, all: count }] of columns) {
    const percent = ((100 * same) / count).toFixed(1);
    console.log(
      `${column.padEnd(12)}${String(same).padStart(7)}${String(count).padStart(6)}${percent.padStart(9)}`,
    );
  }
  const open = disagreements.filter(({ row, column }) => !isExplained(row, column));
  console.log(`\n${disagreements.length} disagreements, ${open.length} of them unexplained.`);
  process.exitCode = open.length === 0 ? 0 : 1;
}

function isExplained(row, column) {
  return explained.has(`${row.case}/${row.inf}/${column}`) || explained.has(`${row.case}/*/${column}`);
}

function timestampOf(text) {
  if (text === 'none') return 'none';
  const [kind, day, time, state] = text.split(' ');
  return `${kind === 'PKCS9' ? 'authenticode' : 'rfc3161'} ${day}T${time}Z ${state}`;
}

function ourTimestamp(timestamp) {
  if (!timestamp) return 'none';
  return `${timestamp.kind} ${timestamp.time.slice(0, 19)}Z ${timestamp.valid ? 'ok' : 'bad'}`;
}

/**
 * The manifest's file columns cover every architecture, ours only amd64: what we report must be among what it
 * reports, and what it reports of files that we look at must be reported by us.
 */
function fileDifference(row, inspected) {
  const names = (text) => new Set(text.split(', ').filter(Boolean).map(clean));
  const notInCatalog = names(row.files_not_in_cat);
  const mayMiss = new Set([...names(row.files_missing), ...row.left_out.split(/[,;] ?/).map(clean)]);
  const folder = row.inf.includes('/') ? row.inf.slice(0, row.inf.lastIndexOf('/') + 1).toLowerCase() : '';
  const relative = (path) => clean(path).slice(clean(path).startsWith(folder) ? folder.length : 0);
  const differences = [];
  for (const file of inspected.files.filter((each) => each.role === 'payload')) {
    const name = relative(file.path);
    const listed = (set) =>
      set.has(name) || [...set].some((each) => each.split('/').at(-1) === name.split('/').at(-1));
    if (file.status === 'altered' && !listed(notInCatalog)) differences.push(`${name} altered`);
    if (file.status === 'verified' && notInCatalog.has(name)) differences.push(`${name} verified`);
    const isTrimmed = name.endsWith('.exe') || (name.endsWith('.dll') && row.reason.includes('co-installer'));
    if (file.status === 'missing' && !listed(mayMiss) && !isTrimmed) differences.push(`${name} missing`);
  }
  return differences.length === 0 ? 'agree' : differences.join('; ');
}

function clean(name) {
  return name
    .replace(/\(.*\)$/, '')
    .replaceAll('\\', '/')
    .trim()
    .toLowerCase();
}
