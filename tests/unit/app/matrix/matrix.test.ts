import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type MatrixOptions,
  matrixCsv,
  matrixHtml,
  matrixOnce,
  simulateOnce,
} from '../../../../electron/app';
import { type LabKind, makePackage, writeStores } from '../../../../electron/lab';
import { openPcStore } from '../../../../electron/pc';
import { type Matrix, matrixSchema } from '../../../../shared/model/matrix';
import { windowsVersions } from '../../../../shared/windows/versions';
import { tempFolder } from '../../../support/temp-folder';

const deps = () => ({
  dataFolder: tempFolder(),
  tempFolder: tempFolder(),
  workers: { hash: null, archive: null },
});

const both = ['admin', 'standard'] as const;

async function lab(kind: LabKind) {
  const made = await makePackage(kind, tempFolder());
  const paths = await writeStores(made, tempFolder());
  const of = (store: string) => paths.filter((path) => path.includes(`${store}.cer`));
  const stores = {
    root: of('root'),
    trust: of('trusted'),
    distrust: of('disallowed'),
    labAuthority: of('authority'),
  };
  return { folder: made.folder, stores };
}

async function everywhere(kind: LabKind, options: Partial<MatrixOptions> = {}): Promise<Matrix> {
  const { folder, stores } = await lab(kind);
  const pcs = windowsVersions.map((row) => ({ ...stores, windows: row.id }));
  return matrixOnce(folder, { ...deps(), pcs, users: both, leaveOutImpossible: true, ...options });
}

describe('matrixOnce', () => {
  it('when a publisher nobody knows is shown on every Windows then each PC and user has one cell by contract', async () => {
    const matrix = await everywhere('unknown-publisher');
    expect(matrixSchema.parse(matrix)).toEqual(matrix);
    const keys = matrix.cells.map((cell) => `${cell.pc} ${cell.user}`);
    expect(new Set(keys).size).toBe(keys.length);
    // What these two cannot read counts as unsigned there.
    const blind = ['vista', '7-no-sha2'];
    for (const cell of matrix.cells) {
      expect(cell.category, cell.pc).toBe(blind.includes(cell.pc) ? 'unsigned' : 'unknown-publisher');
    }
    for (const pc of matrix.pcs) {
      expect(matrix.cells.some((cell) => cell.pc === pc.key && cell.user === 'admin')).toBe(true);
    }
    const leftOut = matrix.problems.length;
    expect(matrix.pcs.length + leftOut).toBe(windowsVersions.length);
  });

  it('when a cell asks then it says what accepting leads to, and a standard user is not asked', async () => {
    const { folder, stores } = await lab('unknown-publisher');
    const pcs = [{ ...stores, windows: '10-22h2' }];
    const matrix = await matrixOnce(folder, { ...deps(), pcs, users: both });
    const [admin, standard] = matrix.cells;
    expect(admin).toMatchObject({ user: 'admin', outcome: 'prompt', loads: expect.any(Boolean) });
    expect(admin?.prompts).toMatchObject([
      {
        dialog: 'publisher-trust',
        defaultAnswer: 'dont-install',
        accept: { answer: 'install', outcome: 'installed', code: '0x00000000' },
      },
    ]);
    expect(admin?.code).not.toBe('0x00000000');
    expect(standard).toMatchObject({ user: 'standard', outcome: 'refused', prompts: [], loads: false });
  });

  it.each([
    'windows-signing-authority',
    'trusted-publisher',
    'unknown-publisher',
    'altered-inf',
    'altered-file',
    'unsigned-no-catalogfile',
  ] as const)(
    'when %s is simulated on one PC after another then each run ends as its cell says',
    async (kind) => {
      const { folder, stores } = await lab(kind);
      const on = deps();
      const pcs = ['7', '10-22h2', '11-24h2'].map((windows) => ({ ...stores, windows }));
      const matrix = await matrixOnce(folder, { ...on, pcs, users: both });
      expect(matrix.cells).toHaveLength(6);
      for (const cell of matrix.cells) {
        const options = { ...on, ...stores, windows: cell.pc, user: cell.user };
        const run = (await simulateOnce(folder, options)).runs[0];
        expect({ category: cell.category, code: cell.code, callerCode: cell.callerCode }).toEqual({
          category: run?.category,
          code: run?.code,
          callerCode: run?.callerCode,
        });
        expect(cell.prompts.map(({ dialog }) => dialog)).toEqual(run?.prompts.map(({ dialog }) => dialog));
        const accept = cell.prompts[0]?.accept;
        if (!accept) continue;
        const answers = [accept.answer as 'install' | 'install-anyway'];
        const accepted = (await simulateOnce(folder, { ...options, answers })).runs[0];
        expect({ outcome: accept.outcome, code: accept.code, ok: accept.willLoad.ok }).toEqual({
          outcome: accepted?.outcome,
          code: accepted?.code,
          ok: accepted?.willLoad.ok,
        });
      }
    },
  );

  it('when saved PCs and made-up ones stand side by side then each has its own key, stores and architecture', async () => {
    const { folder, stores } = await lab('trusted-publisher');
    const on = deps();
    const pcs = await openPcStore(join(on.dataFolder, 'pcs'));
    const saved = await pcs.create({ windows: '10-22h2', architecture: 'x86', name: 'Old office' });
    const matrix = await matrixOnce(folder, {
      ...on,
      pcs: [
        { pc: 'Old office' },
        { ...stores, windows: '10-22h2' },
        { ...stores, windows: '10-22h2', secureBoot: false },
      ],
      users: ['admin'],
    });
    expect(matrix.pcs.map(({ key, id, architecture }) => [key, id, architecture])).toEqual([
      [saved.id, saved.id, 'x86'],
      ['10-22h2', null, 'amd64'],
      ['10-22h2#2', null, 'amd64'],
    ]);
    expect(matrix.pcs[2]?.switches).toEqual(['Secure Boot off']);
    expect(matrix.cells.map(({ category }) => category)).toEqual([
      'unsigned',
      'trusted-publisher',
      'trusted-publisher',
    ]);
  });

  it('when a PC cannot exist then it is refused, or left out and told', async () => {
    const { folder } = await lab('publisher');
    const pcs = [
      { windows: '11-24h2', architecture: 'x86' },
      { windows: '7', architecture: 'x86' },
    ] as const;
    await expect(matrixOnce(folder, { ...deps(), pcs, users: both })).rejects.toMatchObject({
      code: 'USAGE',
    });
    const matrix = await matrixOnce(folder, { ...deps(), pcs, users: both, leaveOutImpossible: true });
    expect(matrix.pcs.map(({ key }) => key)).toEqual(['7']);
    expect(matrix.problems[0]?.message).toMatch(/11-24h2 is left out: .*x86/);
    const none = matrixOnce(folder, {
      ...deps(),
      pcs: pcs.slice(0, 1),
      users: both,
      leaveOutImpossible: true,
    });
    await expect(none).rejects.toThrow(/no PC to show/);
  });
});

