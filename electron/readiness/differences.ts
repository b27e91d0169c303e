import type { WhatIfPackage, WhatIfSide } from '../../shared/model/what-if';
import { categoryFacts } from '../../shared/windows/categories';
import { signatureTypeName } from '../../shared/windows/signature-types';

const outcomes = { installed: 'Installed', refused: 'Refused', error: 'Failed' } as const;

const dialogs = {
  'publisher-trust': 'Asks about the publisher',
  'unverified-publisher': 'Warns of an unverified publisher',
} as const;

/** What a person notices of one side, in words. */
function told({
  category,
  publisher,
  signatureType,
  standIn,
  prompts,
  result,
}: WhatIfSide): Readonly<Record<string, string>> {
  const asked = prompts.map(({ prompt }) => dialogs[prompt.dialog]).join(', then ');
  const { willLoad: load } = result;
  const problem = load.problem === null ? 'no' : `no: Code ${load.problem.code} (${load.problem.name})`;
  return {
    Category: categoryFacts(category).name,
    Publisher: publisher ?? 'None that could be verified',
    Signature: signatureTypeName(signatureType, standIn),
    'Windows asks': asked === '' ? 'Nothing' : asked,
    Outcome: `${outcomes[result.outcome]} (${result.code})`,
    'The installer is told': result.callerCode,
    Loads: result.outcome !== 'installed' ? 'not installed' : load.ok ? 'yes' : problem,
    'Signer score': result.signerScore,
  };
}

/** What differs between two sides; empty when nobody would notice. */
export function differencesOf(today: WhatIfSide, changed: WhatIfSide): WhatIfPackage['differences'] {
  const [before, after] = [told(today), told(changed)];
  return Object.keys(before).flatMap((about) => {
    const [one, other] = [before[about] ?? '', after[about] ?? ''];
    return one === other ? [] : [{ about, today: one, changed: other }];
  });
}
