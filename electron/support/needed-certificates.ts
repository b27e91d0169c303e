import type { ExplainedSection } from '../../shared/model/explanation';
import type { NeededCertificate } from '../../shared/model/support';

/** Stores that a signature category speaks for. Source: WDD signature-categories-and-driver-installation. */
export function neededCertificates(section: ExplainedSection): NeededCertificate[] {
  const { category, categoryIs, signer, prompt, findings, code } = section;
  const is = categoryIs ?? 'unknown';
  const publisher = signer ?? 'the publisher’s certificate';
  const root: Omit<NeededCertificate, 'present' | 'text' | 'is'> = {
    store: 'root',
    subject:
      signer === null ? 'the root of the publisher’s certificate' : `the root of ${signer}’s certificate`,
    line: null,
  };
  const rooted: NeededCertificate = {
    ...root,
    present: true,
    is,
    text: 'Its chain ended in a trusted root, which may be one that Windows brings.',
  };
  const lineOf = (pattern: RegExp): number | null =>
    findings.find(({ id }) => pattern.test(id))?.line ?? null;
  switch (category) {
    case 'trusted-publisher':
      return [
        rooted,
        {
          store: 'trusted',
          present: true,
          subject: publisher,
          is,
          text: 'The publisher was trusted: its certificate was in Trusted Publishers.',
          line: null,
        },
      ];
    case 'unknown-publisher': {
      const always = prompt?.answer === 'install-always-trust';
      return [
        rooted,
        {
          store: 'trusted',
          present: false,
          subject: publisher,
          is,
          text: always
            ? 'The publisher was not trusted before the question, and was from then on.'
            : 'The publisher was not in Trusted Publishers.',
          line: always ? (prompt?.line ?? null) : null,
        },
      ];
    }
    case 'untrusted-publisher':
      return [
        {
          store: 'disallowed',
          present: true,
          subject: publisher,
          is,
          text: 'The publisher was distrusted: its certificate was in Untrusted Certificates.',
          line: lineOf(/^publisher-distrusted$/),
        },
      ];
    case 'altered':
      return [
        {
          ...root,
          present: true,
          is: 'inferred',
          text: 'Only a signature that stands can be broken by a changed file.',
        },
      ];
    case 'unsigned': {
      if (section.otherCategories.includes('altered')) {
        const text = 'The log does not tell. It is taken as trusted, so that what else is wrong shows.';
        return [{ ...root, present: true, is: 'unknown', text }];
      }
      const untrusted = lineOf(/^root-untrusted$/);
      if (untrusted === null && code !== '0x800b0109') return [];
      const text = 'The root was not trusted on that PC, or the chain could not be followed to it.';
      return [{ ...root, present: false, is, text, line: untrusted }];
    }
    default:
      return [];
  }
}
