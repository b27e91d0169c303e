import type { z } from 'zod';

const shapes: Readonly<Record<string, string>> = {
  string: 'text in quotes',
  array: 'a list in [ ]',
  object: 'an object in { }',
  boolean: 'true or false',
};

/** What is wrong with a value of a lesson file and what to write there, in plain words. Pure. */
export function issueWords(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `it is missing or of another kind. Write ${shapes[issue.expected] ?? issue.expected}`;
    case 'unrecognized_keys':
      return `there is no ${issue.keys.map(quoted).join(' or ')} here. Correct its spelling or remove it`;
    case 'invalid_value':
      return `write ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(quoted).join(', ')}`;
    case 'invalid_union':
      return 'it names no kind of goal. Write run, store, category or answer';
    case 'too_big':
      return `it is too long. Keep it to ${issue.maximum} ${counted(issue.origin)}`;
    case 'too_small':
      return `it is too short. Write at least ${issue.minimum} ${counted(issue.origin)}`;
    default:
      return issue.message;
  }
}

const quoted = (value: unknown): string => `“${String(value)}”`;
const counted = (origin: string): string => (origin === 'array' ? 'entries' : 'characters');
