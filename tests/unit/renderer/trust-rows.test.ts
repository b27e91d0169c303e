import { describe, expect, it } from 'vitest';
import { groupsOf, namesOf, purposesOf, type RowFilter, rowsOf } from '../../../renderer/trust/trust-rows';
import { sampleCertificate } from '../../support/sample-inspections';

const certificate = (name: string, issuer = 'Contoso Root', ekus: string[] = []) => ({
  certificate: sampleCertificate(name, issuer, ekus),
  warning: null,
});
const stores = {
  trusted: [certificate('Zeta 10'), certificate('Zeta 9'), certificate('alpha', 'Fabrikam CA')],
  disallowed: [certificate('Mallory', 'Evil CA', ['1.3.6.1.5.5.7.3.3'])],
  root: [{ certificate: sampleCertificate('Contoso Root', 'Contoso Root'), warning: 'No root.' }],
  undoId: null,
};
const all: RowFilter = {
  store: 'all',
  query: '',
  sorting: { column: 'subject', descending: false },
  clock: null,
};
const subjects = (filter: Partial<RowFilter>) =>
  rowsOf(stores, { ...all, ...filter }).map((row) => row.certificate.subject);

describe('rowsOf', () => {
  it('when sorted by name then case does not count and numbers count as numbers', () => {
    expect(subjects({})).toEqual(['alpha', 'Contoso Root', 'Mallory', 'Zeta 9', 'Zeta 10']);
    expect(subjects({ sorting: { column: 'subject', descending: true } })[0]).toBe('Zeta 10');
  });

  it('when sorted by another column then equal rows stay ordered by name in both directions', () => {
    const sorting = { column: 'store', descending: false } as const;
    expect(subjects({ sorting })).toEqual(['alpha', 'Zeta 9', 'Zeta 10', 'Contoso Root', 'Mallory']);
    expect(subjects({ sorting: { ...sorting, descending: true } })).toEqual([
      'Mallory',
      'Contoso Root',
      'alpha',
      'Zeta 9',
      'Zeta 10',
    ]);
    expect(subjects({ sorting: { column: 'expires', descending: true } })[0]).toBe('Contoso Root');
  });

  it('when one store is shown then only its entries are', () => {
    expect(subjects({ store: 'disallowed' })).toEqual(['Mallory']);
  });

  it.each([
    ['fabrikam', ['alpha']],
    ['zeta contoso', ['Zeta 9', 'Zeta 10']],
    ['code signing', ['Mallory']],
    ['no root', ['Contoso Root']],
    ['untrusted', ['Mallory']],
    ['nothing like this', []],
  ])('when “%s” is searched then every word must be found somewhere', (query, found) => {
    expect(subjects({ query })).toEqual(found);
  });

  it('when a thumbprint is searched then gaps, colons and case do not count', () => {
    const { thumbprint } = sampleCertificate('Mallory', 'Evil CA');
    expect(subjects({ query: thumbprint.replace(/(..)/g, '$1 ').toLowerCase() })).toEqual(['Mallory']);
    expect(subjects({ query: thumbprint.replace(/(..)(?=.)/g, '$1:') })).toEqual(['Mallory']);
  });

  it('when one certificate stands in two stores then both rows have keys of their own', () => {
    const twice = { ...stores, disallowed: stores.trusted };
    const keys = rowsOf(twice, all).map((row) => row.key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('words about certificates', () => {
  it('when rows of two stores are grouped then each group has its own', () => {
    const groups = groupsOf(rowsOf(stores, all));
    expect(groups.map((group) => [group.store, group.thumbprints.length])).toEqual([
      ['trusted', 3],
      ['disallowed', 1],
      ['root', 1],
    ]);
  });

  it('when usages are limited, absent or unknown then purposes say so', () => {
    expect(purposesOf(sampleCertificate('a', 'b'))).toBe('<All>');
    expect(purposesOf({ ...sampleCertificate('a', 'b'), anyUse: false })).toBe('<None>');
    expect(purposesOf(sampleCertificate('a', 'b', ['1.3.6.1.5.5.7.3.3', '1.2.3.4']))).toBe(
      'Code Signing, 1.2.3.4',
    );
  });

  it('when there is one certificate then it is named, and several are counted', () => {
    expect(namesOf([{ subject: 'Contoso' }])).toBe('“Contoso”');
    expect(namesOf([{ subject: 'a' }, { subject: 'b' }])).toBe('2 certificates');
  });
});
