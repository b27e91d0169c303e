/** Logs of the fake bridge: texts in memory, read and explained by the engine's own rooms. */

import { logCalls } from '../../electron/app/logs/calls';
import type { OpenLog } from '../../electron/app/logs/open-logs';
import { isLog, summaryOf } from '../../electron/app/logs/parts';
import { bytesLog, indexLog, type LogIndex, type LogSource } from '../../electron/log-reader';
import type { CallInput, CallOutput } from '../../shared/api';
import type { LogMark } from '../../shared/model/log-view';
import type { FakePart } from './fake-part';

const rebuilt: CallOutput<'log.rebuild'> = {
  draft: {
    windows: '10-22h2',
    architecture: 'amd64',
    name: 'PC of setupapi.dev.log',
    user: 'admin',
    switches: {},
  },
  windowsName: 'Windows 10 22H2',
  notes: [
    {
      about: 'windows',
      is: 'stated',
      value: 'Windows 10 22H2',
      text: 'The header names build 19045.',
      line: 2,
    },
    { about: 'clock', is: 'unknown', value: 'now', text: 'The log does not tell its time zone.', line: null },
  ],
  certificates: [],
};
const encoded = (text: string) => Buffer.from(text, 'utf8').toString('base64');

export const fakePart: FakePart = (world) => {
  const texts = new Map<string, { readonly source: LogSource; readonly index: LogIndex }>();
  /** By what the log holds. */
  const marks = new Map<string, readonly LogMark[]>();
  const textById = new Map<string, string>();
  let opened = 0;

  function textOf(source: CallInput<'log.open'>['source']): string {
    if (source.kind === 'pc') return world.logText?.() ?? '';
    if (source.kind === 'text') return source.text;
    return world.files?.[source.kind === 'path' ? source.path : source.uploadId] ?? 'no log';
  }
  async function read(logId: string, text: string): Promise<void> {
    const source = bytesLog(Buffer.from(text, 'utf8'));
    textById.set(logId, text);
    texts.set(logId, { source, index: await indexLog(source) });
  }
  function known(logId: string) {
    const log = texts.get(logId);
    if (log === undefined)
      throw { code: 'NOT_FOUND', message: 'That log is not open any more. Open it again.' };
    return log;
  }
  const calls = logCalls({
    get: (logId): OpenLog => ({
      found: null as never,
      pcId: null,
      read: () => known(logId),
      follow: (on) => on,
      close: async () => {},
    }),
    close: async (logId) => void texts.delete(logId),
    closeAll: async () => {},
    open: async ({ source }) => {
      opened += 1;
      const logId = `log-${opened}`;
      await read(logId, textOf(source));
      if (!(await isLog(known(logId)))) {
        texts.delete(logId);
        throw { code: 'UNREADABLE', message: 'It is not a log of SetupAPI: open setupapi.dev.log.' };
      }
      return {
        logId,
        name: source.kind === 'text' ? 'Pasted text' : 'setupapi.dev.log',
        path: null,
        member: null,
        members: [],
        canFollow: source.kind !== 'text',
        summary: summaryOf(known(logId).index),
      };
    },
  });
  return {
    ...calls,
    'log.export': ({ from, to, redact }) => ({
      fileName: 'setupapi.dev.part.log',
      base64: encoded(`${from}-${to} ${redact ? 'redacted' : 'as it is'}`),
    }),
    'log.report': ({ format, redact, question }) => ({
      fileName: `report.${format === 'markdown' ? 'md' : format}`,
      base64: encoded(`${question} ${redact ? 'redacted' : 'as it is'}`),
    }),
    'log.marks': ({ logId }) => ({ marks: [...(marks.get(textById.get(logId) ?? '') ?? [])] }),
    'log.mark': ({ logId, marks: given }) => {
      marks.set(textById.get(logId) ?? '', given);
      return {};
    },
    'log.rebuild': () => rebuilt,
    'log.match': ({ section = 0 }) => ({
      verdict: 'yes',
      summary: 'The package at hand is the one that was refused.',
      section,
      packageIndex: 0,
      inf: 'fabaudio.inf',
      reasons: [
        {
          about: 'inf',
          title: 'INF',
          log: 'fabaudio.inf',
          package: 'fabaudio.inf',
          agrees: true,
          text: '',
          line: 5,
        },
      ],
      pc: rebuilt,
      fixes: [
        {
          id: 'repaired',
          title: 'With the file repaired',
          notPossible: 'Nothing is altered.',
          result: null,
          helps: false,
        },
      ],
    }),
  };
};
