/** Writes `setupapi.dev.log` in the words of each Windows family. */
export { logHeader } from '../../shared/windows/log-header';
export { bootSession } from './boot-session';
export { deletions } from './deletion-vocabulary';
export { encodeLog } from './encode-log';
export { createLogWriter, type LogWriter } from './log-writer';
