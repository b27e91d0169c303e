import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeInf, parseInf } from '../../electron/inf';
import type { Architecture, InfFacts } from '../../shared/model/inf';
import { type ManifestRow, packageFile, readManifest } from '../support/manifest';

/** Rows whose INF lies open in a folder; three more are inside archives. */
const rows = readManifest().flatMap((row) => {
  const file = packageFile(row, row.inf ?? '');
  return file === null || row.case?.includes('.zip') ? [] : [{ row, file, name: `${row.case}/${row.inf}` }];
});
const absent = rows.length === 0;
const architectures: readonly Architecture[] = ['amd64', 'x86', 'arm64', 'arm', 'ia64'];

/** Only the catalog of another architecture is named; the manifest took it all the same. */
const otherCatalog = /^catalogfile\.nt(?:x86|ia64)=/;

/** What the manifest says differently, case by case, and why we are right. */
const explained: Readonly<Record<string, string>> = {
  'HotPlugApplet64.cpl':
    'named by CopyFiles without a SourceDisksFiles entry, which is all the manifest looks at',
  'DriverConfigParam.def': 'present only in the restored overlay, not in the package as published',
};

/** INFs whose count of good files differs from the manifest's, by the reason. */
const countedDifferently: Readonly<Record<string, readonly string[]>> = {
  'the manifest does not follow the path of SourceDisksNames, or a file without a SourceDisksFiles entry': [
    'arduino-cp210x-67/slabvcp.inf',
    'dp-chipset-texas-all8/TIxHCIufilter.inf',
    'dp-massstorage-nvidia-5x64-5.10.2600.0699-legacy/nvrdx64.inf',
  ],
  'the manifest counts one file twice that the INF spells in two cases': [
    'dp-chipset-nvidia-5x86-agp-4.4.0/nv_agp.inf',
    'dp-massstorage-5x86-c/CPQCISSE.inf',
    'dp-massstorage-5x86-p/ULTRA.inf',
  ],
  'the manifest counts the INF itself, or another one, which SourceDisksFiles lists and nothing copies': [
    'dp-chipset-amd-5x86/Amdhpet.inf',
    'dp-massstorage-karyonix-winall/firadisk.inf',
    'dp-massstorage-via-forced-5x64-old/VIAMRX64.INF',
  ],
  'the manifest counts programs, or a text file, that are not in the corpus': [
    'dp-chipset-dptf/Dptf.inf',
    'dp-chipset-nvidia-ntx64-smbus-4.7.9/STRICT/nfsmb64.inf',
    'dp-massstorage-lsi-forced-7x64-megasas-6.506.01/megasas2.inf',
    'dp-massstorage-lsi-forced-8x64-sas2-2.00.60.02/lsi_sas2.inf',
    'dp-modem-5x86-a-10/LTSMw2k.inf',
  ],
};

function read(file: string, architecture: Architecture): InfFacts {
  const parsed = parseInf(readFileSync(file), path.basename(file));
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return describeInf(parsed.value, { path: path.basename(file), architecture });
}

function driverVersion(facts: InfFacts): string {
  const { date, version } = facts.driverVersion ?? { date: null, version: null };
  return [date, version].filter((part) => part !== null).join(' ');
}

/** The manifest has DriverVer as written: turn it into our form, independently of the code under test. */
function normalisedVersion(text: string): string {
  const [date = '', version] = text.split(',').map((part) => part.trim());
  if (date === '') return '';
  const [month = '', day = '', year = ''] = date.split(/[/-]/);
  const parts = version === undefined ? [] : [...version.split('.').map(Number), 0, 0, 0].slice(0, 4);
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parts.length === 0 ? iso : `${iso} ${parts.join('.')}`;
}

function encodingFamily(facts: InfFacts): string {
  if (facts.encodingEvidence === 'ascii') return 'ASCII';
  if (facts.encoding === 'utf-16le') return facts.encodingEvidence === 'bom' ? 'UTF-16LE BOM' : 'UTF-16LE';
  if (facts.encoding === 'utf-8') return facts.encodingEvidence === 'bom' ? 'UTF-8 BOM' : 'UTF-8 no BOM';
  return 'ANSI 8-bit';
}

