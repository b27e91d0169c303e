import { expect, it } from 'vitest';
import { decodeOid, readDer } from '../../../electron/der';
import { describeOid, OID, OID_ROWS } from '../../../shared/windows/oids';
import * as der from '../../support/der-writer';

it('when the table is searched by identifier then every row answers for itself alone', () => {
  for (const row of OID_ROWS) expect(describeOid(row.oid)).toBe(row);
  expect(describeOid('1.2.3')).toBeNull();
});

it('when an identifier of the table is encoded then reading gives it back', () => {
  for (const oid of Object.values(OID)) expect(decodeOid(readDer(der.oid(oid)))).toBe(oid);
});

it('when a row is shown then constant, name and source are there', () => {
  for (const row of OID_ROWS) expect([row.constant, row.name, row.source]).not.toContain('');
});
