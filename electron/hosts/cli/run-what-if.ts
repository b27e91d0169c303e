import { resolve } from 'node:path';
import type { WhatIf, WhatIfPackage } from '../../../shared/model/what-if';
import { parseChange, type WhatIfOptions, whatIfOnce } from '../../app';
import { engineOptions } from './engine-options';
import type { ExitStatus } from './exit-status';
import { runInput } from './run-input';
import type { Terminal } from './terminal';
import { labelled, plain } from './text';

/** Shows each package of one source today beside the changed world. */
export async function runWhatIf(
  path: string,
  options: Omit<WhatIfOptions, 'changes'>,
  changes: readonly string[],
  json: boolean,
  terminal: Terminal,
): Promise<ExitStatus> {
  return runInput(terminal, path, async () => {
    const given = { ...options, changes: changes.map(parseChange), ...engineOptions(terminal) };
    const document = await whatIfOnce(resolve(path), given);
    terminal.status('');
    terminal.out(json ? `${JSON.stringify(document, null, 2)}\n` : whatIfText(document, terminal));
    return undefined;
  });
}

function whatIfText({ packages, answer }: WhatIf, terminal: Terminal): string {
  const said = `Prompts are answered with ${answer} on both sides.`;
  return `${[...packages.flatMap((each) => [...packageLines(each, terminal), '']), said].join('\n')}\n`;
}

function packageLines(item: WhatIfPackage, { colors, width }: Terminal): readonly string[] {
  const { inf, changes, differences, log } = item;
  return [
    colors.bold(plain(inf)),
    ...changes.map(({ text, works, note }) =>
      labelled(works ? '+' : '!', note === null ? text : `${text}: ${note}`, width, 2),
    ),
    ...(differences.length === 0 ? ['Nothing that anybody would notice differs.'] : []),
    ...differences.map(({ about, today, changed }) => labelled(about, `${today} → ${changed}`, width, 24)),
    '',
    ...log.map(({ kind, text }) => {
      if (kind === 'same') return colors.dim(`  ${plain(text)}`);
      return kind === 'gone' ? colors.red(`- ${plain(text)}`) : colors.green(`+ ${plain(text)}`);
    }),
  ];
}
