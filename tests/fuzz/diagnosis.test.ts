import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { imageExtent } from '../../electron/authenticode';
import { binaryForms } from '../../electron/diagnosis/binary-forms';
import { cabinetForms } from '../../electron/diagnosis/cabinet-forms';
import { imageForms } from '../../electron/diagnosis/image-forms';
import { unevenLineEnds } from '../../electron/diagnosis/line-end-forms';
import { textForms } from '../../electron/diagnosis/text-forms';
import { createAuthority, makePackage, minimalDriver, signPe } from '../../electron/lab';
import { withDiagnosed } from '../support/diagnosed';
import { tempFolder } from '../support/temp-folder';

const name = fc.constantFrom('labdriver.inf', 'labdriver.sys', 'labdriver.dat');
const change = fc.oneof(
  fc
    .record({ at: fc.nat(), value: fc.integer({ min: 1, max: 255 }) })
    .map(({ at, value }) => (bytes: Buffer) => {
      const changed = Buffer.from(bytes);
      changed[at % changed.length] = (changed[at % changed.length] ?? 0) ^ value;
      return changed;
    }),
  fc.nat().map((at) => (bytes: Buffer) => bytes.subarray(0, at % bytes.length)),
  fc.uint8Array({ maxLength: 64 }).map((more) => (bytes: Buffer) => Buffer.concat([bytes, more])),
  fc.constant((bytes: Buffer) => Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')),
  fc.constant((bytes: Buffer) => bytes),
);
const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
const hashesOf = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((file) => [file, sha256(join(folder, file))]));

describe('repairing', () => {
  it('never changes a file whose hash matches, nor the source, and writes originals only', async () => {
    const made = await makePackage('publisher', tempFolder());
    const files = readdirSync(made.folder).map(
      (file) => [file, readFileSync(join(made.folder, file))] as const,
    );
    const whole = hashesOf(made.folder);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(name, change), { maxLength: 3 }), async (changes) => {
        const root = mkdtempSync(join(tmpdir(), 'driver-preflight-fuzz-'));
        try {
          const work = join(root, 'work');
          const target = join(root, 'target');
          makeFolder(work, files);
          for (const [file, apply] of changes) {
            writeFileSync(join(work, file), apply(readFileSync(join(work, file))));
          }
          const before = hashesOf(work);
          await withDiagnosed(work, async ({ facts, diagnoses, repair }) => {
            const repairable = diagnoses
              .filter(({ outcome }) => outcome === 'repairable')
              .map(({ path }) => path);
            const verified = facts.packages[0]?.files.filter(({ status }) => status === 'verified') ?? [];
            expect(repairable.filter((path) => verified.some((file) => file.path === path))).toEqual([]);
            if (repairable.length === 0) return;
            expect((await repair(target)).toSorted()).toEqual(repairable.toSorted());
            for (const [file, hash] of Object.entries(hashesOf(target))) {
              // An image's signature and checksum are no part of its hash; here nothing touches either.
              expect(hash).toBe(repairable.includes(file) ? whole[file] : before[file]);
            }
          });
          expect(hashesOf(work)).toEqual(before);
          expect(readdirSync(root).filter((entry) => entry !== 'work' && entry !== 'target')).toEqual([]);
        } finally {
          rmSync(root, { recursive: true, force: true });
        }
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

function makeFolder(folder: string, files: readonly (readonly [string, Buffer])[]): void {
  mkdirSync(folder);
  for (const [file, bytes] of files) writeFileSync(join(folder, file), bytes);
}

describe('forms of hostile bytes', () => {
  it('are made without an error, and stay near the size of the file', async () => {
    const authority = await createAuthority({ now: new Date() });
    const image = minimalDriver({ machine: 'amd64', kernelMode: true, mark: 'fuzz' });
    const signed = signPe(image, authority);
    const anyBytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ maxLength: 200 }).map((text) => Buffer.from(text)),
      fc
        .tuple(
          fc.constantFrom(image, signed),
          fc.nat(0x400),
          fc.uint8Array({ minLength: 1, maxLength: 8 }),
          fc.nat(),
        )
        .map(([base, at, patch, cut]) => {
          const bytes = Uint8Array.from(base);
          bytes.set(patch, at % (bytes.length - patch.length));
          return cut % 3 === 0 ? bytes.subarray(0, cut % bytes.length) : bytes;
        }),
    );
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        imageExtent(bytes);
        for (const forms of [imageForms, cabinetForms, binaryForms, textForms, unevenLineEnds]) {
          let count = 0;
          for (const form of forms(bytes)) {
            if (form === null) continue;
            expect(form.bytes.length).toBeLessThanOrEqual(4 * bytes.length + 64 * 1024 + 16);
            expect(form.changes.length).toBeGreaterThan(0);
            count += 1;
            if (count === 500) break;
          }
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
