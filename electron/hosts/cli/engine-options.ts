import type { PreflightEvent } from '../../../shared/api';
import { builtWorkers } from '../common/built-files';
import { findFolders } from '../common/folders';
import type { Terminal } from './terminal';
import { fit } from './text';

type Progress = Extract<PreflightEvent, { kind: 'progress' }>;

const phaseWords: Readonly<Record<Progress['phase'], string>> = {
  reading: 'Reading',
  extracting: 'Unpacking',
  hashing: 'Hashing',
  verifying: 'Verifying',
};

/** What both one-shot calls of the engine need from this host. */
export function engineOptions(terminal: Terminal) {
  const folders = findFolders();
  return {
    dataFolder: folders.data,
    tempFolder: folders.temp,
    workers: builtWorkers(),
    onProgress: progressLine(terminal),
  };
}

const quietMs = 500;
const stepMs = 100;

/** A line that is rewritten in place; small packages are done before it first shows. */
function progressLine(terminal: Terminal) {
  let next = Date.now() + quietMs;
  return ({ phase, done, total, file }: Pick<Progress, 'phase' | 'done' | 'total' | 'file'>): void => {
    if (Date.now() < next) return;
    next = Date.now() + stepMs;
    const share = total > 0 ? ` ${Math.floor((100 * done) / total)} %` : '';
    terminal.status(fit(`${phaseWords[phase]}${share} ${file}`, terminal.width - 1).trimEnd());
  };
}
