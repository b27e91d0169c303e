export { type InspectOptions, inspectSource } from './inspect-source';
export { type PackageFile, packageContents } from './package-contents';
export { textVariants } from './text-variants';
