// Makes shared/windows/known-certificates.json from a folder of PEM files with an INDEX.tsv:
//   node build/make-known-certificates.mjs <folder>
// The folder holds roots/, intermediates/, cross-mscv/ and tsa/; the index tells each file's SHA-1 thumbprint, its
// place in Microsoft's root programme and where it was published. Thumbprints are computed again from the bytes.
import { X509Certificate } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { Certificate } from 'pkijs';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Usage: node build/make-known-certificates.mjs <folder with INDEX.tsv>');
  process.exit(2);
}

const roles = { roots: 'root', intermediates: 'intermediate', 'cross-mscv': 'cross', tsa: 'timestamping' };

/** Product roots that vouch for Windows and drivers: Microsoft's own other roots (TLS, time, identity) do not. */
const productRoots = new Set([
  'A43489159A520F0D93D032CCAF37E7FE20A8B419',
  'CDD4EEAE6000AC7F40C3802C171E30148030C072',
  '3B1EFD3A66EA28B16697394703A72CA340A05BD5',
  '8F43288AD272F3103B6FB1428485EA3014C0BCFE',
  '06F1AA330B927B753A40E68CDF22E34BCBEF3352',
]);

const notes = {
  A43489159A520F0D93D032CCAF37E7FE20A8B419:
    'Ended in December 2020; Windows keeps it because old drivers depend on it.',
  CDD4EEAE6000AC7F40C3802C171E30148030C072:
    'Ended in May 2021; Windows keeps it because old drivers depend on it.',
  F40042E2E5F7E8EF8189FED15519AECE42C3BFA2:
    'Anchors Trusted Signing: third-party publishers, not a Windows signing authority.',
  '7F88CD7223F3C813818C994614A89C99FA3B5247':
    'Anchored Authenticode of the 1990s: third-party publishers, not a Windows signing authority.',
  '0119E81BE9A14CD8E22F40AC118C687ECBA3F4D8': 'Anchors timestamps only.',
  '31F9FC8BA3805986B721EA7295C65B3A44534274': 'Anchors timestamps only.',
};

const [header, ...lines] = readFileSync(join(folder, 'INDEX.tsv'), 'utf8').trimEnd().split('\n');
const columns = header.split('\t');
const rows = [];
for (const line of lines) {
  const fields = Object.fromEntries(line.split('\t').map((value, i) => [columns[i], value]));
  const role = roles[fields.file.split('/')[0]];
  if (role === undefined) continue;
  const { raw } = new X509Certificate(readFileSync(join(folder, fields.file)));
  const thumbprint = new X509Certificate(raw).fingerprint.replaceAll(':', '');
  if (thumbprint !== fields.sha1) throw new Error(`${fields.file}: its thumbprint is ${thumbprint}`);
  rows.push(makeRow(thumbprint, role, raw, fields));
}
rows.sort((a, b) => (a.thumbprint < b.thumbprint ? -1 : 1));
const text = rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n');
writeFileSync(new URL('../shared/windows/known-certificates.json', import.meta.url), `[\n${text}\n]\n`);
console.log(`${rows.length} certificates`);

function makeRow(thumbprint, role, raw, fields) {
  const isRoot = role === 'root';
  const note = notes[thumbprint] ?? programmeNote(isRoot, fields.ms_programme);
  return {
    thumbprint,
    name: plainName(fields.subject),
    role,
    kind: isRoot ? (productRoots.has(thumbprint) ? 'microsoft' : 'public') : 'unknown',
    trustedByDefault: isRoot,
    source: sourceOf(fields),
    ...(note === undefined ? {} : { note }),
    subject: subjectPlace(raw),
    der: raw.toString('base64'),
  };
}

/** Where in the certificate the content of its subject's name begins and ends. */
function subjectPlace(raw) {
  const name = Buffer.from(Certificate.fromBER(raw).subject.valueBeforeDecode);
  const start = raw.indexOf(name);
  return [start + (name[1] < 0x80 ? 2 : 2 + (name[1] & 0x7f)), start + name.length];
}

/** In ASCII, for people reading the table: one other letter and the built file takes twice the memory and time to load. */
function plainName(subject) {
  return subject === 'CA 沃通根证书' ? 'CA WoSign root, named in Chinese' : subject;
}

function programmeNote(isRoot, programme) {
  if (!isRoot || programme === 'programme-2026') return undefined;
  return programme === 'disabled-list'
    ? "Since disabled in Microsoft's root programme; signatures that were timestamped before stay good."
    : "Historic: no longer in Microsoft's root programme list of 2026-07-19.";
}

/** Where the bytes were published, without repeating each package that carries them. */
function sourceOf({ ms_programme: programme, source }) {
  const places = new Set(
    programme === 'programme-2026' ? ["Microsoft's root programme list of 2026-07-19"] : [],
  );
  for (const part of source.split('; ')) {
    places.add(
      part.startsWith('embedded')
        ? 'carried by published signatures'
        : part.replace(/^github:/, 'github.com/'),
    );
  }
  return [...places].join('; ');
}
