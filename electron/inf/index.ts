export { decodeInf } from './decode';
export { type DescribeOptions, describeInf } from './describe';
export { parseInf } from './parse';
export { setupApiError } from './setup-api-error';
export type * from './types';
export { type InfView, viewInf } from './view';
