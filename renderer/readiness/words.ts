import type {
  Audience,
  BoardCertificate,
  BoardStep,
  Distribution,
  FindingLevel,
  TypeAdvice,
} from '../../shared/model/readiness';

export const audienceWords: Readonly<Record<Audience, string>> = {
  public: 'Anybody',
  organisation: 'One organisation',
  test: 'Testers',
};

export const distributionWords: Readonly<Record<Distribution, string>> = {
  'windows-update': 'Windows Update',
  download: 'Download or disc',
  managed: 'Administrators deploy it',
};

export const levelWords: Readonly<Record<FindingLevel, string>> = {
  fail: 'Fails',
  warn: 'Warnings',
  info: 'To know',
  pass: 'Passes',
};

export const fitWords: Readonly<Record<TypeAdvice['fits'], string>> = {
  yes: 'fits',
  partly: 'fits in part',
  no: 'does not fit',
};
export const fitIntents = { yes: 'good', partly: 'warning', no: 'danger' } as const;

export const stateWords: Readonly<Record<BoardStep['state'], string>> = {
  done: 'done',
  open: 'open',
  'not-needed': 'not needed',
  unknown: 'cannot be seen',
};
export const stateIntents = {
  done: 'good',
  open: 'warning',
  'not-needed': 'neutral',
  unknown: 'neutral',
} as const;

export const phaseWords: Readonly<Record<BoardStep['phase'], string>> = {
  develop: 'Develop',
  'test-signing': 'Test signing',
  'release-signing': 'Release signing',
  publish: 'Publish',
};

export const certificateWords: Readonly<Record<BoardCertificate['role'], string>> = {
  signer: 'Signer',
  intermediate: 'Intermediate authority',
  root: 'Root',
  'cross-certificate': 'Cross-certificate',
  'timestamp-authority': 'Time-stamping authority',
};
export const lifeWords: Readonly<Record<BoardCertificate['state'], string>> = {
  'not-yet': 'not valid yet',
  good: 'valid',
  'ends-soon': 'ends soon',
  ended: 'ended',
};
export const lifeIntents = {
  'not-yet': 'warning',
  good: 'good',
  'ends-soon': 'warning',
  ended: 'neutral',
} as const;
