import { afterEach, expect, it, vi } from 'vitest';
import { AppError } from '../../../../electron/app';
import { answerCall } from '../../../../electron/hosts/common/call-gate';
import { appInfo, fakeEngine } from '../../../support/fake-engine';

afterEach(() => vi.restoreAllMocks());

it('when a call of the contract fits its schema, then the engine answers it', async () => {
  const engine = fakeEngine(() => appInfo);
  expect(await answerCall(engine, 'app.info', {})).toEqual({ ok: true, output: appInfo });
});

it.each(['nothing.here', '__proto__', 'toString', 'constructor', '', 7, null, undefined, ['app.info']])(
  'when the call is named %j, then it is refused before the engine sees it',
  async (name) => {
    const engine = fakeEngine(() => appInfo);
    expect(await answerCall(engine, name, {})).toMatchObject({ ok: false, error: { code: 'UNKNOWN_CALL' } });
    expect(engine.calls).toEqual([]);
  },
);

it.each([
  ['log.read', {}],
  ['log.read', { pcId: '' }],
  ['log.read', null],
  ['trust.remove', { pcId: 'a', store: 'my', thumbprint: 'A'.repeat(40) }],
  ['trust.remove', { pcId: 'a', store: 'root', thumbprint: '../../x' }],
  ['package.open', { source: { kind: 'path', path: '/x' }, pcId: 'a' }],
  ['install.start', { inspectionId: 'a', packageIndex: -1, pcId: 'a' }],
  ['install.answer', { runId: 'a', answer: 'yes' }],
])('when %s is called with %j, then it is refused before the engine sees it', async (name, input) => {
  const engine = fakeEngine(() => appInfo);
  const reply = await answerCall(engine, name, input);
  expect(reply).toMatchObject({ ok: false, error: { code: 'INVALID_ARGUMENT' } });
  expect(engine.calls).toEqual([]);
});

it('when an input carries more than its schema names, then the engine does not see the rest', async () => {
  const engine = fakeEngine(() => ({ path: '', text: '' }));
  await answerCall(engine, 'log.read', { pcId: 'a', path: '/etc/passwd' });
  expect(engine.calls).toEqual([{ name: 'log.read', input: { pcId: 'a' } }]);
});

it('when the engine refuses, then its code and message come through', async () => {
  const engine = fakeEngine(() => {
    throw new AppError('UNREADABLE', 'driver.zip is not a ZIP archive.');
  });
  expect(await answerCall(engine, 'app.info', {})).toEqual({
    ok: false,
    error: { code: 'UNREADABLE', message: 'driver.zip is not a ZIP archive.' },
  });
});

it('when the engine breaks, then the fault is called ours and its trace goes to standard error', async () => {
  const printed = vi.spyOn(console, 'error').mockImplementation(() => {});
  const engine = fakeEngine(() => {
    throw new TypeError('x is undefined');
  });
  const reply = await answerCall(engine, 'app.info', {});
  expect(reply).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
  expect(printed).toHaveBeenCalledOnce();
});
