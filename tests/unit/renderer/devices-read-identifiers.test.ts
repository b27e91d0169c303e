import { describe, expect, it } from 'vitest';
import { readIdentifiers } from '../../../renderer/devices/read-identifiers';

describe('readIdentifiers', () => {
  it('when lines are pasted then blanks, ends of lines and repetitions in another case go', () => {
    expect(
      readIdentifiers(' Sound ', 'USB\\VID_1&PID_2\r\n\r\n  usb\\vid_1&pid_2\nUSB\\VID_1', ' USB\\Class_01 '),
    ).toEqual({
      name: 'Sound',
      hardwareIds: ['USB\\VID_1&PID_2', 'USB\\VID_1'],
      compatibleIds: ['USB\\Class_01'],
    });
  });

  it('when no name is given then the engine names the device', () => {
    expect(readIdentifiers('  ', 'A', '')).toEqual({ hardwareIds: ['A'], compatibleIds: [] });
  });

  it.each([
    ['no hardware ID', '\n', 'USB\\Class_01', 'at least one hardware ID'],
    ['an identifier too long', 'A'.repeat(401), '', '400 characters'],
    ['too many', Array.from({ length: 65 }, (_, at) => `ID${at}`).join('\n'), '', 'at most 64'],
  ])('when there is %s then a sentence says so', (_, hardware, compatible, expected) => {
    expect(readIdentifiers('', hardware, compatible)).toContain(expected);
  });
});
