import { describe, expect, it } from 'vitest';
import { input, pc, run, verdict, withoutCatalog } from './fab-audio';

const unsigned = (preventRestorePoint: boolean) =>
  run(
    input('7', {
      facts: withoutCatalog(),
      verdict: verdict('no-catalog'),
      pc: pc({ windows: '7', preventRestorePoint }),
    }),
    'install-anyway',
  );

const pointOf = ({ events }: ReturnType<typeof unsigned>) =>
  events.find((event) => event.type === 'package-stored')?.restorePoint;

describe('installing an unsigned package anyway', () => {
  it('when it is installed then a restore point comes first, and protected content is spoken of', () => {
    const told = unsigned(false);
    expect(pointOf(told)).toContain('Device Driver Package Install: Fabrikam');
    expect(told.result.explanation).toContain('protected premium content');
  });

  it('when policy prevents restore points then none is made', () => {
    const told = unsigned(true);
    expect(told.result.outcome).toBe('installed');
    expect(pointOf(told)).toBeNull();
  });

  it('when it is signed then neither is so', () => {
    const { events, result } = run(input('7', { verdict: verdict('trusted') }));
    expect(events.find((event) => event.type === 'package-stored')).toMatchObject({ restorePoint: null });
    expect(result.explanation).not.toContain('premium');
  });
});
