import { describe, expect, it } from 'vitest';
import { signerOf } from '../../../electron/staging/signer';
import type { PackageFacts } from '../../../shared/model/package';
import type { SignatureType } from '../../../shared/model/verdict';
import { facts, verdict } from './fab-audio';

function testedFor(osAttr: string): PackageFacts {
  const given = facts();
  const catalog = given.catalog?.catalog;
  if (!given.catalog || !catalog) throw new Error('no catalog');
  const attributes = [...catalog.attributes, { name: 'OSAttr', value: osAttr }];
  return { ...given, catalog: { ...given.catalog, catalog: { ...catalog, attributes } } };
}

const scoreOf = (osAttr: string, signatureType: SignatureType = 'whql') =>
  signerOf(testedFor(osAttr), verdict('microsoft', { signatureType })).score;

describe('the signer score of a package', () => {
  it('when WHQL tested it for Windows XP or later then it has the score of WHQL', () => {
    expect(scoreOf('2:5.1')).toBe('0x0D000005');
    expect(scoreOf('2:5.0,2:6.1')).toBe('0x0D000005');
    expect(signerOf(facts(), verdict('microsoft')).score).toBe('0x0D000005');
  });

  it('when WHQL tested it for Windows 2000 alone, below LowerLogoVersion, then it scores as Authenticode', () => {
    expect(scoreOf('2:5.0')).toBe('0x0F000000');
    expect(signerOf(testedFor('2:5.0'), verdict('microsoft')).name).toContain('Microsoft');
    expect(scoreOf('2:5.0', 'inbox')).toBe('0x0D000003');
  });
});
