export { decodeInf } from './decode';
export { describeInf } from './describe';
export { parseInf, parseInSteps } from './parse';
export { setupApiError } from './setup-api-error';
export type * from './types';
export { viewInf } from './view';
