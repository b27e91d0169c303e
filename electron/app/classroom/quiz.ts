import { randomInt, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type QuestionAbout, type QuizQuestion, questionAbouts } from '../../../shared/model/classroom';
import { pcProblems } from '../../../shared/windows/pc-problems';
import { windowsVersions } from '../../../shared/windows/versions';
import { type Foreseen, questionOf, rightAnswer } from '../../classroom';
import { createPrivateFolder } from '../../intake';
import { kindPlans, labKinds, makePackage } from '../../lab';
import { freshPcOf } from '../pcs/fresh-pc';
import type { Session } from '../session';
import { foreseen } from './foreseen';
import { readLab } from './lesson-setup';

/** Codes have too many close neighbours to guess from. */
const abouts = questionAbouts.filter((about) => about !== 'code');
/** Kinds whose PC has nothing but ordinary switches. */
const kinds = labKinds.filter((kind) => kind !== 'publisher' && !('testMode' in kindPlans[kind]));

export interface AskedQuestion {
  readonly question: QuizQuestion;
  readonly about: QuestionAbout;
  readonly end: Foreseen;
  readonly at: Date;
}

/** What the next question is made of, unless chosen otherwise by chance. */
export type Pick = (count: number) => number;

/** Makes a package, foresees how it goes on a PC whose stores hold what the kind needs, and asks for one thing of it. */
export async function askQuestion(session: Session, pick: Pick = randomInt): Promise<AskedQuestion> {
  const { deps } = session;
  const releases = windowsVersions.filter(
    (row) => !row.preinstallation && row.architectures.includes('amd64') && row.productType === 'client',
  );
  const windows = chosen(releases, pick);
  const kind = chosen(kinds, pick);
  const about = chosen(abouts, pick);
  const fresh = freshPcOf(windows, 'amd64');
  const standard = { ...fresh.pc, user: 'standard' as const };
  const pc = pick(4) === 0 && pcProblems(standard, windows).length === 0 ? standard : fresh.pc;
  const folder = await (await createPrivateFolder(deps.tempFolder)).createSubFolder();
  try {
    const made = await makePackage(kind, join(folder, kind), { now: deps.now() });
    const there = { ...fresh, pc, certificates: made.stores };
    const { name, description } = kindPlans[kind];
    const end = foreseen(await readLab(session, made.folder), there, deps.now);
    return {
      about,
      end,
      at: deps.now(),
      question: {
        questionId: randomUUID(),
        packageName: name,
        description,
        kind,
        windows: windows.id,
        windowsName: windows.name,
        user: pc.user,
        text: questionOf(about).text,
        choices: [...questionOf(about).choices],
      },
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The right choice of a question. */
export function solve({ about, end, question }: AskedQuestion): {
  readonly id: string;
  readonly name: string;
} {
  const id = rightAnswer(about, end);
  return { id, name: question.choices.find((choice) => choice.id === id)?.name ?? id };
}

function chosen<T>(list: readonly T[], pick: Pick): T {
  const found = list[pick(list.length)];
  if (found === undefined) throw new Error('Nothing to choose from');
  return found;
}
