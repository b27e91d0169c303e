import type { Choice, QuestionAbout } from '../../shared/model/classroom';
import type { DialogKind, StagingResult } from '../../shared/model/staging';
import { categoryTable } from '../../shared/windows/categories';

/** How installing a package on a PC goes by the engine, when the person says yes wherever Windows asks. */
export interface Foreseen {
  /** The first question; `null` when Windows asks nothing. */
  readonly dialog: DialogKind | null;
  readonly result: StagingResult;
}

interface Question {
  readonly text: string;
  readonly choices: readonly Choice[];
}

const questions: Readonly<Record<QuestionAbout, Question>> = {
  category: {
    text: 'Which signature category does the package have there?',
    choices: categoryTable.map(({ id, name }) => ({ id, name })),
  },
  question: {
    text: 'What does Windows ask?',
    choices: [
      { id: 'none', name: 'Nothing' },
      { id: 'publisher-trust', name: 'Whether to install software of this publisher' },
      { id: 'unverified-publisher', name: 'Whether to go on although the publisher cannot be verified' },
    ],
  },
  ending: {
    text: 'How does it end when the person says yes wherever Windows asks?',
    choices: [
      { id: 'installed', name: 'The package is installed' },
      { id: 'refused', name: 'Windows refuses the package' },
      { id: 'error', name: 'Windows stops with an error that is not about signatures' },
    ],
  },
  loads: {
    text: 'Does the kernel load the driver when the person says yes wherever Windows asks?',
    choices: [
      { id: 'loads', name: 'Yes' },
      { id: 'not-loaded', name: 'No: it is installed but not loaded' },
      { id: 'not-installed', name: 'It is never installed' },
    ],
  },
  code: {
    text: 'Which code ends the section in the log?',
    choices: [
      { id: '0x00000000', name: '0x00000000: success' },
      { id: '0x00000002', name: '0x00000002: a file is missing' },
      { id: '0xE000022F', name: '0xE000022F: no digital signature information' },
      { id: '0xE0000241', name: '0xE0000241: the publisher is trusted' },
      { id: '0xE0000242', name: '0xE0000242: the publisher is not yet trusted' },
      { id: '0xE0000243', name: '0xE0000243: the publisher was not accepted as trusted' },
      { id: '0xE000024B', name: '0xE000024B: the hash is not in the catalog' },
      { id: '0x80096010', name: '0x80096010: the signature does not match what was signed' },
      { id: '0x800B0100', name: '0x800B0100: no signature was present' },
      { id: '0x800B0101', name: '0x800B0101: a certificate has expired' },
      { id: '0x800B0109', name: '0x800B0109: the root is not trusted' },
      { id: '0x800B010A', name: '0x800B010A: no chain leads to a trusted root' },
      { id: '0x800B010D', name: '0x800B010D: the root is a test root, which is not trusted' },
      { id: '0x800B0110', name: '0x800B0110: the certificate is not for this use' },
      { id: '0x800B0111', name: '0x800B0111: the certificate is distrusted' },
    ],
  },
};

/** Text and choices of a question; the choices are the same whatever is right, and of every package of the lab one is. */
export const questionOf = (about: QuestionAbout): Question => questions[about];

/** The identifier of the right choice, from what the engine foresees. Pure. */
export function rightAnswer(about: QuestionAbout, { dialog, result }: Foreseen): string {
  switch (about) {
    case 'category':
      return result.category;
    case 'question':
      return dialog ?? 'none';
    case 'ending':
      return result.outcome;
    case 'loads':
      return result.outcome !== 'installed' ? 'not-installed' : result.willLoad.ok ? 'loads' : 'not-loaded';
    case 'code':
      return result.code;
  }
}
