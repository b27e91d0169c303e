import type { Learner } from '../../shared/model/classroom';

const head = ['Learner', 'Lesson', 'Result', 'Time', 'Seconds'];

/** The score sheet as CSV (RFC 4180) with a byte order mark, so that spreadsheets read names right. Pure. */
export function scoreSheet(learners: readonly Learner[]): string {
  const rows = learners.flatMap(({ name, results, quiz }) => [
    ...results.map(({ title, result, at, seconds }) => [name, title, result, at, String(seconds)]),
    ...(quiz === null
      ? []
      : [[name, 'Quiz', `${quiz.right} of ${quiz.asked} right`, quiz.at, String(quiz.seconds)]]),
  ]);
  return `\uFEFF${[head, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
}

/** Quoted where it must be; what a spreadsheet would take for a formula gets an apostrophe before it. */
function field(value: string): string {
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
