import type { LabKindFacts, LabMade, TestSignedDocument } from '../../../shared/model/lab';
import { categoryFacts } from '../../../shared/windows/categories';
import type { Terminal } from './terminal';
import { labelled, plain, wrap } from './text';

/** The kinds that there are, by group. */
export function kindsText(kinds: readonly LabKindFacts[], { colors, width }: Terminal): string {
  const lines: string[] = [];
  const indent = Math.max(...kinds.map(({ kind }) => kind.length)) + 4;
  for (const [index, { kind, group, description }] of kinds.entries()) {
    if (group !== kinds[index - 1]?.group) lines.push(...(index === 0 ? [] : ['']), colors.bold(group));
    lines.push(labelled(`  ${kind}`, description, width, indent));
  }
  return `${lines.join('\n')}\n`;
}

/** What was made, where it lies, and what to expect of it. */
export function madeText(made: readonly LabMade[], { colors, width }: Terminal): string {
  const lines = made.flatMap(({ kind, description, category, folder }) => [
    `${colors.bold(kind)}  ${plain(folder ?? '')}`,
    ...wrap(`${description} Expect: ${categoryFacts(category).name}.`, width - 2).map((line) => `  ${line}`),
  ]);
  return `${lines.join('\n')}\nEach folder has a README.txt that tells how to try it.\n`;
}

/** What was found in the INFs, what was signed, and what the signature is not. */
export function signedText(document: TestSignedDocument, { colors, width }: Terminal): string {
  const { findings, signed, publisher, folder, notes } = document;
  const lines = findings.flatMap(({ level, inf, line, message }) => {
    const where = line === null ? inf : `${inf}:${line}`;
    const word = level === 'error' ? colors.red('error') : colors.yellow('warning');
    return [`${word}  ${plain(where)}`, ...wrap(message, width - 2).map((each) => `  ${each}`)];
  });
  if (signed.length === 0) {
    return `${[...lines, '', 'Nothing was signed: put the errors right first.'].join('\n')}\n`;
  }
  lines.push(
    `Signed as ${plain(publisher?.subject ?? '')}: ${signed.map(plain).join(', ')}`,
    `Written to ${plain(folder ?? '')}; its README.txt tells how to set up a test PC.`,
    '',
    ...notes.flatMap((note) => wrap(note, width)),
  );
  return `${lines.join('\n')}\n`;
}
