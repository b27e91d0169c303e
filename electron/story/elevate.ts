import type { Telling } from './types';

/**
 * User Account Control. `false`: the person has no administrator's password, and the story ends here.
 * Source: how User Account Control works (consent for administrators, credentials for standard users).
 */
export function elevate({ teller, input }: Telling, program: string, publisher: string | null): boolean {
  const consent = input.pc.user === 'admin';
  teller.tell({
    id: 'uac',
    title: consent
      ? 'Windows asks for permission to go on as administrator.'
      : 'Windows asks for the password of an administrator.',
    explanation: consent
      ? 'Adding a driver package needs an elevated program.'
      : 'Adding a driver package needs an administrator. Without a password it ends here, and nothing is installed.',
    window: { kind: 'uac', ask: consent ? 'consent' : 'credentials', program, publisher },
    ...(consent ? { action: 'Allow it.' } : {}),
  });
  return consent;
}
