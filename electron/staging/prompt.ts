import type { Prompt } from '../../shared/model/staging';
import { dialogString } from '../../shared/windows/dialog-strings';
import { classDescription } from '../../shared/windows/setup-classes';
import { doubtsOf } from './doubts';
import type { Plan } from './plan';
import type { Seen } from './seen';
import type { StageInput } from './types';

/** Provider and class description, as restore points and the publisher question name a package. */
export function deviceNameOf(input: Pick<StageInput, 'facts'>): string {
  const { provider, classGuid, class: className } = input.facts.inf;
  return [provider, classDescription(classGuid, className)].filter((part) => part !== null).join(' ');
}

/**
 * The question of a plan. The publisher is the verified certificate's name, never the INF's Provider, which
 * the package's author may choose freely.
 * Source: troubleshooting-driver-signing-installation and the pictures of both dialogs.
 */
export function promptFor(input: Seen, plan: Plan): Prompt {
  const { verdict, windows } = input;
  const unconfirmed = [
    ...(plan.row.confirmed ? [] : [`That this question is asked here is not confirmed: ${plan.row.source}.`]),
    ...doubtsOf(windows, 'dialog', ...(input.lacks === null ? [] : (['sha2'] as const))),
  ];
  if (plan.action === 'publisher-trust') {
    return {
      dialog: 'publisher-trust',
      family: windows.dialogFamily,
      deviceName: deviceNameOf(input),
      publisher: verdict.publisher,
      defaultAnswer: 'dont-install',
      setupClass: input.facts.inf.class,
      unconfirmed: [
        ...unconfirmed,
        'That the name is the provider followed by the class description is inferred from pictures.',
      ],
    };
  }
  const altered = plan.situation === 'altered-file' || plan.situation === 'altered-inf';
  return {
    dialog: 'unverified-publisher',
    family: windows.dialogFamily,
    deviceName: null,
    publisher: null,
    defaultAnswer: 'dont-install',
    unconfirmed: altered
      ? [
          ...unconfirmed,
          `Windows may word this warning differently for altered packages: Windows Help of Vista and 7 names the heading “${dialogString('altered.heading')}”, but no picture of it is known.`,
        ]
      : unconfirmed,
  };
}
