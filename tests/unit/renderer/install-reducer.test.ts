import { describe, expect, it } from 'vitest';
import { installReducer } from '../../../renderer/stores/install-reducer';
import type { InstallState } from '../../../shared/api';

const selection = { inspectionId: 'one', packageIndex: 0 };
const waiting = {
  runId: 'run',
  pcId: 'pc',
  inf: 'a.inf',
  prompt: {},
  result: null,
  log: '',
} as unknown as InstallState;
const ended = { ...waiting, prompt: null, result: { outcome: 'refused' } } as unknown as InstallState;

const started = installReducer(null, { type: 'started', selection, pcId: 'pc' });
const asked = installReducer(started, { type: 'advanced', state: waiting });

describe('installReducer', () => {
  it('when a run starts then it belongs to its package and PC and has no state yet', () => {
    expect(started).toEqual({ ...selection, pcId: 'pc', state: null, error: null, answering: false });
  });

  it('when the answer is on its way then the run says so until it advances', () => {
    const answering = installReducer(asked, { type: 'answering' });
    expect(answering?.answering).toBe(true);
    expect(installReducer(answering, { type: 'advanced', state: ended })).toMatchObject({
      answering: false,
      state: ended,
    });
  });

  it('when news is of another run then it is ignored', () => {
    expect(installReducer(asked, { type: 'advanced', state: { ...ended, runId: 'other' } })).toBe(asked);
    expect(installReducer(null, { type: 'advanced', state: ended })).toBeNull();
  });

  it('when older news arrives after the end then the end stays', () => {
    const over = installReducer(asked, { type: 'advanced', state: ended });
    expect(installReducer(over, { type: 'advanced', state: waiting })).toBe(over);
  });

  it('when a call fails then the reason is kept and the question can be answered again', () => {
    const error = { code: 'INTERNAL', message: 'The log could not be written.' };
    const failed = installReducer(installReducer(asked, { type: 'answering' }), { type: 'failed', error });
    expect(failed).toMatchObject({ error, answering: false, state: waiting });
  });
});
