import type { ExplainedSection } from '../../shared/model/explanation';
import { categoryFacts } from '../../shared/windows/categories';
import { errorText } from '../../shared/windows/error-codes';

type Told = Omit<ExplainedSection, 'summary'>;

const attempts: Readonly<Record<Told['kind'], string>> = {
  'driver-import': 'adding a driver package',
  'driver-uninstall': 'deleting a driver package',
  'driver-update': 'updating driver packages',
  'device-install': 'installing a device',
  'device-removal': 'removing a device',
  policy: 'checking the device installation restrictions',
  setup: 'a step of Windows Setup',
  maintenance: 'a maintenance task',
  other: 'a task',
};

/** What was attempted and how it ended, in one or two sentences. */
export function sectionSummary(told: Told): string {
  const object = told.deviceInstanceId ?? told.inf;
  const what = `${attempts[told.kind]}${object === null ? '' : ` (${object})`}`;
  const attempt = `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
  const ending = endingOf(told);
  const first = told.findings[0];
  const reason = told.status === 'FAILURE' && first !== undefined ? ` ${first.title}.` : '';
  return `${attempt} ${ending}.${reason.replace(/([.?!])\.$/, '$1')}`;
}

function endingOf({ status, code, refused, category, otherCategories }: Told): string {
  if (status === 'UNFINISHED') return 'was not finished when the log ends';
  const judged =
    category === null || otherCategories.length > 0
      ? ''
      : `; the package was ${categoryFacts(category).name.toLowerCase()}`;
  if (status === 'SUCCESS') return `succeeded${judged}`;
  const text = code === null ? '' : ` with ${code} (${errorText(code).replace(/\.$/, '')})`;
  return `${refused ? 'was refused' : 'failed'}${text}`;
}
