import { firstBuild, inferred, ours } from './row';

const remembered = 'widely known wording; no public source found that shows the whole window';
const { seven, ten } = firstBuild;

/** User Account Control. */
export const elevationStrings = [
  inferred('uac.caption', 'User Account Control', remembered),
  inferred('uac.instruction', 'Windows needs your permission to continue', remembered, { until: seven }),
  inferred(
    'uac.instruction',
    'Do you want to allow the following program to make changes to this computer?',
    remembered,
    { from: seven, until: ten },
  ),
  inferred('uac.instruction', 'Do you want to allow this app to make changes to your device?', remembered, {
    from: ten,
  }),
  ours('uac.program', 'Program: {program}', { until: ten }),
  ours('uac.program', '{program}', { from: ten }),
  ours('uac.publisher', 'Publisher: {publisher}', { until: seven }),
  inferred('uac.publisher', 'Verified publisher: {publisher}', remembered, { from: seven }),
  inferred('uac.no-publisher', 'Publisher: Unknown', remembered),
  ours('uac.credentials', 'To continue, type the name and password of an administrator.'),
  inferred('uac.yes', 'Continue', remembered, { until: seven }),
  inferred('uac.yes', 'Yes', remembered, { from: seven }),
  inferred('uac.no', 'Cancel', remembered, { until: seven }),
  inferred('uac.no', 'No', remembered, { from: seven }),
  ours('uac.user-name', 'User name'),
  ours('uac.password', 'Password'),
] as const;
