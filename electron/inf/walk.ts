import type { Architecture, InfFileReference, InfService } from '../../shared/model/inf';
import type { Budget } from './budget';
import { readCoInstallers } from './co-installers';
import { createFileCollector } from './copy-files';
import { resolveInstallSection } from './decoration';
import { limits } from './limits';
import { type ProblemList, quoted } from './problems';
import { createServiceReader } from './services';
import type { InfField, InfLine, InfSection, Place } from './types';
import type { InfView } from './view';

/** What a section is for: it decides which of its directives count. */
export type Role = 'install' | 'coInstallers' | 'interfaces' | 'interface' | 'services' | 'other';

export interface WalkResult {
  readonly files: readonly InfFileReference[];
  readonly copyInfs: readonly string[];
  readonly includes: readonly string[];
  readonly coInstallers: readonly string[];
  readonly services: readonly InfService[];
}

interface Visit {
  readonly section: InfSection;
  readonly role: Role;
  readonly via: readonly string[];
  /** Number of Needs between this section and the one that Windows starts with. */
  readonly depth: number;
  /** Include directives of the sections that need this one. */
  readonly included: boolean;
}

const copyRoles: ReadonlySet<Role> = new Set(['install', 'coInstallers', 'interface']);

/**
 * Walks install sections for their directives. Each section is visited once per role, from a queue, so that Needs
 * cycles and thousands of devices that share sections cost nothing.
 * Sources: WDD inf-ddinstall-section, inf-ddinstall-coinstallers-section, inf-ddinstall-interfaces-section,
 * inf-addservice-directive, inf-copyfiles-directive, inf-copyinf-directive, specifying-the-include-and-needs.
 */
export function createWalk(
  view: InfView,
  platforms: readonly Architecture[],
  budget: Budget,
  problems: ProblemList,
) {
  const collector = createFileCollector(view, platforms, budget, problems);
  const readService = createServiceReader(view);
  const queue: Visit[] = [];
  const visited = new Set<string>();
  const copyInfs = createNames(budget);
  const includes = createNames(budget);
  const coInstallers = createNames(budget);
  const services = new Map<string, InfService>();
  const adders = new Map<string, string[]>();

  const enqueue = (visit: Visit): void => {
    const key = `${visit.role}\n${visit.section.name.toLowerCase()}`;
    if (visited.has(key)) return;
    visited.add(key);
    if (budget.take('walkedSections', 0, visit.section.headers[0] ?? { line: 1, column: 1 }))
      queue.push(visit);
  };

  const follow = (visit: Visit, field: InfField, includes: boolean): void => {
    const name = view.resolve(field).text.trim();
    const section = name === '' ? null : view.section(name);
    if (section === null) {
      if (name === '' || includes || visit.included) return;
      const message = `Needs names ${quoted(name)}, which is not in this INF, and there is no Include: name the INF that has it.`;
      problems.add('NEEDS_WITHOUT_INCLUDE', 'warning', message, field);
      return;
    }
    if (visit.depth >= limits.needsDepth) {
      const message = `More than ${limits.needsDepth} sections need one another up to here: the rest is left out.`;
      problems.add('NEEDS_TOO_DEEP', 'warning', message, field);
      return;
    }
    const via = [...visit.via, section.name];
    enqueue({ section, role: visit.role, via, depth: visit.depth + 1, included: visit.included || includes });
  };

  const takeDirective = (visit: Visit, line: InfLine, includesHere: boolean): void => {
    const copies = copyRoles.has(visit.role);
    switch (line.key === null ? '' : (view.key(line) ?? '').toLowerCase()) {
      case 'include':
        for (const field of line.fields) includes.add(view.resolve(field).text, field);
        return;
      case 'needs':
        for (const field of line.fields) follow(visit, field, includesHere);
        return;
      case 'copyfiles':
        if (copies) collector.add(line, visit.via, visit.included || includesHere);
        return;
      case 'copyinf':
        if (!copies) return;
        for (const field of line.fields) copyInfs.add(view.resolve(field).text, field);
        return;
      case 'addreg':
        if (visit.role !== 'coInstallers' && visit.role !== 'install') return;
        for (const field of line.fields) {
          const section = view.section(view.resolve(field).text);
          if (section === null || visited.has(`addreg\n${section.name.toLowerCase()}`)) continue;
          visited.add(`addreg\n${section.name.toLowerCase()}`);
          for (const file of readCoInstallers(view, section)) coInstallers.add(file, field);
        }
        return;
      case 'addservice': {
        if (visit.role !== 'services') return;
        const service = readService(line);
        if (service === null) return;
        const key = service.name.toLowerCase();
        if (!services.has(key)) {
          if (!budget.take('names', service.name.length, line)) return;
          const addedBy: string[] = [];
          adders.set(key, addedBy);
          services.set(key, { ...service, addedBy });
        }
        adders.get(key)?.push(visit.via[0] ?? visit.section.name);
        return;
      }
      case 'addinterface':
        if (visit.role === 'interfaces') enqueueInterface(visit, view.field(line, 3) ?? '');
        return;
    }
  };

  const enqueueInterface = (visit: Visit, name: string): void => {
    const resolved = resolveInstallSection(view, name, platforms);
    const section = resolved === null ? null : view.section(resolved);
    if (section === null) return;
    enqueue({ section, role: 'interface', via: [...visit.via, section.name], depth: 0, included: false });
  };

  const start = (name: string, role: Role, via: readonly string[]): void => {
    const section = view.section(name);
    if (section === null) return;
    enqueue({ section, role, via: [...via, section.name], depth: 0, included: false });
  };

  return {
    /** Adds an install section, by its full name, with the sections that go with it. */
    install(name: string, via: readonly string[]): void {
      start(name, 'install', via);
      start(`${name}.CoInstallers`, 'coInstallers', via);
      start(`${name}.Interfaces`, 'interfaces', via);
      start(`${name}.Services`, 'services', via);
      for (const other of ['HW', 'Components', 'Software', 'Wdf', 'WMI', 'Filters', 'Events'])
        start(`${name}.${other}`, 'other', via);
    },
    /** Adds the section of an interface class, by its undecorated name. */
    installInterface(name: string, via: readonly string[]): void {
      const resolved = resolveInstallSection(view, name, platforms);
      if (resolved !== null) start(resolved, 'interface', via);
    },
    finish(): WalkResult {
      for (let at = 0; at < queue.length; at++) {
        const visit = queue[at];
        if (visit === undefined) break;
        const { lines } = visit.section;
        const includesHere = lines.some((line) => line.key?.text.toLowerCase() === 'include');
        for (const line of lines) takeDirective(visit, line, includesHere);
      }
      return {
        files: collector.files(),
        copyInfs: copyInfs.all(),
        includes: includes.all(),
        coInstallers: coInstallers.all(),
        services: [...services.values()],
      };
    },
  };
}

/** Names in order of appearance, each once whatever its case. */
function createNames(budget: Budget) {
  const names = new Map<string, string>();
  return {
    add(text: string, place: Place): void {
      const name = text.trim();
      if (name === '' || names.has(name.toLowerCase())) return;
      if (budget.take('names', name.length, place)) names.set(name.toLowerCase(), name);
    },
    all: (): readonly string[] => [...names.values()],
  };
}
