import { join } from 'node:path';
import type { Lesson } from '../../../shared/model/classroom';
import type { SourceFacts } from '../../../shared/model/package';
import { findWindows } from '../../../shared/windows/versions';
import { rightAnswer } from '../../classroom';
import { createPrivateFolder } from '../../intake';
import { type Authority, createAuthority, findKind, type LabPackage, makePackage } from '../../lab';
import type { CertificateChange } from '../../pc';
import { AppError } from '../app-error';
import { openPackage } from '../packages/open-package';
import { profileOf } from '../pcs/pc-context';
import type { Session } from '../session';
import { foreseen } from './foreseen';

/** A lesson that a learner is at. */
export interface ActiveLesson {
  readonly lesson: Lesson;
  readonly begun: Date;
  readonly pcs: readonly { readonly id: string; readonly pcId: string; readonly name: string }[];
  readonly packages: readonly {
    readonly id: string;
    readonly name: string;
    readonly path: string;
    readonly signer: string;
    readonly facts: SourceFacts;
  }[];
  /** The right choice of each question, as the engine foresees it on the PCs as they were made. */
  readonly right: Readonly<Record<string, string>>;
}

/** Makes the packages and PCs of a lesson. Rejects with `AppError`. */
export async function setUpLesson(session: Session, lesson: Lesson): Promise<ActiveLesson> {
  const now = session.deps.now();
  const folder = await (await createPrivateFolder(session.deps.tempFolder)).createSubFolder();
  const made = await makePackages(lesson, folder, now);
  const changes = made.flatMap(({ stores }) =>
    (['root', 'trusted', 'disallowed', 'authority'] as const).flatMap((store) =>
      stores[store].map((certificate): CertificateChange => ({ what: 'added', store, certificate })),
    ),
  );
  const packages: ActiveLesson['packages'][number][] = [];
  for (const [index, { id, name }] of lesson.packages.entries()) {
    const specimen = made[index];
    if (specimen === undefined) continue;
    const facts = await readLab(session, specimen.folder);
    packages.push({ id, name, path: specimen.folder, signer: specimen.certificates.leaf.thumbprint, facts });
  }
  const pcs: ActiveLesson['pcs'][number][] = [];
  for (const plan of lesson.pcs) {
    const pc = await session.pcs.create({
      windows: plan.windows,
      architecture: 'amd64',
      name: await freeName(session, `Lesson: ${lesson.title}, ${findWindows(plan.windows)?.name}`),
      ...(plan.user === undefined ? {} : { user: plan.user }),
    });
    await session.pcs.changeCertificates(pc.id, changes);
    pcs.push({ id: plan.id, pcId: pc.id, name: pc.name });
    session.emit({ kind: 'changed', what: 'pc', pcId: pc.id });
  }
  const right: Record<string, string> = {};
  for (const question of lesson.questions) {
    const place = question.pc ?? lesson.pcs[0]?.id;
    const pc = await session.pcs.get(pcs.find(({ id }) => id === place)?.pcId ?? '');
    const facts = packages.find(({ id }) => id === question.package)?.facts;
    if (pc === null || facts === undefined) continue;
    const certificates = await session.pcs.certificates(pc.id);
    const there = { saved: true, pc, windows: profileOf(pc), certificates };
    right[question.id] = rightAnswer(question.about, foreseen(facts, there, session.deps.now));
  }
  return { lesson, begun: now, pcs, packages, right };
}

/** Reads a package that the lab made for 64-bit Windows. */
export const readLab = (session: Session, path: string): Promise<SourceFacts> =>
  openPackage(path, {
    architecture: 'amd64',
    tempFolder: session.deps.tempFolder,
    archiveWorker: session.deps.workers.archive,
    hashes: session.hashes,
  });

async function makePackages(lesson: Lesson, folder: string, now: Date): Promise<readonly LabPackage[]> {
  const authorities = new Map<string, Authority>();
  const first = (id: string): string => {
    const signedAs = lesson.packages.find((each) => each.id === id)?.signedAs;
    return signedAs === undefined ? id : first(signedAs);
  };
  for (const { signedAs } of lesson.packages) {
    if (signedAs === undefined || authorities.has(first(signedAs))) continue;
    authorities.set(
      first(signedAs),
      await createAuthority({ now, publisher: 'Driver Preflight Lab Publisher' }),
    );
  }
  const made: LabPackage[] = [];
  for (const { id, kind: name } of lesson.packages) {
    const kind = findKind(name);
    if (kind === null) throw new AppError('USAGE', `The lab makes no “${name}”.`);
    const authority = authorities.get(first(id));
    made.push(
      await makePackage(kind, join(folder, id), { now, ...(authority === undefined ? {} : { authority }) }),
    );
  }
  return made;
}

async function freeName({ pcs }: Session, wanted: string): Promise<string> {
  const taken = new Set((await pcs.list()).map((pc) => pc.name));
  let free = wanted;
  for (let count = 2; taken.has(free); count += 1) free = `${wanted} (${count})`;
  return free;
}
