import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashBytes } from '../../../electron/authenticode';
import { diagnose as diagnoseInSteps } from '../../../electron/diagnosis/diagnose';
import type { Subject } from '../../../electron/diagnosis/subject';
import { createAuthority, minimalDriver, peChecksum, signPe } from '../../../electron/lab';
import { listing } from '../../support/listing';
import { toEnd } from '../../support/steps';
import { subjectOf } from './support';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').toUpperCase();

const diagnose = (subject: Subject) => toEnd(diagnoseInSteps(subject)).value;

const image = Buffer.from(minimalDriver({ machine: 'amd64', kernelMode: true, mark: 'test' }));

/** A cabinet as far as its header tells: signature, reserved, whole size. */
function cabinet(): Buffer {
  const bytes = Buffer.alloc(200, 7);
  bytes.write('MSCF');
  bytes.writeUInt32LE(200, 8);
  bytes.writeUInt16LE(0, 30);
  return bytes;
}

describe('diagnose', () => {
  it.each([
    ['itself', (bytes: Buffer) => bytes, (bytes: Buffer) => bytes],
    [
      'other-checksum',
      (bytes: Buffer) => {
        const set = Buffer.from(bytes);
        set.writeUInt32LE(peChecksum(bytes), set.readUInt32LE(0x3c) + 24 + 64);
        return set;
      },
      (bytes: Buffer) => {
        const cleared = Buffer.from(bytes);
        cleared.writeUInt32LE(0x1234, cleared.readUInt32LE(0x3c) + 24 + 64);
        return cleared;
      },
    ],
  ])(
    'when the catalog lists an image whole (%s), then that is proven and nothing is repaired',
    (_, was, is) => {
      const index = listing(sha256(was(image)), 'a.sys', 'pe');
      const { diagnosis, original } = diagnose(subjectOf(is(image), { index }));
      expect(diagnosis).toMatchObject({
        outcome: 'proven',
        findings: [{ kind: 'whole-file-hash' }],
        repair: null,
      });
      expect(original).toBeNull();
    },
  );

  it('when an image was signed after it was listed whole, then the unsigned form proves it', async () => {
    const signed = signPe(image, await createAuthority({ now: new Date() }));
    const { diagnosis } = diagnose(subjectOf(signed, { index: listing(sha256(image), 'a.sys', 'pe') }));
    expect(diagnosis.outcome).toBe('proven');
    expect(diagnosis.findings[0]?.text).toContain('before it was signed');
  });

  it('when bytes lie behind a cabinet, then it is cut to what its header says', () => {
    const whole = cabinet();
    const value = hashBytes(whole, ['sha256']).digests.sha256 ?? '';
    const index = listing(value, 'a.cab', 'cab');
    const { diagnosis, original } = diagnose(
      subjectOf(Buffer.concat([whole, Buffer.alloc(9, 1)]), { index, path: 'a.cab' }),
    );
    expect(diagnosis).toMatchObject({ outcome: 'repairable', findings: [{ kind: 'padded' }] });
    expect(original).toEqual({ kind: 'bytes', bytes: Uint8Array.from(whole) });
  });

  it('when a cabinet is cut, then its header tells', () => {
    const index = listing('AA'.repeat(32), 'a.cab', 'cab');
    const { diagnosis } = diagnose(subjectOf(cabinet().subarray(0, 150), { index, path: 'a.cab' }));
    expect(diagnosis).toMatchObject({
      outcome: 'suspected',
      findings: [{ kind: 'truncated', proven: false }],
    });
  });

  it.each([
    ['\n', '\r\n'],
    ['\r\n', '\n'],
  ])('when the line ends of a binary file were changed, then they are changed back (%j)', (from, to) => {
    const original = Buffer.from(`\0\x01${`data${from}`.repeat(20)}\xff`, 'latin1');
    const altered = Buffer.from(original.toString('latin1').replaceAll(from, to), 'latin1');
    const index = listing(sha256(original), 'a.bin');
    const { diagnosis, original: found } = diagnose(subjectOf(altered, { index, path: 'a.bin' }));
    expect(diagnosis).toMatchObject({ outcome: 'repairable', findings: [{ kind: 'binary-as-text' }] });
    expect(found).toEqual({ kind: 'bytes', bytes: Uint8Array.from(original) });
  });

  it('when an ANSI text of another code page was saved as UTF-8, then the code page is found', () => {
    const original = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x0d, 0x0a]);
    const index = listing(sha256(original), 'a.txt');
    const { diagnosis } = diagnose(subjectOf(Buffer.from('Привет\n'), { index, path: 'a.txt' }));
    expect(diagnosis.outcome).toBe('repairable');
    expect(diagnosis.findings.map(({ text }) => text).join(' ')).toContain('ANSI (windows-1251)');
  });

  it('when a wrong encoding destroyed characters, then it is told that they are lost', () => {
    const index = listing('AA'.repeat(32), 'a.txt');
    const { diagnosis } = diagnose(subjectOf(Buffer.from('Ger\ufffdt\r\n'), { index, path: 'a.txt' }));
    expect(diagnosis).toMatchObject({ outcome: 'suspected', findings: [{ kind: 'lost-characters' }] });
  });

  it('when an INF is dated after its catalog, then that speaks against it without proving anything', () => {
    const { diagnosis } = diagnose(
      subjectOf(Buffer.from('[Version]\r\n'), {
        index: listing('AA'.repeat(32), 'a.inf'),
        path: 'a.inf',
        catalogMade: '2020-01-01T00:00:00.000Z',
        driverDate: '2021-06-01',
      }),
    );
    expect(diagnosis).toMatchObject({
      outcome: 'suspected',
      findings: [{ kind: 'newer-than-catalog', proven: false }],
    });
  });

  it('when the only file of that name is for another machine, then it is not taken', () => {
    const other = Buffer.from(minimalDriver({ machine: 'x86', kernelMode: true, mark: 'test' }));
    const hash = hashBytes(other, ['sha256']);
    const index = listing(hash.digests.sha256 ?? '', 'a.sys', 'pe');
    const neighbour = { path: 'x86/a.sys', source: null, size: other.length, hash, machine: 'x86' };
    const changed = Buffer.from(image);
    changed[0x210] = (changed[0x210] ?? 0) ^ 1;
    expect(diagnose(subjectOf(changed, { index, neighbours: [neighbour] })).original).toBeNull();
    expect(diagnose(subjectOf(null, { index, neighbours: [neighbour] })).diagnosis.advice).not.toContain(
      'git',
    );
  });

  it('when the file is too large to be tried, then that is said', () => {
    const { diagnosis } = diagnose(subjectOf(null, { index: listing('AA'.repeat(32), 'b.sys') }));
    expect(diagnosis).toMatchObject({ outcome: 'unexplained', findings: [] });
    expect(diagnosis.advice).toContain('too large');
  });
});
