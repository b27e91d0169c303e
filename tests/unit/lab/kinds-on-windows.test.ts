import { describe, expect, it } from 'vitest';
import {
  expectedCategory,
  kindPlans,
  type LabKind,
  type LabMachine,
  labKinds,
  makePackage,
} from '../../../electron/lab';
import { judgeAsSeen } from '../../../electron/verdict';
import type { WindowsProfile } from '../../../shared/model/pc';
import { windowsVersions } from '../../../shared/windows/versions';
import { factsOf, pcFor } from '../../support/judged-package';
import { tempFolder } from '../../support/temp-folder';

const machineOf = ({ architectures }: WindowsProfile): LabMachine =>
  (['amd64', 'x86', 'arm64'] as const).find((each) => architectures.includes(each)) ?? 'amd64';

const machines = [...new Set(windowsVersions.map(machineOf))];

describe('a PC that was prepared for a lab package', () => {
  for (const machine of machines) {
    it.each(labKinds)(
      `when it gets %s for ${machine}, then every Windows comes to its category`,
      async (kind) => {
        const made = await makePackage(kind, tempFolder(), { machine });
        const [facts] = (await factsOf(made.folder, machine)).packages;
        if (facts === undefined) throw new Error('No package was found');
        expect(facts.inf.problems).toEqual([]);
        for (const windows of windowsVersions.filter((row) => machineOf(row) === machine)) {
          const testRoots = kindPlans[kind].testMode ?? false;
          const verdict = judgeAsSeen(facts, pcFor(made, { windows, testRoots }));
          expect(verdict.category, windows.name).toBe(expectedCategory(kind, windows));
          expect(verdict.missingFiles, windows.name).toEqual(made.expected.missingFiles);
        }
      },
    );
  }

  const sha2Less = windowsVersions.filter(({ sha2 }) => sha2.signatures !== 'yes');
  it('when a Windows cannot read SHA-2, then only the SHA-1 kind keeps a valid signature there', () => {
    const signed = (windows: WindowsProfile): readonly LabKind[] =>
      labKinds.filter((kind) => expectedCategory(kind, windows) !== 'unsigned');
    expect(sha2Less.length).toBeGreaterThan(0);
    for (const windows of sha2Less) expect(signed(windows)).toEqual(['sha1']);
  });

  it('when all kinds are counted, then every category has one', () => {
    const categories = new Set(labKinds.map((kind) => kindPlans[kind].category));
    expect([...categories].sort()).toEqual([
      'altered',
      'trusted-publisher',
      'unknown-publisher',
      'unsigned',
      'untrusted-publisher',
      'windows-signing-authority',
    ]);
  });

  it('when a name stands in for Microsoft, then it says that it is the lab’s', async () => {
    for (const kind of labKinds) {
      const { certificates } = await makePackage(kind, tempFolder());
      for (const { subjectName } of [certificates.root, certificates.leaf]) {
        expect(subjectName).toContain('Driver Preflight Lab');
        expect(subjectName).not.toMatch(/microsoft/i);
      }
    }
  });
});
