import { resolve } from 'node:path';
import { Command } from 'commander';
import { version } from '../common/version';
import { type Answers, collectAnswer } from './answers';
import { addCheck } from './check-command';
import { examples, pathHelp, rejectDash, terminalFor, wasGiven } from './command-support';
import { type ExitStatus, exitStatus, type Report } from './exit-status';
import { addExplain } from './explain-command';
import { addInspect } from './inspect-options';
import { addLab } from './lab-command';
import { addMatrix } from './matrix-command';
import { optionTerm } from './on-off';
import { addCommonOptions, addPcOptions, type PcCommandFlags, pcOptions } from './options';
import { addPc } from './pc-command';
import { addReady } from './ready-command';
import { addRepair } from './repair-command';
import { addScreenshotOptions, type ScreenshotFlags, screenshotOptions } from './screenshot-options';
import { addStory } from './story-command';
import type { Terminal } from './terminal';
import { addTrust } from './trust-command';
import { addWhatIf } from './what-if-command';

/**
 * The command line's grammar. Commands load the engine only when they run, so that help and usage errors come at
 * once. Throws commander's own error for wrong usage, help and version.
 */
export function createProgram(report: Report, firstArgument = process.argv[2]): Command {
  const program = new Command('driver-preflight')
    .description('Shows what Windows does when somebody installs a given driver package.')
    .version(version)
    .exitOverride()
    .showHelpAfterError('Run with --help to see how it is used.')
    .configureHelp({ helpWidth: 80, optionTerm });
  // Describing every command takes as long as inspecting a small package: only help and mistakes need them all.
  const asked = commands.get(firstArgument ?? '');
  for (const add of asked === undefined ? commands.values() : [asked]) add(program, report);
  return program;
}

const commands: ReadonlyMap<string, (program: Command, report: Report) => void> = new Map([
  ['inspect', addInspect],
  ['simulate', addSimulate],
  ['story', addStory],
  ['matrix', addMatrix],
  ['check', addCheck],
  ['ready', addReady],
  ['what-if', addWhatIf],
  ['explain', addExplain],
  ['repair', addRepair],
  ['pc', addPc],
  ['trust', addTrust],
  ['lab', addLab],
  ['app', addApp],
]);

function addSimulate(program: Command, report: Report): void {
  const command = program
    .command('simulate')
    .description('what one PC would do: prompts, outcome, log')
    .argument('<PATH>', pathHelp);
  addPcOptions(addCommonOptions(command))
    .option(
      '--answer <ANSWER>',
      'answer to the next prompt: install, install-always-trust, dont-install, install-anyway, or ask; repeatable ' +
        "(default: the dialog's default button)",
      collectAnswer,
    )
    .option('--log <FILE>', 'append the log section to this file')
    .addHelpText('after', examples('simulate ./driver --screenshots pictures --scale 2'));
  addScreenshotOptions(command).action(
    async (path: string, flags: PcCommandFlags & SimulateFlags & ScreenshotFlags, self: Command) => {
      rejectDash(self, path);
      const terminal = terminalFor(flags);
      const answering = await answeringOptions(flags.answer, terminal, self);
      const { simulate } = await import('./simulate-command');
      const options = {
        ...pcOptions(flags, wasGiven(self)),
        ...answering,
        ...(flags.log === undefined ? {} : { logFile: resolve(flags.log) }),
      };
      report(
        await simulate(
          path,
          options,
          { json: flags.json === true, ...screenshotOptions(flags, self) },
          terminal,
        ),
      );
    },
  );
}

interface SimulateFlags {
  readonly answer?: Answers;
  readonly log?: string;
}

async function answeringOptions(answer: Answers | undefined, terminal: Terminal, command: Command) {
  if (answer === undefined) return {};
  if (answer !== 'ask') return { answers: answer };
  if (!terminal.interactive) {
    command.error('error: --answer ask needs a terminal to ask in; give the answers instead.');
  }
  const { askPerson } = await import('./ask');
  return { ask: (prompt: Parameters<typeof askPerson>[0]) => askPerson(prompt, terminal) };
}

function addApp(program: Command, report: Report): void {
  program
    .command('app')
    .description('open the app')
    .argument('[PATH...]', pathHelp)
    .option('--no-open', 'open no window; print the address to open in a browser')
    .option('--loopback', "use a browser even where Electron's runtime is installed")
    .action(async (paths: string[], flags: { open: boolean; loopback?: true }) => {
      const { openApp } = await import('../launch/open-app');
      const absolute = paths.map((path) => resolve(path));
      report(await openApp({ paths: absolute, open: flags.open, loopback: flags.loopback === true }));
    });
}

/** Commander's status for help and version, ours for everything else it throws. */
export function usageStatus(commanderExitCode: number): ExitStatus {
  return commanderExitCode === 0 ? exitStatus.done : exitStatus.wrongUsage;
}
