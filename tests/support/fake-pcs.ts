/** The PCs of the fake bridge: made, changed, copied and thrown away in memory. */
import type { CallInput, PcSummary } from '../../shared/api';
import type { PcSwitches } from '../../shared/model/pc';
import type { PcDetails, TrashedPcDocument } from '../../shared/model/pc-document';
import { defaultSwitches } from '../../shared/windows/pc-defaults';
import { pcProblems } from '../../shared/windows/pc-problems';
import { findWindows } from '../../shared/windows/versions';
import type { FakePart } from './fake-part';

const usual = (windows: string): PcSwitches => defaultSwitches(findWindows(windows));
const copy = <T>(value: unknown): T => structuredClone(value) as T;

export const fakePart: FakePart = (world) => {
  const switches = new Map<string, PcSwitches>();
  const linked = new Set<string>();
  const trash = new Map<string, { readonly document: TrashedPcDocument; readonly pc: PcSummary }>();
  let made = 0;

  function find(pcId: string): PcSummary {
    const pc = world.pcs.find((item) => item.id === pcId);
    if (pc === undefined) throw { code: 'NOT_FOUND', message: `There is no PC “${pcId}”.` };
    return pc;
  }
  const switchesOf = (pc: PcSummary): PcSwitches => switches.get(pc.id) ?? usual(pc.windows);
  function changed(pcId: string): void {
    world.emit({ kind: 'changed', what: 'pc', pcId });
  }
  function add(pc: Omit<PcSummary, 'id' | 'folder' | 'staged'>, given: PcSwitches): PcSummary {
    made += 1;
    const id = `pc-new-${made}`;
    const added = { ...pc, id, staged: 0, folder: `/data/pcs/${id}` };
    world.pcs = [...world.pcs, added];
    switches.set(id, given);
    changed(id);
    return added;
  }
  function check(pc: Pick<PcSummary, 'windows' | 'architecture' | 'user'>, given: PcSwitches): void {
    const row = findWindows(pc.windows);
    if (row === null) throw { code: 'NOT_FOUND', message: `There is no Windows “${pc.windows}”.` };
    const problems = pcProblems({ ...pc, ...given }, row);
    if (problems.length > 0) throw { code: 'IMPOSSIBLE', message: problems.join(' ') };
  }
  function throwAway(pcId: string, why: TrashedPcDocument['why']): TrashedPcDocument {
    const pc = find(pcId);
    const trashId = `trash-${trash.size + 1}`;
    const document = { trashId, id: pcId, name: pc.name, why, at: '2026-11-21T08:00:00.000Z' };
    trash.set(trashId, { document, pc });
    world.pcs = world.pcs.flatMap((item) =>
      item.id !== pcId ? [item] : why === 'reset' ? [{ ...item, staged: 0 }] : [],
    );
    changed(pcId);
    return document;
  }

  return {
    'pc.get': ({ pcId }) => {
      const { id, name, windows, architecture, user, folder } = find(pcId);
      const given = copy<PcDetails['switches']>(switchesOf(find(pcId)));
      return { id, name, windows, architecture, user, switches: given, linked: linked.has(id), folder };
    },
    'pc.update': ({ pcId, user, name, switches: given }: CallInput<'pc.update'>) => {
      const pc = find(pcId);
      const next = { ...pc, user: user ?? pc.user, name: name ?? pc.name };
      const nextSwitches = { ...switchesOf(pc), ...copy<Partial<PcSwitches>>(given ?? {}) };
      check(next, nextSwitches);
      world.pcs = world.pcs.map((item) => (item.id === pcId ? next : item));
      switches.set(pcId, nextSwitches);
      changed(pcId);
      return next;
    },
    'pc.create': ({ windows, architecture, name, switches: given }) => {
      const row = findWindows(windows);
      const pc = {
        name: name ?? row?.name ?? windows,
        windows,
        windowsName: row?.name ?? windows,
        architecture: architecture ?? row?.architectures[0] ?? 'amd64',
        user: 'admin' as const,
      };
      const all = { ...usual(windows), ...copy<Partial<PcSwitches>>(given ?? {}) };
      check(pc, all);
      return add(pc, all);
    },
    'pc.duplicate': ({ pcId, name }) => {
      const pc = find(pcId);
      return add({ ...pc, name: name ?? `${pc.name} (copy)` }, switchesOf(pc));
    },
    'pc.reset': ({ pcId }) => throwAway(pcId, 'reset'),
    'pc.delete': ({ pcId }) => throwAway(pcId, 'deleted'),
    'pc.trash': () => ({ trashed: [...trash.values()].map(({ document }) => document).reverse() }),
    'pc.restore': ({ trashId }) => {
      const found = trash.get(trashId);
      if (found === undefined) throw { code: 'NOT_FOUND', message: `There is no “${trashId}” in the trash.` };
      trash.delete(trashId);
      world.pcs = [...world.pcs.filter((item) => item.id !== found.pc.id), found.pc];
      changed(found.pc.id);
      return found.pc;
    },
    'pc.export': ({ pcId }) => ({ fileName: `${find(pcId).name}.zip`, base64: btoa('a PC') }),
    'pc.import': () => ({
      pc: add(
        {
          name: 'Customer PC',
          windows: '10-1809',
          windowsName: 'Windows 10 1809',
          architecture: 'x86',
          user: 'standard',
        },
        usual('10-1809'),
      ),
      problems: [],
    }),
    'pc.link': ({ path }) => {
      const name = path.split('/').at(-1) ?? path;
      const pc = add(
        { name, windows: '7', windowsName: 'Windows 7 SP1', architecture: 'amd64', user: 'admin' },
        usual('7'),
      );
      linked.add(pc.id);
      return pc;
    },
  };
};
