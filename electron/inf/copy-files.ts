import type { Architecture, InfFileReference } from '../../shared/model/inf';
import type { Budget } from './budget';
import { type DestinationDirs, readDestinationDirs } from './destination-dirs';
import { parseInteger } from './numbers';
import { type ProblemList, quoted } from './problems';
import { readSourceDisks, type SourceDisks } from './source-disks';
import type { InfField, InfLine, Place } from './types';
import type { InfView } from './view';

/** Collects the files that CopyFiles directives name. */
export interface FileCollector {
  /**
   * Takes one CopyFiles line. `via` are the sections that led to it, outermost first; `included` says that an
   * Include goes with it, so that a list which is not here is that other INF's.
   */
  add(line: InfLine, via: readonly string[], included: boolean): void;
  files(): readonly InfFileReference[];
}

/**
 * Opens the collection of the files that belong to the package on an architecture: each `CopyFiles=@file`, and each
 * `dest[,source][,unused][,flags]` of each list, once. Source: WDD inf-copyfiles-directive.
 */
export function createFileCollector(
  view: InfView,
  platforms: readonly Architecture[],
  budget: Budget,
  problems: ProblemList,
): FileCollector {
  const disks: SourceDisks = readSourceDisks(view, platforms, problems);
  const destinations: DestinationDirs = readDestinationDirs(view);
  const files = new Map<string, InfFileReference>();
  const lists = new Set<string>();

  const addFile = (target: string, source: string, list: string | null, rest: Rest): void => {
    if (!isFileName(source)) {
      const message = `${quoted(source)} cannot be the name of a file, so nothing is copied for it: correct the line.`;
      problems.add('INVALID_FILE_NAME', 'warning', message, rest.place);
      return;
    }
    const location = disks.locate(source, rest.place);
    if (location === null) return;
    const { path, cabinet } = location;
    const destination = destinations.find(list);
    const key =
      `${path}\n${target}\n${destination?.dirid ?? ''}\n${destination?.subfolder ?? ''}`.toLowerCase();
    if (files.has(key)) return;
    if (!budget.take('files', key.length, rest.place)) return;
    if (path.startsWith('../')) {
      const message = `The source ${quoted(path)} lies outside the INF's folder; a driver package must hold its files: move it.`;
      problems.add('PATH_LEAVES_PACKAGE', 'warning', message, rest.place);
    }
    const { flags, via } = rest;
    files.set(key, { source: path, target, destination, cabinet, flags, via, line: rest.place.line });
  };

  const addList = (name: string, reference: Place, via: readonly string[], included: boolean): void => {
    if (lists.has(name.toLowerCase())) return;
    lists.add(name.toLowerCase());
    const section = view.section(name);
    if (section === null) {
      if (included) return;
      const message = `CopyFiles names the section ${quoted(name)}, which the INF does not have; Windows then fails with 0xE0000101 (unconfirmed): add it or correct the name.`;
      problems.add('MISSING_SECTION', 'warning', message, reference);
      return;
    }
    const path = [...via, section.name];
    for (const line of section.lines) {
      const target = view.field(line, 1) ?? '';
      const named = line.fields[1];
      const source = named === undefined || named.text === '' ? target : view.resolve(named).text;
      const flags = readFlags(view.field(line, 4) ?? '', line, problems);
      reportToken(named === undefined || named.text === '' ? line.fields[0] : named, problems);
      if (target !== '') addFile(target, source, section.name, { place: line, flags, via: path });
    }
  };

  return {
    add(line, via, included) {
      for (const field of line.fields) {
        const name = view.resolve(field).text.trim();
        if (name.startsWith('@')) {
          const file = name.slice(1).trim();
          reportToken(field, problems);
          addFile(file, file, null, { place: field, flags: 0, via });
        } else if (name !== '') addList(name, field, via, included);
      }
    },
    files: () => [...files.values()],
  };
}

interface Rest {
  readonly place: Place;
  readonly flags: number;
  readonly via: readonly string[];
}

/** Characters that no file name of Windows has, and lengths that none reaches. */
function isFileName(name: string): boolean {
  return /^[^\p{Cc}<>:"|?*]{1,255}$/u.test(name) && !/^[\\/. ]*$/.test(name);
}

/** The documentation wants source names literal; real packages use tokens, which are followed and reported. */
function reportToken(field: InfField | undefined, problems: ProblemList): void {
  if (field === undefined || !field.text.includes('%')) return;
  const message = `The file name ${quoted(field.text)} holds a %token%; the documentation wants source names literal: write the name out.`;
  problems.add('TOKEN_IN_FILE_NAME', 'info', message, field);
}

function readFlags(text: string, line: InfLine, problems: ProblemList): number {
  if (text === '') return 0;
  const flags = parseInteger(text);
  if (flags !== null && flags >= 0) return flags;
  const message = `The copy flags ${quoted(text)} are no number; they count as 0: write decimal or 0x hexadecimal.`;
  problems.add('INVALID_COPY_FLAGS', 'warning', message, line.fields[3] ?? line);
  return 0;
}
