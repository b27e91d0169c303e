import { categoryFacts } from '../../shared/windows/categories';
import { windowsVersions } from '../../shared/windows/versions';
import { expectedCategory, kindPlans } from './kinds';
import type { LabSpecimen, LabStores } from './make-package';
import { paragraph, textFile } from './readme-text';

const storeWords: Readonly<Record<keyof LabStores, readonly [option: string, words: string]>> = {
  root: ['--root', 'Trusted Root Certification Authorities of the simulated PC'],
  trusted: ['--trust', 'Trusted Publishers of the simulated PC'],
  disallowed: ['--distrust', 'Untrusted Certificates of the simulated PC'],
  authority: ['--lab-authority', "what the simulated PC takes for Microsoft's root; no real Windows can"],
};

/** The README.txt beside a specimen: what it is, what to expect, and how to try it. */
export function specimenReadme({
  kind,
  description,
  expected,
  stores,
  certificates,
}: LabSpecimen): Uint8Array {
  const { testMode = false } = kindPlans[kind];
  const held = (['root', 'trusted', 'disallowed', 'authority'] as const).filter(
    (store) => stores[store].length > 0,
  );
  const other = windowsVersions.filter((row) => expectedCategory(kind, row) !== expected.category);
  const options = held.map((store) => `${storeWords[store][0]} certificates/${store}.cer`);
  const mode = testMode ? ['--test-signing', '--no-secure-boot'] : [];
  const facts = categoryFacts(expected.category);
  return textFile([
    `Driver Preflight Lab: ${kind}`,
    '',
    ...paragraph(description),
    '',
    'What to expect on a PC that has the certificates below:',
    ...paragraph(`  ${facts.name}. ${facts.sentence}`),
    ...(expected.missingFiles.length === 0
      ? []
      : paragraph(
          `  Staging ends with an error before any question: ${expected.missingFiles.join(', ')} is missing.`,
        )),
    ...other.flatMap((row) =>
      paragraph(
        `  On ${row.name}, whose SHA-2 support is lacking: ${categoryFacts(expectedCategory(kind, row)).name}.`,
      ),
    ),
    '',
    'driver        the package',
    'certificates  what the PC needs, each file named by its store:',
    ...held.map((store) => `  ${store}.cer: ${storeWords[store][1]}`),
    ...(held.length === 0 ? ['  (nothing: that the PC knows none of them is the point)'] : []),
    '',
    'Try it:',
    `  driver-preflight simulate driver ${[...options, ...mode].join(' ')}`.trimEnd(),
    '',
    ...paragraph(
      `Signed by ${certificates.leaf.subject} under ${certificates.root.subject}, with keys that nobody has any more. Whatever stands in for Microsoft here is the lab's own and counts in simulated PCs only. Do not put these certificates into the stores of a real PC.`,
    ),
  ]);
}
