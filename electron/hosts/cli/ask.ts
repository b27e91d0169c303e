import { createInterface } from 'node:readline/promises';
import type { Prompt, PromptAnswer } from '../../../shared/model/staging';
import type { Terminal } from './terminal';
import { labelled, wrap } from './text';

interface Choice {
  readonly key: string;
  readonly words: string;
  readonly answer: PromptAnswer;
}

/** The buttons of each window, in their order. Source: the windows' own texts. */
const choices: Readonly<Record<Prompt['dialog'], readonly Choice[]>> = {
  'publisher-trust': [
    { key: 'i', words: 'Install', answer: 'install' },
    {
      key: 'a',
      words: 'Install, and always trust software from this publisher',
      answer: 'install-always-trust',
    },
    { key: 'd', words: "Don't install", answer: 'dont-install' },
  ],
  'unverified-publisher': [
    { key: 'd', words: "Don't install this driver software", answer: 'dont-install' },
    { key: 'i', words: 'Install this driver software anyway', answer: 'install-anyway' },
  ],
};

const questions: Readonly<Record<Prompt['dialog'], string>> = {
  'publisher-trust': 'Windows asks: would you like to install this device software?',
  'unverified-publisher': "Windows warns that it can't verify the publisher of this driver software.",
};

/** Puts a prompt to the person at the terminal, on standard error. Enter takes the window's default button. */
export async function askPerson(prompt: Prompt, terminal: Terminal): Promise<PromptAnswer> {
  const { colors, width } = terminal;
  terminal.status('');
  terminal.tell('');
  terminal.tell(colors.bold(wrap(questions[prompt.dialog], width).join('\n')));
  if (prompt.deviceName !== null) terminal.tell(labelled('Name', prompt.deviceName, width, 12));
  if (prompt.publisher !== null) terminal.tell(labelled('Publisher', prompt.publisher, width, 12));
  const offered = choices[prompt.dialog];
  for (const { key, words, answer } of offered) {
    const standard = answer === prompt.defaultAnswer ? ' (default)' : '';
    terminal.tell(`  [${key}] ${words}${standard}`);
  }
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  try {
    for (;;) {
      const typed = (await reader.question('> ')).trim().toLowerCase();
      if (typed === '') return prompt.defaultAnswer;
      const chosen = offered.find(({ key, answer }) => key === typed || answer === typed);
      if (chosen !== undefined) return chosen.answer;
      terminal.tell(`Type ${offered.map(({ key }) => key).join(', ')}, or just Enter.`);
    }
  } finally {
    reader.close();
  }
}
