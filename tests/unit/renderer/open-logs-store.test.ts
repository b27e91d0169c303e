// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { useLogs } from '../../../renderer/stores/open-logs';
import type { CallOutput } from '../../../shared/api';
import type { LogSummary } from '../../../shared/model/log-index';
import { startBridge } from '../../support/render-app';

const summary = (lines: number, complete: boolean): LogSummary => ({
  dialect: 'text-log',
  encoding: 'ascii',
  lineEnd: 'lf',
  header: {
    title: null,
    osVersion: null,
    servicePack: null,
    suite: null,
    productType: null,
    architecture: null,
  },
  size: lines,
  lines,
  sections: 1,
  failedSections: 0,
  bootSessions: [],
  warnings: 0,
  errors: 0,
  complete,
  problems: [],
});

const opened: CallOutput<'log.open'> = {
  logId: 'log-1',
  name: 'a.log',
  path: null,
  member: null,
  members: [],
  canFollow: false,
  summary: summary(10, false),
};

it('when the end of reading is told before an older answer arrives, then the older one changes nothing', async () => {
  const bridge = startBridge();
  let answer = (_: CallOutput<'log.summary'>): void => {};
  const older = new Promise<CallOutput<'log.summary'>>((resolve) => {
    answer = resolve;
  });
  const answers: Readonly<Record<string, unknown>> = { 'log.open': opened, 'log.summary': older };
  vi.spyOn(bridge, 'call').mockImplementation(async (name) => answers[name] as never);
  const store = () => useLogs.getState();
  await store().open('a.log', { kind: 'path', path: '/a.log' });
  store().received({
    kind: 'log',
    logId: 'log-1',
    state: 'complete',
    summary: summary(30, true),
    message: null,
  });
  answer(summary(20, false));
  // Everything that waits for the answer runs before the next task.
  await new Promise((done) => setTimeout(done));
  expect(store().logs[0]).toMatchObject({ state: 'complete', summary: { lines: 30, complete: true } });
});
