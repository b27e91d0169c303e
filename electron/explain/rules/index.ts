import type { FindingRule } from '../types';
import { catalogRules } from './catalog-rules';
import { deviceRules } from './device-rules';
import { signerRules } from './signer-rules';

/** The table of findings. A line is matched by the first rule that fits. */
export const findingRules: readonly FindingRule[] = [...signerRules, ...catalogRules, ...deviceRules];

export { consequences } from './consequence-rules';
