import { describe, expect, it } from 'vitest';
import type { PcSwitches } from '../../../shared/model/pc';
import { defaultSwitches } from '../../../shared/windows/pc-defaults';
import { switchWords } from '../../../shared/windows/switch-words';
import { findWindows, windowsVersions } from '../../../shared/windows/versions';

function tagged(windows: string, changes: Partial<PcSwitches>): readonly string[] {
  const switches = { ...defaultSwitches(findWindows(windows)), ...changes };
  return switchWords(windows, switches).map(({ text }) => text);
}

describe('switchWords', () => {
  it('when nobody has switched anything then there is nothing to say, on no Windows', () => {
    for (const { id } of windowsVersions) expect(tagged(id, {}), id).toEqual([]);
  });

  it.each<[Partial<PcSwitches>, string]>([
    [{ testSigning: true }, 'Test Mode'],
    [{ secureBoot: false }, 'Secure Boot off'],
    [{ enforcement: false }, 'Signature enforcement off'],
    [{ memoryIntegrity: true }, 'Memory integrity on'],
    [{ allSignersEqual: false }, 'AllSignersEqual off'],
    [{ driverPolicy: 'evaluation' }, '2026 driver policy in evaluation'],
    [{ interactive: false }, 'No prompts'],
    [{ userInstallClasses: ['{a}', '{b}'] }, 'Standard users may install 2 classes'],
    [{ blockedFiles: ['00'] }, '1 file blocked'],
    [{ upgradedFrom: '7' }, 'Upgraded from Windows 7 SP1'],
    [{ now: '2020-02-03T04:05:06Z' }, 'Clock stands at 2020-02-03 04:05:06 UTC'],
  ])('when %j is switched then it says so', (changes, text) => {
    expect(tagged('11-24h2', changes)).toEqual([text]);
  });

  it('when the PC takes more than usual then the tag says that it is lax', () => {
    const switches = { ...defaultSwitches(findWindows('7')), testSigning: true, memoryIntegrity: true };
    expect(switchWords('7', switches).map(({ lax }) => lax)).toEqual([true, false]);
  });
});
