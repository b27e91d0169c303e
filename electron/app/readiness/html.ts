import type { Finding, PackageReadiness, Readiness } from '../../../shared/model/readiness';
import { escapeHtml, lonePage } from '../html-text';

const levelWords: Readonly<Record<Finding['level'], string>> = {
  fail: 'Fails',
  warn: 'Warning',
  info: 'To know',
  pass: 'Passes',
};

const style = `
:root { color-scheme: light dark; --line: #8886; --fail: #c50f1f; --warn: #8a4b00; --pass: #107c10; }
@media (prefers-color-scheme: dark) { :root { --fail: #ff99a4; --warn: #fce100; --pass: #6ccb5f; } }
body { font: 14px/1.45 'Segoe UI', 'Open Sans', system-ui, sans-serif; margin: 2rem; max-width: 70rem; }
h1, h2 { overflow-wrap: anywhere; } h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid var(--line); padding: .4rem .6rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
.fail { color: var(--fail); font-weight: 600; } .warn { color: var(--warn); font-weight: 600; } .pass { color: var(--pass); }
ul { margin: .3rem 0; padding-left: 1.2rem; } .quiet { opacity: .75; font-size: .9em; } p { margin: .2rem 0; }
`;

/** The readiness of a source as one HTML file that needs nothing else, with a policy in it that forbids the rest. */
export function readinessHtml(readiness: Readiness): string {
  const title = `Release readiness: ${readiness.source.path}`;
  const windows = readiness.pcs.map(({ windowsName }) => windowsName).join(', ');
  return lonePage({
    title,
    style,
    body: [
      `<h1>${escapeHtml(title)}</h1>`,
      `<p><strong>${readiness.ready ? 'Ready' : 'Not ready'}</strong> for the audience “${readiness.audience}”, distributed by “${readiness.distribution}”, on ${escapeHtml(windows)} (${readiness.architecture}), as of ${readiness.now.slice(0, 10)}. Nothing was installed.</p>`,
      ...readiness.packages.map(packageHtml),
      ...readiness.problems.map(
        ({ path, message }) => `<p>${escapeHtml(path ? `${path}: ${message}` : message)}</p>`,
      ),
    ],
  });
}

function packageHtml({ inf, findings, advice, board }: PackageReadiness): string {
  const fitting = advice.types.filter(({ id }) => advice.recommended.includes(id));
  const certificates = board.certificates.map(
    (each) =>
      `<tr><th scope="row">${escapeHtml(each.subject)}<p class="quiet">${each.role}</p></th><td>${each.notAfter.slice(0, 10)}</td><td>${escapeHtml(each.consequence)}</td></tr>`,
  );
  return [
    `<h2>${escapeHtml(inf)}</h2>`,
    `<p>Signature: ${escapeHtml(advice.present.name)}. Types that would do: ${fitting.length === 0 ? 'none' : escapeHtml(fitting.map(({ name }) => name).join('; '))}.</p>`,
    '<table><thead><tr><th scope="col">Result</th><th scope="col">Check</th></tr></thead>',
    `<tbody>${findings.map(findingHtml).join('\n')}</tbody></table>`,
    ...(certificates.length === 0
      ? []
      : [
          '<h3>Certificates</h3>',
          `<table><thead><tr><th scope="col">Certificate</th><th scope="col">Ends</th><th scope="col">Then</th></tr></thead><tbody>${certificates.join('\n')}</tbody></table>`,
        ]),
  ].join('\n');
}

function findingHtml(finding: Finding): string {
  const { level, title, reason, places, windows, remedy, source, unconfirmed } = finding;
  const items = places.map(
    ({ path, line, text }) =>
      `<li>${escapeHtml(line === null ? path : `${path}, line ${line}`)}: ${escapeHtml(text)}</li>`,
  );
  return [
    `<tr><td class="${level}">${levelWords[level]}</td><td><strong>${escapeHtml(title)}</strong>`,
    `<p>${escapeHtml(reason)}</p>`,
    windows.length === 0 ? '' : `<p>On ${escapeHtml(windows.join(', '))}.</p>`,
    items.length === 0 ? '' : `<ul>${items.join('')}</ul>`,
    remedy === null ? '' : `<p>What to do: ${escapeHtml(remedy)}</p>`,
    `<p class="quiet">Source: ${escapeHtml(source)}${unconfirmed ? '; unconfirmed' : ''}</p></td></tr>`,
  ].join('');
}
