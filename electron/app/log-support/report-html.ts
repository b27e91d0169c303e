import { noHashesInLogs } from '../../../shared/windows/log-doubts';
import {
  closing,
  type Fact,
  findingOf,
  headingOf,
  logFacts,
  packageFacts,
  type Report,
  type ReportSection,
  remediesOf,
  sectionFacts,
} from '../../support';
import { escapeHtml, lonePage } from '../html-text';

const style = `
:root { color-scheme: light dark; --line: #8886; --soft: #8881; --bad: #c50f1f; --good: #107c10; --unsure: #9d5d00; }
@media (prefers-color-scheme: dark) { :root { --bad: #ff99a4; --good: #6ccb5f; --unsure: #fce100; } }
body { font: 15px/1.5 'Segoe UI', 'Open Sans', system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2.2rem; overflow-wrap: anywhere; } h3 { font-size: 1rem; margin: 1.4rem 0 .4rem; }
p { margin: .4rem 0; overflow-wrap: anywhere; } .question { white-space: pre-wrap; border-left: 4px solid var(--line); padding-left: 1rem; }
.finding { font-size: 1.05rem; } .bad { color: var(--bad); font-weight: 600; } .good { color: var(--good); font-weight: 600; }
.unsure { color: var(--unsure); font-weight: 600; } hr { border: 0; border-top: 1px solid var(--line); margin-top: 2rem; } .quiet { opacity: .75; font-size: .9em; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.2rem; margin: .4rem 0; } dt { opacity: .75; } dd { margin: 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
.log { font: 12px/1.45 Consolas, 'Cascadia Mono', 'DejaVu Sans Mono', monospace; background: var(--soft); border: 1px solid var(--line); padding: .5rem 0; list-style: none; margin: .4rem 0; }
.log li { display: grid; grid-template-columns: 4.5rem 1fr; padding: 0 .6rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.log .number { opacity: .7; text-align: right; padding-right: 1rem; user-select: none; }
.log .decisive { font-weight: 700; color: var(--bad); outline: 1px solid var(--bad); }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } h2, h3 { break-after: avoid; } .log li, tr { break-inside: avoid; } .log { font-size: 8pt; } }
@page { margin: 18mm; }
`;

/**
 * A report as one HTML file that needs nothing else: no scripts, no pictures, no other files, and a policy in it that
 * forbids them. It prints as it is.
 */
export function logReportHtml(report: Report): string {
  const title = `Driver Preflight: ${report.log.member ?? report.log.name}`;
  return lonePage({
    title,
    style,
    body: [
      `<h1>${headingOf(report)}</h1>`,
      ...(report.question === '' ? [] : [`<p class="question">${escapeHtml(report.question)}</p>`]),
      factList(logFacts(report)),
      ...report.sections.map(sectionHtml),
      packageHtml(report),
      `<hr><p class="quiet">${escapeHtml(closing(report))}</p>`,
    ],
  });
}

function sectionHtml({ explained, evidence }: ReportSection): string {
  const { title, line, lines, findings } = explained;
  const [first, ...others] = findings;
  const causes = first === undefined ? [] : first.causes;
  return [
    `<h2>${escapeHtml(title)}</h2>`,
    `<p class="quiet">Lines ${line} to ${line + lines - 1} of the log</p>`,
    `<p class="finding">${escapeHtml(findingOf(explained))}</p>`,
    ...(first?.confirmed === false
      ? ['<p class="quiet">This rule is known from single reports only.</p>']
      : []),
    '<h3>What to do</h3>',
    factList(remediesOf(explained)),
    ...(causes.length === 0 ? [] : ['<h3>Usual causes</h3>', list(causes)]),
    '<h3>Lines of the log</h3>',
    `<ol class="log">${evidence
      .map(
        ({ line: number, text, decisive }) =>
          `<li${decisive ? ' class="decisive"' : ''}><span class="number">${number}</span><span>${escapeHtml(text)}</span></li>`,
      )
      .join('\n')}</ol>`,
    '<h3>What the log says of it</h3>',
    factList(sectionFacts(explained)),
    ...(others.length === 0
      ? []
      : [
          '<h3>Also noticed</h3>',
          list(others.map((each) => `Line ${each.line}: ${each.title}. ${each.explanation}`)),
        ]),
  ].join('\n');
}

const verdictClass = { yes: 'good', likely: 'unsure', no: 'bad' } as const;

function packageHtml(report: Report): string {
  const mine = report.package;
  if (mine === null) return '';
  const rows = mine.match.reasons.map(
    ({ title, log, package: told, agrees }) =>
      `<tr><th scope="row">${escapeHtml(title)}</th><td>${escapeHtml(log ?? '–')}</td><td>${escapeHtml(told ?? '–')}</td><td>${agrees === null ? 'not told' : agrees ? 'the same' : 'another'}</td></tr>`,
  );
  const fixes = mine.match.fixes.map(
    ({ title, notPossible, result }) => `${title}: ${notPossible ?? result?.text ?? ''}`,
  );
  return [
    '<h2>The package at hand</h2>',
    `<p class="${verdictClass[mine.match.verdict]}">${escapeHtml(mine.match.summary)}</p>`,
    `<p>${escapeHtml(mine.summary)}</p>`,
    factList(packageFacts(report)),
    '<h3>Compared with the log</h3>',
    `<table><thead><tr><th scope="col">What</th><th scope="col">Log</th><th scope="col">Package</th><th scope="col">Result</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`,
    `<p>${escapeHtml(noHashesInLogs)}</p>`,
    ...(fixes.length === 0 ? [] : ['<h3>What would help on that PC</h3>', list(fixes)]),
  ].join('\n');
}

const factList = (facts: readonly Fact[]): string =>
  `<dl>${facts.map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`).join('\n')}</dl>`;

const list = (texts: readonly string[]): string =>
  `<ul>${texts.map((text) => `<li>${escapeHtml(text)}</li>`).join('\n')}</ul>`;
