import type { Lesson } from '../../../shared/model/classroom';

/** Source: WDD setupapi-text-logs. */
export const readingTheLog: Lesson = {
  schema: 'driver-preflight/lesson@1',
  id: 'reading-the-log',
  title: 'Reading the log',
  text: [
    'A refusal often shows no dialog, or one that says little. setupapi.dev.log holds a section for every attempt: it begins with >>> and ends with <<<.',
    'Lines that begin with !!! are errors, those with ! warnings. The last !!! line of a section and its exit status carry the code that decided.',
  ],
  task: 'Try to install both packages. Then find in the staging log which code each attempt ended with.',
  hint: 'Open the Staging log page and look for “Exit status” or “Error” near the end of each section.',
  explanation: [
    '0xE000022F says that the INF names no catalog or that there is none. 0x800B0109 says that the signature is there, but its root is not trusted.',
    'Both packages are Unsigned, and the remedies differ: one must be signed, the other needs its root on the PC, or a better signature.',
  ],
  notes: [
    'Open the findings of a section to see what its code means. Then open a log from a support case on the same page.',
  ],
  pcs: [{ id: 'pc', windows: '11-24h2' }],
  packages: [
    { id: 'one', name: 'Package one', kind: 'unsigned-catalog-missing' },
    { id: 'two', name: 'Package two', kind: 'untrusted-root' },
  ],
  questions: [
    { id: 'one', text: 'Which code ended the attempt with package one?', package: 'one', about: 'code' },
    { id: 'two', text: 'Which code ended the attempt with package two?', package: 'two', about: 'code' },
  ],
  goals: [
    { type: 'run', says: 'Package one is refused', package: 'one', outcome: 'refused' },
    { type: 'run', says: 'Package two is refused', package: 'two', outcome: 'refused' },
    { type: 'answer', says: 'Name the code of package one', question: 'one' },
    { type: 'answer', says: 'Name the code of package two', question: 'two' },
  ],
};
