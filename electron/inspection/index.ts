export { inspectSource } from './inspect-source';
export { countLineEnds } from './line-ends';
export { type PackageFile, packageContents } from './package-contents';
export { lineEndVariants, textVariants } from './text-variants';
export { createTurns, inTurns, type Turns } from './turns';
