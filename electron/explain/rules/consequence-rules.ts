/**
 * Lines that repeat a failure on its way out: they belong to the chain that leads from the deciding line to the exit
 * status, and say nothing of their own. Source: setupapi.dev.log of Windows 7 to 11.
 */
export const consequences: readonly RegExp[] = [
  /^Driver package failed signature (?:validation|verification)\./,
  /^Failed to (?:import|stage|copy) driver package/i,
  /^Failed to import driver packages under /,
  /^Failed to copy file /,
  /^Failed to uninstall driver packages\./,
  /^Failed to install device instance /,
  /^Failed to install driver package /,
  /^Add to Driver Store unsuccessful$/,
  /^returning failure to SetupCopyOEMInf$/,
  /^FileQueueCommit aborting!$/,
  /^SPFQNOTIFY_COPYERROR: returned /,
  /^Error 995: /,
  /^Error 0x[0-9a-f]{8}: /i,
  /^Error \d+: /,
  /^(?:Source|Target|Temp)File {0,3}- '/,
  /^Verifying file against specific /,
  /^Driver package appears to be tampered\. Filename = /,
  /^Catalog did not contain file hash\./,
  /^Assuming that driver package is not signed\.$/,
  /^Driver package import failed for device\.$/,
  /^Selecting driver failed\(/,
  /^Default installer: failed/,
  /^Unable to (?:import|install) /,
];
