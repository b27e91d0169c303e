import { readFileSync } from 'node:fs';
import { tryNpm } from './npm.mjs';
import { inProject, main, say } from './project.mjs';

/**
 * `npm run audit`: holds what package-lock.json pins against the registry's list of known vulnerabilities. Status 1
 * when there is one in what ships or builds, 0 when there is none, 2 when no registry answers: nothing is known then.
 */
await main(async () => {
  const { stdout, stderr } = tryNpm(['audit', '--json', '--package-lock-only']);
  const report = parse(stdout);
  if (report?.vulnerabilities === undefined) {
    say(`No registry answered, so nothing is known: ${reason(report, stderr)}`);
    process.exit(2);
  }
  const found = Object.values(report.vulnerabilities);
  for (const { name, severity, range, via } of found) {
    const titles = via.map((each) =>
      typeof each === 'string' ? `through ${each}` : `${each.title} ${each.url}`,
    );
    say(`${severity}: ${name} ${range}\n  ${titles.join('\n  ')}`);
  }
  const { packages } = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8'));
  say(`${found.length} of ${Object.keys(packages).length - 1} pinned packages have a known vulnerability.`);
  process.exit(found.length === 0 ? 0 : 1);
});

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function reason(report, stderr) {
  return (
    report?.message ?? report?.error?.summary ?? (stderr.trim().split('\n').at(-1) || 'npm said nothing')
  );
}
