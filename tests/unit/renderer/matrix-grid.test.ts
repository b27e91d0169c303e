import { describe, expect, it } from 'vitest';
import { type GridView, gridOf, type MatrixSource, packageKey } from '../../../renderer/matrix/grid';
import { cellWords, familyOf, pcWords } from '../../../renderer/matrix/matrix-words';
import type { Matrix, MatrixCell, MatrixPc } from '../../../shared/model/matrix';

const load = { ok: true, problem: null, detail: '', unconfirmed: false };
const pc = (windows: string, id: string | null = null): MatrixPc => ({
  key: id ?? windows,
  id,
  name: id === null ? windows : `PC ${id}`,
  windows,
  windowsName: `Windows ${windows}`,
  architecture: 'amd64',
  switches: [],
});
const cell = (on: MatrixPc, user: 'admin' | 'standard', change: Partial<MatrixCell> = {}): MatrixCell => ({
  inf: 'a.inf',
  pc: on.key,
  user,
  category: 'unknown-publisher',
  signatureType: 'commercial',
  publisher: 'Fabrikam',
  outcome: 'refused',
  prompts: [],
  code: '0xE0000242',
  callerCode: '0xE0000242',
  willLoad: load,
  loads: false,
  files: 'verified',
  explanation: '',
  unconfirmed: [],
  ...change,
});

const [vista, seven, eleven, saved] = [pc('vista'), pc('7'), pc('11-24h2'), pc('7', 'lab')];
const asks: Partial<MatrixCell> = { outcome: 'prompt', loads: true };
const silent: Partial<MatrixCell> = {
  outcome: 'silent',
  category: 'windows-signing-authority',
  loads: true,
  code: '0x00000000',
};

function source(cells: MatrixCell[], pcs: MatrixPc[], inspectionId = 'one'): MatrixSource {
  const infs = [...new Set(cells.map(({ inf }) => inf))];
  const matrix: Matrix = {
    schema: 'driver-preflight/matrix@1',
    source: { path: '/p', kind: 'folder', files: 1, bytes: 1 },
    packages: infs.map((inf) => ({ inf, class: null, provider: null, driverVersion: null })),
    pcs,
    users: ['admin', 'standard'],
    cells,
    problems: [],
  };
  return { inspectionId, matrix };
}

const sample = source(
  [
    cell(eleven, 'admin', silent),
    cell(eleven, 'standard', silent),
    cell(saved, 'admin', asks),
    cell(saved, 'standard'),
    cell(seven, 'admin', asks),
    cell(seven, 'standard'),
    cell(vista, 'admin', asks),
  ],
  [eleven, saved, seven, vista],
);
const view: GridView = {
  outcomes: [],
  category: null,
  differencesOnly: false,
  groupBy: 'none',
  only: null,
};
const shown = (change: Partial<GridView>, sources = [sample]) =>
  gridOf(sources, { ...view, ...change }).groups.map(({ name, rows }) => [
    name,
    ...rows.map(({ key }) => key),
  ]);

describe('gridOf', () => {
  it('when nothing is filtered then every PC is a row in the given order, with its holes', () => {
    const grid = gridOf([sample], view);
    expect(grid.columns.map(({ user }) => user)).toEqual(['admin', 'standard']);
    expect(shown({})).toEqual([[null, '11-24h2', 'lab', '7', 'vista']]);
    expect(grid.groups[0]?.rows[3]?.cells[1]).toBeNull();
    expect(grid.counts).toEqual({ silent: 2, prompt: 3, refused: 2, error: 0 });
    expect(grid.categories).toEqual(['windows-signing-authority', 'unknown-publisher']);
  });

  it('when grouped by Windows family then families come in the order of their release', () => {
    expect(shown({ groupBy: 'windows' })).toEqual([
      ['Windows Vista', 'vista'],
      ['Windows 7', 'lab', '7'],
      ['Windows 11', '11-24h2'],
    ]);
  });

  it('when grouped by outcome then users who fare differently are both in the name', () => {
    expect(shown({ groupBy: 'outcome' })).toEqual([
      ['Installs silently', '11-24h2'],
      ['Asks / Refused', 'lab', '7'],
      ['Asks', 'vista'],
    ]);
  });

  it('when filtered then a PC stays as long as one of its cells fits, and the counts stay', () => {
    expect(shown({ outcomes: ['refused'] })).toEqual([[null, 'lab', '7']]);
    expect(shown({ outcomes: ['refused', 'silent'] })).toEqual([[null, '11-24h2', 'lab', '7']]);
    expect(shown({ category: 'windows-signing-authority' })).toEqual([[null, '11-24h2']]);
    expect(shown({ category: 'windows-signing-authority', outcomes: ['prompt'] })).toEqual([]);
    expect(gridOf([sample], { ...view, outcomes: ['refused'] }).counts.prompt).toBe(3);
  });

  it('when only differences are wanted then the PCs that do what most do are hidden', () => {
    expect(shown({ differencesOnly: true })).toEqual([[null, '11-24h2', 'vista']]);
  });

  it('when two sources name the same INF then their cells stay apart', () => {
    const other = source([cell(seven, 'admin', silent)], [seven], 'two');
    const first = source([cell(seven, 'admin')], [seven]);
    const grid = gridOf([first, other], view);
    expect(grid.columns).toHaveLength(4);
    expect(grid.groups[0]?.rows[0]?.cells.map((each) => each?.outcome ?? null)).toEqual([
      'refused',
      null,
      'silent',
      null,
    ]);
    expect(gridOf([first, other], { ...view, only: packageKey('two', 'a.inf') }).columns).toHaveLength(2);
  });
});

describe('words of the matrix', () => {
  it.each([
    ['vista', 'Windows Vista'],
    ['7-no-sha2', 'Windows 7'],
    ['8.1', 'Windows 8 and 8.1'],
    ['10-22h2-s', 'Windows 10'],
    ['11-25h2', 'Windows 11'],
    ['server-2025', 'Windows Server'],
    ['winpe', 'Windows PE'],
    ['13', 'Other Windows'],
  ])('when the Windows is %s then its family is %s', (windows, family) => {
    expect(familyOf(windows)).toBe(family);
  });

  it('when a cell asks then both ways are told, with the problem of a driver that will not load', () => {
    const problem = { code: 52, name: 'CM_PROB_UNSIGNED_DRIVER', text: '' };
    const willLoad = { ...load, ok: false, problem };
    const accept = {
      answer: 'install' as const,
      outcome: 'installed' as const,
      code: '0x00000000',
      callerCode: '0x00000000',
      willLoad,
    };
    const prompt = { dialog: 'publisher-trust', defaultAnswer: 'dont-install', accept } as const;
    const asking = cell(seven, 'admin', { ...asks, prompts: [prompt] });
    expect(cellWords(asking)).toEqual({ code: 'No: 0xE0000242', load: 'Yes: loads' });
    expect(cellWords({ ...asking, loads: false }).load).toBe('Yes: Code 52');
    expect(
      cellWords({ ...asking, prompts: [{ ...prompt, accept: { ...accept, outcome: 'refused' } }] }).load,
    ).toBe('Yes: 0x00000000');
    expect(cellWords(cell(seven, 'admin', silent)).load).toBe('loads');
    expect(cellWords(cell(seven, 'admin')).load).toBe('');
  });

  it('when a PC is saved then its own name stands first and the Windows below', () => {
    expect(pcWords({ ...saved, switches: ['test signing'] })).toEqual({
      name: 'PC lab',
      note: 'saved, Windows 7, x64, test signing',
    });
    expect(pcWords(seven)).toEqual({ name: 'Windows 7', note: 'x64' });
  });
});
