import { describe, expect, it } from 'vitest';
import { changedSwitches, draftProblems, freshDraft, onWindows } from '../../../renderer/pcs/draft';
import { defaultSwitches } from '../../../shared/windows/pc-defaults';
import { findWindows, windowsVersions } from '../../../shared/windows/versions';

function row(id: string) {
  const found = findWindows(id);
  if (found === null) throw new Error(`no Windows ${id}`);
  return found;
}

describe('freshDraft', () => {
  it.each(windowsVersions.map(({ id }) => id))('when a PC of %s is fresh then it can exist', (id) => {
    expect(draftProblems(freshDraft(row(id)))).toEqual([]);
  });
});

describe('onWindows', () => {
  it('when nothing was touched then Secure Boot follows the Windows and the architecture exists there', () => {
    const seven = onWindows({ ...freshDraft(row('11-24h2')), architecture: 'arm64' }, row('7'));
    expect(seven.switches.secureBoot).toBe(false);
    expect(row('7').architectures).toContain(seven.architecture);
    expect(onWindows(seven, row('11-24h2')).switches.secureBoot).toBe(true);
  });

  it('when something was switched then it stays, even where it cannot be', () => {
    const fresh = freshDraft(row('11-24h2'));
    const switched = { ...fresh, name: 'Lab', switches: { ...fresh.switches, memoryIntegrity: true } };
    const moved = onWindows(switched, row('7'));
    expect(moved.name).toBe('Lab');
    expect(moved.switches.memoryIntegrity).toBe(true);
    expect(draftProblems(moved)).toHaveLength(1);
  });
});

describe('changedSwitches', () => {
  it('when lists are equal then they are not told, when one differs then it alone is', () => {
    const usual = defaultSwitches(row('10-22h2'));
    expect(changedSwitches(structuredClone(usual), usual)).toEqual({});
    expect(changedSwitches({ ...usual, blockedFiles: ['00'] }, usual)).toEqual({ blockedFiles: ['00'] });
  });
});

describe('draftProblems', () => {
  it('when several things cannot be then each has its reason', () => {
    const fresh = freshDraft(row('winpe'));
    const impossible = {
      ...fresh,
      user: 'standard' as const,
      switches: { ...fresh.switches, testSigning: true, secureBoot: true, upgradedFrom: '7' },
    };
    expect(draftProblems(impossible).length).toBeGreaterThanOrEqual(3);
  });

  it('when the Windows is not in the table then that is the reason', () => {
    expect(draftProblems({ ...freshDraft(row('7')), windows: '95' })).toEqual([
      expect.stringContaining('“95”'),
    ]);
  });
});
