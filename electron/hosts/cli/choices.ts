/** What options offer to choose from. Apart from the commands and what runs them, which both need it. */

export const checkFormats = ['text', 'json', 'junit', 'sarif'] as const;
export type CheckFormat = (typeof checkFormats)[number];

export const matrixFormats = ['text', 'json', 'csv', 'html'] as const;
export type MatrixFormat = (typeof matrixFormats)[number];

export const readyFormats = ['text', 'json', 'html'] as const;
export type ReadyFormat = (typeof readyFormats)[number];

/** Stores that a person may change; `authority` is the lab's own. */
export const changeableStores = ['trusted', 'disallowed', 'root'] as const;
export type ChangeableStore = (typeof changeableStores)[number];

export const exportFormats = ['der', 'pem', 'p7b', 'sst'] as const;
export type ExportFormat = (typeof exportFormats)[number];
