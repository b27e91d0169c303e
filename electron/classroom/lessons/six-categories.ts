import type { Lesson } from '../../../shared/model/classroom';

const packages = [
  ['a', 'altered-file'],
  ['b', 'trusted-publisher'],
  ['c', 'unsigned-catalog-unsigned'],
  ['d', 'windows-signing-authority'],
  ['e', 'unknown-publisher'],
  ['f', 'untrusted-publisher'],
] as const;

/** Source: WDD signature-categories-and-driver-installation. */
export const sixCategories: Lesson = {
  schema: 'driver-preflight/lesson@1',
  id: 'six-categories',
  title: 'The six categories',
  text: [
    'Before Windows stages a driver package, it puts the package into one of six signature categories. The category decides whether Windows installs silently, asks, warns or refuses.',
    'Three things are looked at: whether the files are still what was signed, whether the signature leads to a root that the PC trusts, and what the PC has been told about the publisher.',
  ],
  task: 'Open each of the six packages on the lesson’s PC, read its category and the checks below it, and name the category here.',
  hint: 'The category is the heading of the Package page. The list of checks shows which one decided.',
  explanation: [
    'Microsoft’s own signature and a publisher in Trusted Publishers install silently. A valid signature of a publisher nobody has decided about leads to a question. A publisher among the untrusted certificates is refused without one.',
    'An altered package was signed, but a file no longer matches the catalog. An unsigned one has no signature that counts here: none at all, or one that leads to no trusted root.',
  ],
  notes: [
    'Let the class guess from the package’s name list first. Package A and package C look alike on the outside.',
    'The category belongs to the package and the PC together: the same six packages have other categories on another PC.',
  ],
  pcs: [{ id: 'pc', windows: '11-24h2' }],
  packages: packages.map(([id, kind]) => ({ id, kind, name: `Package ${id.toUpperCase()}` })),
  questions: packages.map(([id]) => ({
    id,
    package: id,
    about: 'category' as const,
    text: `Which category is package ${id.toUpperCase()} in?`,
  })),
  goals: packages.map(([id]) => ({
    type: 'answer' as const,
    question: id,
    says: `Name the category of package ${id.toUpperCase()}`,
  })),
};
