import type { Lesson } from '../../../shared/model/classroom';
import { altered } from './altered';
import { alwaysTrust } from './always-trust';
import { distrust } from './distrust';
import { expired } from './expired';
import { loading } from './loading';
import { otherWindows } from './other-windows';
import { readingTheLog } from './reading-the-log';
import { sixCategories } from './six-categories';

/** The lessons that come with the product, in teaching order. */
export const builtInLessons: readonly Lesson[] = [
  sixCategories,
  alwaysTrust,
  distrust,
  altered,
  expired,
  otherWindows,
  loading,
  readingTheLog,
];
