export { describeAlteration } from './describe-alteration';
export { judge } from './judge';
export { osVersions } from './os-attribute';
export { type TrustedRoots, trustedRoots } from './trusted-roots';
export { isSha2, judgeAsSeen, seenByWindows, type WindowsView } from './windows-view';
