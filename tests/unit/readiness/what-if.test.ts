import { describe, expect, it } from 'vitest';
import { parseChange, whatIfOnce } from '../../../electron/app';
import { type LabKind, makePackage, writeStores } from '../../../electron/lab';
import { diffLines } from '../../../electron/readiness';
import { changeKinds, whatIfSchema } from '../../../shared/model/what-if';
import { tempFolder } from '../../support/temp-folder';

async function suppose(kind: LabKind, changes: readonly string[], options: object = {}) {
  const made = await makePackage(kind, tempFolder());
  const paths = await writeStores(made, tempFolder());
  const of = (store: string) => paths.filter((path) => path.includes(`${store}.cer`));
  const document = await whatIfOnce(made.folder, {
    dataFolder: tempFolder(),
    tempFolder: tempFolder(),
    workers: { hash: null, archive: null },
    windows: '11-24h2',
    root: of('root'),
    trust: of('trusted'),
    distrust: of('disallowed'),
    labAuthority: of('authority'),
    answer: 'yes',
    ...options,
    changes: changes.map(parseChange),
  });
  expect(whatIfSchema.parse(document)).toEqual(document);
  const [only] = document.packages;
  if (only === undefined) throw new Error('There is no package.');
  return only;
}

describe('whatIf', () => {
  it('when nothing is changed, then nothing differs', async () => {
    const { differences, log, today, changed } = await suppose('publisher', []);
    expect(differences).toEqual([]);
    expect(log.every(({ kind }) => kind === 'same')).toBe(true);
    expect(changed).toEqual(today);
  });

  it.each([
    ['publisher', 'publisher-trusted', 'trusted-publisher', 'installed'],
    ['publisher', 'publisher-distrusted', 'untrusted-publisher', 'refused'],
    ['self-signed', 'root-imported', 'unknown-publisher', 'installed'],
    ['untrusted-root', 'whql-signed', 'windows-signing-authority', 'installed'],
    ['unsigned-catalog-missing', 'attested', 'windows-signing-authority', 'installed'],
    ['altered-inf', 'files-as-signed', 'unknown-publisher', 'installed'],
    ['expired-no-timestamp', 'timestamp-added', 'unknown-publisher', 'installed'],
    ['publisher', 'standard-user', 'unknown-publisher', 'refused'],
    ['publisher', 'windows=vista', 'unsigned', 'installed'],
    ['expired-no-timestamp', 'clock=2020-01-01', 'unsigned', 'refused'],
  ] as const)(
    'when %s is supposed with %s, then it is %s and %s',
    async (kind, change, category, outcome) => {
      const { changed, changes } = await suppose(kind, [change]);
      expect(changes.map(({ works }) => works)).toEqual([true]);
      expect({ category: changed.category, outcome: changed.result.outcome }).toEqual({ category, outcome });
    },
  );

  it('when Secure Boot gives way to test signing, then the kernel loads what is signed, and both are told', async () => {
    const { today, changed, changes } = await suppose('publisher', ['test-signing']);
    expect([today.result.willLoad.ok, changed.result.willLoad.ok]).toEqual([false, true]);
    expect(changes[0]?.note).toContain('Secure Boot');
  });

  it('when a change cannot be made, then it says why and changes nothing', async () => {
    const taken = await suppose('publisher', ['files-as-signed', 'timestamp-added', 'windows=11-24h2']);
    for (const { works, note } of taken.changes) expect([works, note]).toEqual([false, expect.any(String)]);
    expect(taken.differences).toEqual([]);
    const impossible = await suppose('publisher', ['memory-integrity'], { windows: '7' });
    expect(impossible.changes).toMatchObject([{ works: false, note: expect.stringContaining('1607') }]);
  });

  it('when several changes are given in any order, then they end alike', async () => {
    const given = ['publisher-trusted', 'windows=10-22h2', 'test-signing'];
    const [one, other] = [await suppose('publisher', given), await suppose('publisher', given.toReversed())];
    const end = ({ changed }: typeof one) => [
      changed.category,
      changed.result.outcome,
      changed.result.willLoad.ok,
    ];
    expect(end(one)).toEqual(end(other));
    expect(one.changes.map(({ kind }) => kind)).toEqual(['publisher-trusted', 'windows', 'test-signing']);
  });
});

describe('parseChange', () => {
  it('when a change is wrong, then it says what there is', () => {
    expect(() => parseChange('signed')).toThrow(/is not one of publisher-trusted/);
    expect(() => parseChange('windows=12')).toThrow(/no Windows/);
    expect(() => parseChange('clock')).toThrow(/clock=VALUE/);
    expect(() => parseChange('attested=yes')).toThrow(/takes no value/);
    expect(parseChange('clock=2030-01-31').value).toBe('2030-01-31T00:00:00.000Z');
    const plain = changeKinds.filter((kind) => kind !== 'windows' && kind !== 'clock');
    expect(plain.map((kind) => parseChange(kind).kind)).toEqual(plain);
  });
});

describe('diffLines', () => {
  it('when lines differ in times alone, then they are the same; else each side keeps its own in order', () => {
    const today = ['a 12:00:00.001', 'b', 'c'].join('\r\n');
    const changed = ['a 12:00:00.777', 'x', 'c', 'd'].join('\r\n');
    expect(diffLines(today, changed)).toEqual([
      { kind: 'same', text: 'a 12:00:00.777' },
      { kind: 'gone', text: 'b' },
      { kind: 'new', text: 'x' },
      { kind: 'same', text: 'c' },
      { kind: 'new', text: 'd' },
    ]);
    expect(diffLines('', '')).toEqual([]);
  });
});
