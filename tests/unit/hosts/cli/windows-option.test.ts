import { Command, CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { repeatPcOptions } from '../../../../electron/hosts/cli/grid-options';
import { addPcOptions } from '../../../../electron/hosts/cli/options';
import { addPc } from '../../../../electron/hosts/cli/pc-command';

const quiet = (command: Command): Command => command.exitOverride().configureOutput({ writeErr: () => {} });

const one = () => quiet(addPcOptions(new Command('inspect')));
const several = () => repeatPcOptions(one());

function refusal(command: Command, ...args: readonly string[]): string {
  try {
    command.parse(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('--windows', () => {
  it('when the version is unknown then the refusal names the option and the versions there are', () => {
    expect(refusal(one(), '--windows', '12')).toMatch(/--windows <VERSION>.*11-25h2/);
    expect(refusal(several(), '--windows', '7', '--windows', '12')).toMatch(
      /--windows <VERSION>.*all, vista/,
    );
    const program = new Command('test');
    addPc(program, () => {});
    const create = program.commands[0]?.commands.find((command) => command.name() === 'create');
    expect(refusal(quiet(create ?? one()), '--windows', '12')).toMatch(/--windows <VERSION>.*11-25h2/);
  });

  it('when the version is known then it is taken in any letter case, and all only where several fit', () => {
    expect(one().parse(['--windows', '11-24H2'], { from: 'user' }).opts().windows).toBe('11-24h2');
    expect(several().parse(['--windows', 'ALL'], { from: 'user' }).opts().windows).toEqual(['all']);
    expect(refusal(one(), '--windows', 'all')).toMatch(/--windows/);
  });
});
