import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const out = fileURLToPath(new URL('../../../out', import.meta.url));

/** Absolute path of something that the build made. */
export const builtFile = (...parts: readonly string[]): string => join(out, ...parts);
