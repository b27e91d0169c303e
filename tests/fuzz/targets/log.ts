import { explainSection, windowsOfLog } from '../../../electron/explain';
import {
  bytesLog,
  createGrowingLog,
  parseSection,
  readLines,
  readSection,
  searchLog,
} from '../../../electron/log-reader';
import { createRedactor, redactAll, textsIn } from '../../../electron/support';
import { logBytes, olderLog, textLog } from '../../support/log-texts';
import type { OpenTarget } from '../command/target';
import { spoilText } from '../spoil/text';
import { corpusFiles } from './seeds';

const words = [
  '>>>  [Device Install - x]',
  '>>>  Section start 2022/03/14 09:12:41.105',
  '<<<  Section end 2022/03/14 09:12:41.296',
  '<<<  [Exit status: FAILURE(0xe0000247)]',
  '[Boot Session: 2022/03/14 08:30:02.500]',
  '[Device Install Log]',
  '[BeginLog]',
  '!!!  sto:',
  '!    sig:',
  '     sto: {a} 09:12:41.121',
  '     sto: {a - exit(0x00000000)} 09:12:41.121',
  '#E122',
  'Error 5: ',
  '0x800b0109',
] as const;

/** A log from anywhere: its index, lines, sections, explanations, a search, and what is taken out of it. */
export const log: OpenTarget = async () => ({
  seeds: [
    logBytes(textLog),
    logBytes(olderLog),
    logBytes(textLog, '\n'),
    ...corpusFiles('logs', /\.(log|txt)$/i, 6),
  ],
  mutate: spoilText(words),
  async run(input) {
    const source = bytesLog(input);
    const growing = await createGrowingLog(source);
    await growing.readOn(source);
    const { index } = growing;
    const windows = windowsOfLog(index.summary().header);
    const lines = await readLines(source, index, 1, 2000);
    for (const section of index.sections(0, 50)) {
      const parsed = parseSection(await readSection(source, index, section));
      redactAll(explainSection(section, parsed, windows), createRedactor(textsIn(parsed)));
    }
    const redact = createRedactor(lines.map(({ text }) => text));
    for (const { text } of lines) redact(text);
    for await (const _ of searchLog(source, index, { text: 'sto', severities: ['error'] })) break;
  },
});
