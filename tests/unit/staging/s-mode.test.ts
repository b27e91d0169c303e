import { describe, expect, it } from 'vitest';
import type { PackageFacts } from '../../../shared/model/package';
import { facts, file, input, kernelFile, run, verdict } from './fab-audio';

const stagedOn = (windows: string, given: PackageFacts) =>
  run(input(windows, { facts: given, verdict: verdict('microsoft') }));

const service = (binary: string) => ({
  name: 'fab',
  serviceType: 16,
  startType: 2,
  binary,
  isFunctionDriver: false,
});

describe('S mode', () => {
  it('when Microsoft signed a package that runs a co-installer then it is refused, and the co-installer is named', () => {
    const given = facts({ inf: { coInstallers: ['fabco.dll'] } });
    const { result, prompts } = stagedOn('11-24h2-s', given);
    expect(prompts).toEqual([]);
    expect(result).toMatchObject({ outcome: 'refused', code: '0x000004EC' });
    expect(result.explanation).toContain('co-installer fabco.dll');
    expect(result.unconfirmed.join(' ')).toContain('Windows10SDriverRequirements');
    expect(stagedOn('11-24h2', given).result.outcome).toBe('installed');
  });

  it('when a service starts a program that S mode blocks then it is refused, and the program is named', () => {
    const { result } = stagedOn('10-22h2-s', facts({ inf: { services: [service('CMD.EXE')] } }));
    expect(result).toMatchObject({ outcome: 'refused', code: '0x000004EC' });
    expect(result.explanation).toContain('CMD.EXE');
    const own = stagedOn('10-22h2-s', facts({ inf: { services: [service('fabsvc.exe')] } }));
    expect(own.result.outcome).toBe('installed');
  });

  it('when it holds a program that may unpack code then it installs, with a word on what cannot be told', () => {
    const given = facts({
      files: [file('fabaudio.inf', { role: 'inf' }), kernelFile(), file('tools/Setup.EXE')],
    });
    const { result } = stagedOn('11-24h2-s', given);
    expect(result.outcome).toBe('installed');
    expect(result.unconfirmed.join(' ')).toContain('tools/Setup.EXE');
    expect(stagedOn('11-24h2', given).result.unconfirmed.join(' ')).not.toContain('Setup.EXE');
  });

  it('when the signature already keeps it out then that is the reason', () => {
    const given = facts({ inf: { coInstallers: ['fabco.dll'] } });
    const { result } = run(input('11-24h2-s', { facts: given, verdict: verdict('unknown') }));
    expect(result).toMatchObject({ outcome: 'refused', code: '0xE0000243' });
  });
});
