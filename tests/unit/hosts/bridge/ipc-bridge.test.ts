import { expect, it } from 'vitest';
import { createIpcBridge, type PreflightIpc } from '../../../../electron/hosts/bridge/ipc-bridge';
import type { PreflightEvent } from '../../../../shared/api';

const ipc = (parts: Partial<PreflightIpc>): PreflightIpc => ({
  call: () => Promise.reject(new Error('not expected')),
  subscribe: () => () => {},
  pathOf: () => '',
  ...parts,
});

it('when a call fails, then it rejects with the code and message that crossed the bridge', async () => {
  const error = { code: 'NOT_FOUND', message: 'That PC is gone.' };
  const bridge = createIpcBridge(ipc({ call: async () => ({ ok: false, error }) }));
  await expect(bridge.call('log.read', { pcId: 'a' })).rejects.toEqual(error);
});

it('when files are dropped, then they are named by their real paths; those not on disk are left out', async () => {
  const bridge = createIpcBridge(
    ipc({ pathOf: (file) => (file.name === 'virtual' ? '' : `/home/${file.name}`) }),
  );
  const files = [new File([], 'a.inf'), new File([], 'virtual')];
  expect(await bridge.takeDrop({ files } as unknown as DataTransfer)).toEqual([
    { name: 'a.inf', source: { kind: 'path', path: '/home/a.inf' } },
  ]);
});

it('when an event comes, then only one that fits the contract is passed on', () => {
  let tell: (event: unknown) => void = () => {};
  const bridge = createIpcBridge(
    ipc({
      subscribe: (listener) => {
        tell = listener;
        return () => {};
      },
    }),
  );
  const heard: PreflightEvent[] = [];
  bridge.subscribe((event) => heard.push(event));
  tell({ kind: 'open', paths: ['/a'] });
  expect(() => tell({ kind: 'surprise' })).toThrow();
  expect(heard).toEqual([{ kind: 'open', paths: ['/a'] }]);
});
