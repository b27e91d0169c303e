import { firstBuild, inferred, ours, shown } from './row';

const { eight, eleven } = firstBuild;
const before8 = { until: eight };
const from8 = { from: eight };
const assistant = 'public issues and users’ notes (npcap, HAXM, LibreCrypt)';

/** Explorer's Install, and the Program Compatibility Assistant. */
export const otherCallerStrings = [
  inferred('explorer.install', 'Install', 'guides name the command; its place in the menu was not found'),
  inferred('explorer.more', 'Show more options', 'widely known wording; no public source found', {
    from: eleven,
  }),
  ours('explorer.open', 'Open'),
  ours('infinstall.caption', 'Install'),
  inferred(
    'infinstall.success',
    'The operation completed successfully.',
    'the system’s text of code 0; that the box shows it was not found in a public source',
  ),
  shown(
    'infinstall.unsupported',
    'The INF file you selected does not support this method of installation.',
    'public issues of Windows 7 and 10 (DsHidMini#161, winevdm#942)',
  ),
  ours('infinstall.blocked', 'This program cannot run on Windows in S mode.'),
  ours('infinstall.ok', 'OK'),
  ours('pca.caption', 'Program Compatibility Assistant'),
  shown('pca.instruction', 'Windows requires a digitally signed driver', assistant, before8),
  shown('pca.instruction', 'A digitally signed driver is required', assistant, from8),
  ours('pca.body', 'A driver of this program is not signed as Windows demands, and was not loaded.', before8),
  shown(
    'pca.body',
    'Windows blocked the installation of a digitally unsigned driver...',
    'users’ notes on Message Analyzer, which quote no more of it',
    from8,
  ),
  ours('pca.program', 'Program: {program}'),
  ours('pca.publisher', 'Publisher: {publisher}'),
  ours('pca.close', 'Close'),
] as const;
