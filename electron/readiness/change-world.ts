import { assertNever } from '../../shared/assert-never';
import type { Certificate } from '../../shared/model/certificate';
import type { Pc } from '../../shared/model/pc';
import type { Verdict } from '../../shared/model/verdict';
import type { Change, ChangeKind } from '../../shared/model/what-if';
import { pcProblems } from '../../shared/windows/pc-problems';
import { findWindows } from '../../shared/windows/versions';
import { addTimestamp, importRoot, takePublisher, undoAlterations } from './change-facts';
import { asIfSigned } from './hypothetical';
import type { Step, World } from './world';

/** How one change was taken. */
export interface TakenChange extends Change {
  /** The change as a person says it. */
  readonly text: string;
  /** It could be made and made a difference to what is given. */
  readonly works: boolean;
  /** What came with it, or why it could not be made. */
  readonly note: string | null;
}

export interface ChangedWorld {
  readonly world: World;
  readonly changes: readonly TakenChange[];
}

export interface Help {
  /** The verdict of today. */
  readonly verdict: Verdict;
  /** A certificate of a time-stamping authority that PCs trust at a moment; `null` when none is known. */
  readonly stampedBy: (moment: string) => Certificate | null;
}

/** The PC comes first, then the package, then what the PC thinks of it; a supposed signature has the last word. */
const order: readonly ChangeKind[] = [
  'windows',
  'clock',
  'standard-user',
  'secure-boot-off',
  'test-signing',
  'memory-integrity',
  'files-as-signed',
  'timestamp-added',
  'root-imported',
  'publisher-trusted',
  'publisher-distrusted',
  'whql-signed',
  'attested',
];

/** The world with some things otherwise. Pure; nothing is saved, signed or installed. */
export function changeWorld(world: World, changes: readonly Change[], help: Help): ChangedWorld {
  let changed: World = { ...world, verdict: null };
  const taken = new Map<Change, TakenChange>();
  const sorted = changes.toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
  for (const change of sorted) {
    const step = applied(changed, change, help);
    const text = textOf(change);
    if ('not' in step) taken.set(change, { ...change, text, works: false, note: step.not });
    else {
      changed = step.world;
      taken.set(change, { ...change, text, works: true, note: step.note ?? null });
    }
  }
  return { world: changed, changes: changes.flatMap((change) => taken.get(change) ?? []) };
}

function applied(world: World, change: Change, help: Help): Step {
  const { pc } = world;
  switch (change.kind) {
    case 'windows':
      return otherWindows(world, change.value ?? '');
    case 'clock':
      return clock(world, change.value ?? '');
    case 'standard-user':
      return pc.user === 'standard'
        ? { not: 'The user is a standard user already.' }
        : onPc(world, { user: 'standard' });
    case 'secure-boot-off':
      return pc.secureBoot ? onPc(world, { secureBoot: false }) : { not: 'Secure Boot is off already.' };
    case 'test-signing':
      if (pc.testSigning) return { not: 'Test signing is on already.' };
      return pc.secureBoot
        ? onPc(
            world,
            { testSigning: true, secureBoot: false },
            'Secure Boot is turned off with it, which it needs.',
          )
        : onPc(world, { testSigning: true });
    case 'memory-integrity':
      return pc.memoryIntegrity
        ? { not: 'Memory integrity is on already.' }
        : onPc(world, { memoryIntegrity: true });
    case 'files-as-signed':
      return undoAlterations(world);
    case 'timestamp-added':
      return addTimestamp(world, help.stampedBy);
    case 'root-imported':
      return importRoot(world, help.verdict);
    case 'publisher-trusted':
      return takePublisher(world, 'trusted');
    case 'publisher-distrusted':
      return takePublisher(world, 'disallowed');
    case 'whql-signed':
      return signedBy(world, 'whql', help.verdict);
    case 'attested':
      return signedBy(world, 'attestation', help.verdict);
    default:
      return assertNever(change.kind);
  }
}

function onPc(world: World, change: Partial<Pc>, note?: string): Step {
  const pc = { ...world.pc, ...change };
  const problems = pcProblems(pc, world.windows);
  if (problems.length > 0) return { not: problems.join(' ') };
  return { world: { ...world, pc }, ...(note === undefined ? {} : { note }) };
}

function otherWindows(world: World, id: string): Step {
  const windows = findWindows(id);
  if (windows === null) return { not: `There is no Windows “${id}”.` };
  if (windows.id === world.windows.id) return { not: `The PC runs ${windows.name} already.` };
  const { pc } = world;
  const policy =
    pc.driverPolicy !== null && windows.driverPolicies.includes(pc.driverPolicy) ? pc.driverPolicy : null;
  const fitted: Pc = {
    ...pc,
    windows: windows.id,
    secureBoot:
      windows.secureBoot === 'supported' && (pc.secureBoot || world.windows.secureBoot !== 'supported'),
    memoryIntegrity: pc.memoryIntegrity && windows.memoryIntegrity,
    preproductionKeys: pc.preproductionKeys && windows.build >= 22621,
    driverPolicy: policy,
    upgradedFrom: null,
  };
  const problems = pcProblems(fitted, windows);
  if (problems.length > 0) return { not: problems.join(' ') };
  const lost = pc.secureBoot && !fitted.secureBoot ? { note: `${windows.name} has no Secure Boot.` } : {};
  return { world: { ...world, pc: fitted, windows }, ...lost };
}

function clock(world: World, moment: string): Step {
  const time = Date.parse(moment);
  if (Number.isNaN(time)) return { not: `“${moment}” is no moment; write one such as 2030-01-31.` };
  const now = new Date(time).toISOString();
  return { world: { ...world, now, pc: { ...world.pc, now } } };
}

function signedBy(world: World, type: 'whql' | 'attestation', judged: Verdict): Step {
  const { facts, verdict } = asIfSigned(world.facts, type, 'unprepared', world.now, judged, world.windows);
  return { world: { ...world, facts, verdict }, note: 'Supposed: files as they are, signed today.' };
}

const texts: Readonly<Record<ChangeKind, string>> = {
  'publisher-trusted': 'The publisher is trusted',
  'publisher-distrusted': 'The publisher is distrusted',
  'root-imported': 'The root is imported',
  'timestamp-added': 'It was timestamped when it was signed',
  'whql-signed': 'WHQL has signed it',
  attested: 'It is attested',
  'files-as-signed': 'The files are as they were signed',
  'standard-user': 'A standard user installs it',
  'secure-boot-off': 'Secure Boot is off',
  'memory-integrity': 'Memory integrity is on',
  'test-signing': 'Test signing is on',
  windows: 'The PC runs',
  clock: 'The clock shows',
};

/** A change as a person says it. */
function textOf({ kind, value }: Change): string {
  if (kind === 'windows') return `${texts.windows} ${findWindows(value ?? '')?.name ?? value}`;
  if (kind === 'clock') return `${texts.clock} ${(value ?? '').slice(0, 10)}`;
  return texts[kind];
}
