import { describe, expect, it } from 'vitest';
import { groupByWindows, windowsGroups } from '../../../renderer/pcs/windows-groups';
import { windowsVersions } from '../../../shared/windows/versions';

describe('windowsGroups', () => {
  it('when all Windows are listed then each stands in exactly one group, the newest first', () => {
    const groups = windowsGroups();
    expect(groups.map(({ name }) => name)).toEqual(['Clients', 'Servers', 'S mode and Windows PE']);
    expect(groups.flatMap(({ rows }) => rows.map(({ id }) => id)).sort()).toEqual(
      windowsVersions.map(({ id }) => id).sort(),
    );
    expect(groups[0]?.rows[0]?.id).toBe('11-25h2');
    expect(groups[1]?.rows[0]?.id).toBe('server-2025');
  });
});

describe('groupByWindows', () => {
  it('when a Windows is unknown then it still stands in the list, and empty groups do not', () => {
    expect(groupByWindows(['95', '7', 'vista'], (id) => id)).toEqual([
      { name: 'Clients', items: ['7', 'vista'] },
      { name: 'Other', items: ['95'] },
    ]);
  });
});
