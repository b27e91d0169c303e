// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { useAnnouncements } from '../../../renderer/stores/announcements';
import { callsFor, useTrust } from '../../../renderer/stores/trust';
import { startBridge } from '../../support/render-app';
import { sampleCertificate, signer } from '../../support/sample-inspections';

const trust = () => useTrust.getState();
const entry = { certificate: signer, warning: null };
const other = { certificate: sampleCertificate('Northwind', 'Contoso Root'), warning: null };
const spoken = () => useAnnouncements.getState().message;

describe('trust store', () => {
  it('when an entry is moved then it leaves its store, the revision grows and undo brings it back', async () => {
    const bridge = startBridge({ trust: { trusted: [entry] } });
    await trust().load('pc-10');
    const from = { kind: 'store', store: 'trusted', thumbprints: [signer.thumbprint] } as const;
    const froms = [{ ...from, thumbprints: [...from.thumbprints] }];
    expect(await trust().add('pc-10', 'disallowed', froms, 'Moved “Fabrikam”')).toBe('changed');
    expect(trust().stores).toMatchObject({ trusted: [], disallowed: [entry] });
    expect(trust()).toMatchObject({ revision: 1, undoable: { pcId: 'pc-10', text: 'Moved “Fabrikam”' } });
    await trust().undo();
    expect(bridge.inputsOf('trust.undo')).toEqual([{ pcId: 'pc-10', undoId: 'undo-1' }]);
    expect(trust().stores).toMatchObject({ trusted: [entry], disallowed: [] });
    expect(trust()).toMatchObject({ revision: 2, undoable: null });
    expect(spoken()).toBe('Undone: Moved “Fabrikam”.');
  });

  it('when several stores lose entries at once then undo takes the last change back first', async () => {
    const bridge = startBridge({ trust: { trusted: [entry], root: [other] } });
    await trust().load('pc-10');
    const groups = [
      { store: 'trusted', thumbprints: [signer.thumbprint] },
      { store: 'root', thumbprints: [other.certificate.thumbprint] },
    ] as const;
    await trust().remove('pc-10', groups, 'Removed 2 certificates from 2 stores');
    expect(trust().stores).toMatchObject({ trusted: [], root: [] });
    await trust().undo();
    expect(bridge.inputsOf('trust.undo').map((input) => input.undoId)).toEqual(['undo-2', 'undo-1']);
    expect(trust().stores).toMatchObject({ trusted: [entry], root: [other] });
  });

  it('when a change is refused then the reason is kept, the stores stay and nothing is offered to undo', async () => {
    const bridge = startBridge({ trust: { trusted: [entry] } });
    bridge.on('trust.remove', () => {
      throw { code: 'NOT_FOUND', message: 'The certificate is not in that store.' };
    });
    await trust().load('pc-10');
    const groups = [{ store: 'trusted', thumbprints: [signer.thumbprint] }] as const;
    expect(await trust().remove('pc-10', groups, 'Removed')).toBe('failed');
    expect(trust()).toMatchObject({
      busy: false,
      revision: 0,
      undoable: null,
      error: { code: 'NOT_FOUND' },
    });
    expect(trust().stores?.trusted).toHaveLength(1);
  });

  it('when many files are added then they are one call and one step to undo', async () => {
    const bridge = startBridge();
    await trust().load('pc-10');
    const froms = [...Array(200).keys()].map((at) => ({ kind: 'upload' as const, uploadId: `file-${at}` }));
    expect(await trust().add('pc-10', 'trusted', froms, 'Added 200 certificates')).toBe('changed');
    expect(bridge.inputsOf('trust.add').map(({ from }) => from)).toEqual([froms]);
    expect(trust().undoable?.undoIds).toHaveLength(1);
  });

  it('when the second of two calls fails then the first can still be undone', async () => {
    const bridge = startBridge({ trust: { trusted: [entry], root: [other] } });
    await trust().load('pc-10');
    bridge.on('trust.remove', ({ store }) => {
      if (store === 'root') throw { code: 'UNREADABLE', message: 'The disk is full.' };
      return { trusted: [], disallowed: [], root: [other], undoId: 'undo-a' };
    });
    const groups = [
      { store: 'trusted', thumbprints: [entry.certificate.thumbprint] },
      { store: 'root', thumbprints: [other.certificate.thumbprint] },
    ] as const;
    expect(await trust().remove('pc-10', groups, 'Removed 2 certificates')).toBe('failed');
    expect(trust()).toMatchObject({
      revision: 1,
      error: { message: 'The disk is full.' },
      undoable: { undoIds: ['undo-a'], text: 'Done in part: Removed 2 certificates' },
    });
  });

  it('when nothing was changed then that is said and nothing is judged again', async () => {
    const bridge = startBridge({ trust: { trusted: [entry] } });
    bridge.on('trust.add', () => ({ trusted: [entry], disallowed: [], root: [], undoId: null }));
    await trust().load('pc-10');
    const froms = [{ kind: 'upload' as const, uploadId: 'same' }];
    expect(await trust().add('pc-10', 'trusted', froms, 'Added “Fabrikam”')).toBe('unchanged');
    expect(trust()).toMatchObject({ revision: 0, undoable: null });
    expect(spoken()).toContain('Nothing was changed');
  });

  it('when the PC was changed meanwhile then the answer of the old one is not shown', async () => {
    const bridge = startBridge();
    const answers: ((stores: never) => void)[] = [];
    bridge.on('trust.list', () => new Promise((resolve) => answers.push(resolve)));
    const old = trust().load('pc-7');
    const now = trust().load('pc-10');
    while (answers.length < 2) await new Promise((resolve) => setTimeout(resolve));
    answers[1]?.({ trusted: [], disallowed: [], root: [], undoId: null } as never);
    await now;
    answers[0]?.({ trusted: [entry], disallowed: [], root: [], undoId: null } as never);
    await old;
    expect(trust()).toMatchObject({ pcId: 'pc-10', stores: { trusted: [] } });
  });

  it('when more certificates are chosen than one call takes then they are split without loss', () => {
    const thumbprints = [...Array(20_001).keys()].map((at) => String(at).padStart(40, '0'));
    const calls = callsFor([{ store: 'root', thumbprints }]);
    expect(calls.map((call) => call.thumbprints.length)).toEqual([10_000, 10_000, 1]);
    expect(calls.flatMap((call) => call.thumbprints)).toEqual(thumbprints);
  });
});
