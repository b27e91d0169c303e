import type { Category } from '../../../shared/model/verdict';
import { categoryFacts, categoryTable } from '../../../shared/windows/categories';
import type { BatchResult } from '../../app';
import { type ExitStatus, exitStatus, worst } from './exit-status';
import { inspectionText } from './inspection-text';
import { internalErrorText } from './run-input';
import type { Terminal } from './terminal';
import { plain } from './text';

/** Takes the results in order. Resolves when there is room for the next. */
export type Sink = (result: BatchResult) => Promise<void>;

/** A line of JSON, a line in words, or the whole inspection in words where packages are named one by one. */
export function sinkOf(
  { json, each }: { readonly json: boolean; readonly each: boolean },
  terminal: Terminal,
): Sink {
  return async (result) => {
    terminal.status('');
    if (json) return terminal.write(`${result.text}\n`);
    if (each) return terminal.write(`${shortText(result, terminal)}\n`);
    if (result.failure === null) await terminal.write(inspectionText(JSON.parse(result.text), terminal));
  };
}

function shortText({ path, category, publisher, failure }: BatchResult, { colors }: Terminal): string {
  const word = failure !== null ? 'not inspected' : (category ?? 'no driver package');
  const paint = failure !== null ? colors.red : category === null ? colors.yellow : paintOf(category, colors);
  const by = publisher === null ? '' : colors.dim(` (${plain(publisher)})`);
  return `${paint(word.padEnd(25))} ${plain(path)}${by}`;
}

function paintOf(category: Category, colors: Terminal['colors']) {
  const { intent } = categoryFacts(category);
  return intent === 'good' ? colors.green : intent === 'question' ? colors.yellow : colors.red;
}

/** Milliseconds between two words on how far it is. */
const stepMs = 200;

/** Counts what came of the packages, and says so: while it runs, on a terminal, and at the end. */
export function batchTally(terminal: Terminal) {
  let status: ExitStatus = exitStatus.done;
  let [done, kept, failed, next] = [0, 0, 0, Date.now() + stepMs];
  const categories = new Map<Category | null, number>();
  const add = (path: string, category: Category | null, wasInspected: boolean): void => {
    done += 1;
    if (wasInspected) categories.set(category, (categories.get(category) ?? 0) + 1);
    else failed += 1;
    if (Date.now() < next) return;
    next = Date.now() + stepMs;
    terminal.status(`${done} inspected: ${plain(path)}`.slice(0, terminal.width - 1));
  };
  return {
    count({ path, category, failure }: Pick<BatchResult, 'path' | 'category' | 'failure'>): void {
      add(path, category, failure === null);
      if (failure === null) return;
      terminal.status('');
      const isOurs = failure.code === 'INTERNAL';
      terminal.tell(isOurs ? internalErrorText(failure.message, path) : failureText(path, failure.message));
      status = worst(status, isOurs ? exitStatus.internalError : exitStatus.inputOutputError);
    },
    /** One that an earlier run has inspected. */
    keep(
      path: string,
      line: { readonly category: Category | null; readonly failure: string | null } | null,
    ): void {
      kept += 1;
      add(path, line?.category ?? null, line?.failure === null);
      if (line?.failure === null) return;
      terminal.tell(failureText(path, line?.failure ?? ''));
      status = worst(status, exitStatus.inputOutputError);
    },
    finish(): ExitStatus {
      terminal.status('');
      if (terminal.closed) return status;
      const counted = categoryTable.flatMap(({ id }) => {
        const count = categories.get(id);
        return count === undefined ? [] : [`${count} ${id}`];
      });
      const others = categories.get(null) ?? 0;
      const parts = [
        ...counted,
        ...(others > 0 ? [`${others} no driver package`] : []),
        ...(failed > 0 ? [`${failed} not inspected`] : []),
      ];
      const before = kept > 0 ? ` (${kept} of them before)` : '';
      terminal.hint(
        `${done} ${done === 1 ? 'package' : 'packages'}${before}: ${parts.join(', ') || 'none found'}.`,
      );
      return status;
    },
  };
}

export function failureText(path: string, message: string): string {
  return `error: ${plain(message.includes(path) ? message : `${path}: ${message}`)}`;
}