/** A matrix with names as bad as they come. */
async function hostile(): Promise<Matrix> {
  const matrix = await everywhere('unknown-publisher', { pcs: [{ windows: '10-22h2' }], users: ['admin'] });
  const evil = '=HYPERLINK("x"),<script>alert(1)</script>\r\n"\u202egnp.exe';
  return {
    ...matrix,
    source: { ...matrix.source, path: evil },
    packages: matrix.packages.map((each) => ({ ...each, inf: evil })),
    cells: matrix.cells.map((cell) => ({ ...cell, inf: evil, publisher: evil })),
  };
}

describe('exports', () => {
  it('when a matrix is written as CSV then each cell is a record of as many fields as the header', async () => {
    const matrix = await everywhere('unsigned-no-catalogfile');
    const lines = matrixCsv(matrix).split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(lines).toHaveLength(matrix.cells.length + 2);
    expect(lines[0]).toMatch(/^inf,pc,windows,/);
    // Outside quotes, commas part the fields; a doubled quote leaves the quotes and enters them again.
    const commas = (line: string) => line.replace(/"[^"]*"/g, '').replace(/[^,]/g, '').length;
    for (const line of lines.slice(1, -1)) expect(commas(line)).toBe(commas(lines[0] ?? ''));
  });

  it('when names are hostile then the spreadsheet gets text and the page no markup', async () => {
    const matrix = await hostile();
    expect(matrixCsv(matrix)).toContain(`"'=HYPERLINK(""x"")`);
    const html = matrixHtml(matrix, new Date('2026-01-01T00:00:00Z'));
    expect(html).not.toContain('<script');
    expect(html).not.toContain('\u202e');
    expect(html).toContain('&lt;script&gt;');
  });

  it('when a matrix is written as HTML then it needs no other file and no script, and has every cell', async () => {
    const matrix = await everywhere('altered-file');
    const html = matrixHtml(matrix, new Date('2026-01-01T00:00:00Z'));
    expect(html).toContain(`default-src 'none'`);
    expect(html).not.toMatch(/<script|<img|<link|url\(|@import|src=|href=/);
    expect(html.match(/class="outcome /g)).toHaveLength(matrix.cells.length);
    for (const pc of matrix.pcs) expect(html).toContain(pc.windowsName);
  });
});
