import { basename, resolve } from 'node:path';
import type { Simulation } from '../../../shared/model/simulation';
import type { Prompt } from '../../../shared/model/staging';
import type { SimulateOptions } from '../../app';
import { galleryOnce, simulateOnce, withPcErrors } from '../../app';
import { browserPictures } from '../pictures/browser-pictures';
import { engineOptions } from './engine-options';
import type { ExitStatus } from './exit-status';
import { runInput } from './run-input';
import { type Output, type Shot, saveFiles, saveScreenshots } from './save-screenshots';
import { simulationText } from './simulation-text';
import type { Terminal } from './terminal';

/** Stages one package on one PC and shows what happened. */
export async function simulate(
  path: string,
  options: SimulateOptions,
  { json, screenshots }: Output,
  terminal: Terminal,
): Promise<ExitStatus> {
  return runInput(terminal, path, async () => {
    const prompts: Prompt[] = [];
    // An answer that the window does not offer is wrong usage.
    const simulation = await withPcErrors(() =>
      simulateOnce(resolve(path), {
        ...options,
        ask: noting(options, prompts),
        ...engineOptions(terminal),
      }),
    );
    terminal.status('');
    if (screenshots !== null) {
      const { pc } = simulation;
      const from = { ...pc, source: path, pc: options.pc === undefined ? null : basename(options.pc) };
      await saveScreenshots(shotsOf(simulation, prompts), from, screenshots, terminal);
      const engine = engineOptions(terminal);
      const { scale, folder } = screenshots;
      const pictures = browserPictures(engine.tempFolder);
      await saveFiles(folder, await galleryOnce(resolve(path), { ...options, ...engine, scale, pictures }));
      terminal.status('');
    }
    terminal.out(json ? `${JSON.stringify(simulation, null, 2)}\n` : simulationText(simulation, terminal));
    return undefined;
  });
}

/** Answers as asked for, and notes each prompt on the way. */
function noting({ ask, answers }: SimulateOptions, prompts: Prompt[]): NonNullable<SimulateOptions['ask']> {
  const left = [...(answers ?? [])];
  return async (prompt) => {
    prompts.push(prompt);
    return ask === undefined ? (left.shift() ?? prompt.defaultAnswer) : ask(prompt);
  };
}

/** The prompts come run after run. */
function shotsOf({ runs }: Simulation, prompts: readonly Prompt[]): readonly Shot[] {
  const left = [...prompts];
  return runs.flatMap((run) =>
    left.splice(0, run.prompts.length).map((prompt) => ({
      inf: run.inf,
      name: prompt.dialog,
      family: prompt.family,
      window: {
        kind: 'prompt' as const,
        prompt: { ...prompt, unconfirmed: [...prompt.unconfirmed] },
        answer: null,
      },
    })),
  );
}
