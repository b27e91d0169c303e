import type { Verdict } from '../../shared/model/verdict';
import type { WindowsView } from '../verdict';
import type { StageInput } from './types';

/** What a run works on: the verdict as this Windows sees it, beside the one that was given. */
export interface Seen extends StageInput, Pick<WindowsView, 'lacks'> {
  readonly asJudged: Verdict;
}
