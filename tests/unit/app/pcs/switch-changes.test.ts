import { describe, expect, it } from 'vitest';
import { changedSwitches } from '../../../../electron/app';
import { defaultSwitches, noRestrictions } from '../../../../shared/windows/pc-defaults';

const usual = defaultSwitches(null);

describe('changedSwitches', () => {
  it('when nothing is to change then nothing is said, whatever else is carried along', () => {
    expect(changedSwitches(usual, Object.assign({ pc: 'win7', answers: [] }))).toEqual({});
  });

  it('when one restriction changes then the others stay as they are on the PC', () => {
    const restrictions = { ...noRestrictions, denyOthers: true, denyDeviceIds: ['A'] };
    const changes = { restrictions: { allowDeviceIds: ['B'] }, now: null };
    expect(changedSwitches({ ...usual, restrictions }, changes)).toEqual({
      restrictions: { ...restrictions, allowDeviceIds: ['B'] },
      now: null,
    });
  });
});
