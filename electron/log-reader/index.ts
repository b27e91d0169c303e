/** Reads any log of SetupAPI, whatever its size: where its sections are, what its lines say, and where to find words. */
export { createGrowingLog, type GrowingLog } from './growing-log';
export { indexLog, type LogIndex } from './index-log';
export { bytesLog, identityOf, type LogFile, type LogSource, openLog } from './log-source';
export { parseEntry } from './parse-entry';
export { parseSection } from './parse-section';
export { readLineBytes, readLines, readSection } from './read-lines';
export { type LogSearchBatch, type LogSearchOptions, searchLog } from './search-log';