const names = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split(/[,;]/)
    .map((name) => name.replace(/\(.*/, '').trim().toLowerCase())
    .filter((name) => name !== '');

function isPresent(row: ManifestRow, source: string): boolean {
  const full = path.posix.join(path.posix.dirname(row.inf ?? ''), source);
  return packageFile(row, full) !== null || packageFile(row, `${full.slice(0, -1)}_`) !== null;
}

/** Why a file of our list may be absent from the corpus. */
function excuse(row: ManifestRow, source: string): string | null {
  const base = path.posix.basename(source).toLowerCase();
  if (names(row.files_missing).some((name) => path.posix.basename(name) === base)) return 'missing there too';
  if (names(row.left_out).includes(base)) return 'left out of the corpus';
  if (base.endsWith('.exe')) return 'programs are left out of the corpus';
  if (base.includes('coinst')) return 'co-installers were trimmed for publication';
  if (row.case?.startsWith('dp-modem-motorola-5x86-m3') && source.startsWith('amd64/'))
    return 'the package was published without its 64-bit half, which the INF names';
  return explained[path.posix.basename(source)] ?? null;
}

describe.skipIf(absent)('INFs of real packages (skipped where the corpus is absent)', () => {
  it('when the corpus is there then all of its open INFs are compared', () => {
    expect(rows.length).toBe(453);
  });

  it.each(rows)(
    'when $name is read then [Version] and text are as the manifest has them',
    ({ row, file }) => {
      const facts = read(file, 'amd64');
      const isOther = otherCatalog.test(row.catalogfile ?? '') && facts.catalogFile === null;
      expect({
        class: facts.class ?? '',
        provider: facts.provider ?? '',
        driverVersion: driverVersion(facts),
        catalogFiles: facts.catalogFiles.map(({ key, file }) => `${key.toLowerCase()}=${file}`).join('; '),
        catalogFile: isOther ? row.cat_used_x64 : (facts.catalogFile ?? ''),
        encoding: encodingFamily(facts),
        lineEnds: facts.lineEnds,
        errors: facts.problems.filter(({ severity }) => severity === 'error'),
      }).toEqual({
        class: row.class,
        provider: row.provider,
        driverVersion: normalisedVersion(row.driverver ?? ''),
        catalogFiles: row.catalogfile,
        catalogFile: row.cat_used_x64,
        encoding: row.inf_encoding?.replace(/ \(.*/, ''),
        lineEnds: row.inf_eol?.replace(/\(.*/, '').toLowerCase(),
        errors: [],
      });
    },
  );

  it('when only the catalog of another architecture is named then ten rows of the manifest took it, not we', () => {
    const differing = rows.filter(
      ({ row, file }) => (read(file, 'amd64').catalogFile ?? '') !== row.cat_used_x64,
    );
    expect(differing.length).toBe(10);
    expect(differing.every(({ row }) => otherCatalog.test(row.catalogfile ?? ''))).toBe(true);
  });

  it.each(rows)(
    'when the files of $name are listed then each is there or known to be absent',
    ({ row, file }) => {
      const unexplained = read(file, 'amd64')
        .files.map(({ source }) => source)
        .filter((source) => !isPresent(row, source) && excuse(row, source) === null);
      expect(unexplained).toEqual([]);
    },
  );

  it.each(rows.filter(({ row }) => row.files_not_in_cat !== ''))(
    'when files of $name do not match the catalog then they are on the list of some architecture',
    ({ row, file }) => {
      const listed = new Set(
        architectures
          .flatMap((architecture) => read(file, architecture).files)
          .map(({ source }) => source.toLowerCase()),
      );
      // INFs and catalogs are copied by no directive: they are packages' own. lsinodrv.inf is merely in the folder.
      const payload = names(row.files_not_in_cat).filter((name) => !/\.(?:inf|cat)$/.test(name));
      expect(payload.filter((name) => !listed.has(name))).toEqual([]);
    },
  );

  it('when the files of all architectures are counted then they make up the files that the manifest found good', () => {
    const differing = rows.filter(({ row, file }) => {
      const listed = new Set(
        architectures
          .flatMap((architecture) => read(file, architecture).files)
          .map(({ source }) => source)
          .filter(
            (source) =>
              isPresent(row, source) ||
              names(row.left_out).includes(path.posix.basename(source).toLowerCase()),
          )
          .map((source) => source.toLowerCase()),
      );
      const good =
        Number(row.files_ok) +
        names(row.files_not_in_cat).filter((name) => !/\.(?:inf|cat)$/.test(name)).length;
      return row.cat_version !== '' && listed.size !== good;
    });
    const known = new Set(Object.values(countedDifferently).flat());
    const unexplained = differing
      .map(({ name }) => name.replace('+restored', ''))
      .filter((name) => !known.has(name));
    expect(unexplained).toEqual([]);
    expect(differing.length).toBe(22);
  });
});
