import { describe, expect, it } from 'vitest';
import { catalogIndex, readCatalog } from '../../../electron/catalog';
import type { Catalog } from '../../../shared/model/catalog';
import { OID } from '../../../shared/windows/oids';
import { indirectData, nameValue, type TestMember, tagText, trustList } from '../../support/catalog-writer';
import * as der from '../../support/der-writer';
import { makeSigner, signMessage } from '../../support/message-writer';

const sha1 = new Uint8Array(20).fill(0x11);
const sha256 = new Uint8Array(32).fill(0x22);
const SHA1 = '11'.repeat(20);
const SHA256 = '22'.repeat(32);

const signer = makeSigner('Contoso');
const wrap = (content: Uint8Array): Uint8Array => signMessage({ signer, content });

function read(members: Parameters<typeof trustList>[0], options?: Parameters<typeof trustList>[1]): Catalog {
  const result = readCatalog(wrap(trustList(members, options)), 'a.cat');
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

function problemOf(bytes: Uint8Array) {
  const result = readCatalog(bytes, 'a.cat');
  if (result.ok) throw new Error('it was read');
  return result.problem;
}

describe('readCatalog', () => {
  it('when a version 1 catalog is read then list, members and header are all there', () => {
    const guid = der.sequence(der.bmp('{c689aab8-8e78-11d0-8c47-00c04fc295ee}'), der.integer(512));
    const member: TestMember = {
      tag: tagText(SHA1),
      names: { File: 'a.sys', OSAttr: '2:6.1,2:10.0' },
      attributes: [der.attribute(OID.catMemberInfo, guid)],
      indirect: { digest: sha1, oid: OID.sha1 },
    };
    expect(read([member], { header: { OS: '7X64', HWID1: 'usb\\vid_1234' } })).toEqual({
      version: 1,
      listIdentifier: 'AB'.repeat(16),
      thisUpdate: '2021-07-08T14:54:18Z',
      members: [
        {
          tag: SHA1,
          digests: [{ algorithm: 'sha1', value: SHA1 }],
          file: 'a.sys',
          osAttr: '2:6.1,2:10.0',
          subject: 'pe',
          hasIndirectData: true,
        },
      ],
      attributes: [
        { name: 'OS', value: '7X64' },
        { name: 'HWID1', value: 'usb\\vid_1234' },
      ],
      problems: [],
    });
  });

  it.each([
    [0x80, 'pe'],
    [0x81, 'unknown'],
    [0x82, 'flat'],
  ] as const)('when version 2 member information is %i then the subject is %s', (tag, subject) => {
    const attributes = [der.attribute(OID.catMemberInfo2, der.tlv(tag))];
    const catalog = read([{ tag: sha256, attributes }], { version: 2 });
    expect([catalog.version, catalog.members[0]?.subject]).toEqual([2, subject]);
  });

  describe('B11: the layouts of tags and texts in the wild', () => {
    it('when a tag is text then it is the hash in hex, of either digest', () => {
      const { members } = read([{ tag: tagText(SHA1) }, { tag: tagText(SHA256.toLowerCase()) }]);
      expect(members.map((member) => member.digests)).toEqual([
        [{ algorithm: 'sha1', value: SHA1 }],
        [{ algorithm: 'sha256', value: SHA256 }],
      ]);
    });

    it('when a tag is raw then it is the hash itself, with indirect data or without', () => {
      const { members } = read(
        [{ tag: sha1 }, { tag: sha256, indirect: { digest: sha256, oid: OID.sha256 } }],
        { version: 2 },
      );
      expect(members.map((member) => [member.tag, member.hasIndirectData])).toEqual([
        [SHA1, false],
        [SHA256, true],
      ]);
    });

    it('when a tag is a file name then the hash comes from the indirect data', () => {
      const [member] = read([{ tag: tagText('A.SYS'), indirect: { digest: sha1, oid: OID.sha1 } }]).members;
      expect(member?.tag).toBe('A.SYS');
      expect(member?.digests).toEqual([{ algorithm: 'sha1', value: SHA1 }]);
    });

    it('when a File value is in single bytes then it reads as they say, not as Chinese', () => {
      const value = nameValue('File', Uint8Array.from(Buffer.from('sample.msi')));
      const [member] = read([{ tag: sha1, attributes: [der.attribute(OID.catNameValue, value)] }]).members;
      expect(member?.file).toBe('sample.msi');
    });

    it('when a value stands there twice then the first counts', () => {
      const twice = ['a.sys', 'b.sys'].map((file) =>
        der.attribute(OID.catNameValue, nameValue('File', der.utf16le(`${file}\0`))),
      );
      expect(read([{ tag: sha1, attributes: twice }]).members[0]?.file).toBe('a.sys');
    });

    it('when a member has no attributes then its tag alone is what it vouches for', () => {
      const bare = der.sequence(der.octets(sha1));
      const other = der.sequence(der.octets(sha256), der.nul());
      const [first, second] = read([bare, other]).members;
      expect([first?.digests, second?.digests]).toEqual([
        [{ algorithm: 'sha1', value: SHA1 }],
        [{ algorithm: 'sha256', value: SHA256 }],
      ]);
    });
  });

  it('when there are more members than asn1js takes (B10) then all are read', () => {
    const members = Array.from({ length: 10_000 }, (_, i) => {
      const hex = i.toString(16).toUpperCase().padStart(40, '0');
      return { tag: tagText(hex), names: { File: `f${i}.sys`, OSAttr: '2:10.0' } };
    });
    const catalog = read(members);
    expect(catalog.members).toHaveLength(10_000);
    expect(catalogIndex(catalog).find('sha1', (9999).toString(16).padStart(40, '0'))?.file).toBe('f9999.sys');
  });

  it('when a member is broken then it alone is left out, and named', () => {
    const broken = { tag: sha1, attributes: [der.sequence(der.oid(OID.catNameValue), der.nul())] };
    const catalog = read([{ tag: sha256 }, broken, { tag: sha1 }]);
    expect(catalog.members.map((member) => member.tag)).toEqual([SHA256, SHA1]);
    expect(catalog.problems).toMatchObject([{ code: 'BAD_MEMBER', path: 'a.cat', severity: 'warning' }]);
    expect(catalog.problems[0]?.message).toContain('Member 2');
  });

  it('when very many members are broken then the report stays short', () => {
    const broken = { tag: sha1, attributes: [der.nul()] };
    const { problems } = read(Array.from({ length: 500 }, () => broken));
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)?.message).toContain('500 members');
  });

  it('when bytes follow the message then it is read with a warning', () => {
    const result = readCatalog(der.concat(wrap(trustList([{ tag: sha1 }])), Uint8Array.of(1, 2)), 'a.cat');
    expect(result.ok && result.problems.map(({ code }) => code)).toEqual(['TRAILING_DATA']);
  });

  it('when it is empty then it says so', () => {
    expect(problemOf(new Uint8Array())).toMatchObject({ code: 'EMPTY', offset: 0, path: 'a.cat' });
  });

  it('when it is a text placeholder then it says that it is no catalog', () => {
    expect(problemOf(Buffer.from('This is not a real catalog'))).toMatchObject({ code: 'NOT_DER' });
  });

  it('when it is signed data of another kind then it is no catalog', () => {
    const content = indirectData(sha1, OID.sha1);
    const problem = problemOf(signMessage({ signer, content, contentType: OID.indirectData }));
    expect(problem).toMatchObject({ code: 'NOT_CATALOG' });
    expect(problem.message).toContain(OID.indirectData);
  });

  it('when it is a trust list of another use then it is no catalog', () => {
    const list = der.sequence(der.sequence(der.oid(OID.ekuDisallowedList)), der.utcTime('210708145418Z'));
    expect(problemOf(wrap(list))).toMatchObject({ code: 'NOT_CATALOG' });
  });

  it('when it is cut short then the place is named', () => {
    const whole = wrap(trustList([{ tag: sha1 }]));
    expect(problemOf(whole.subarray(0, whole.length - 1))).toMatchObject({ code: 'NOT_CATALOG', offset: 0 });
  });
});

describe('catalogIndex', () => {
  const catalog = read([
    { tag: tagText(SHA1), names: { File: 'Driver.SYS' } },
    { tag: tagText('old.inf'), indirect: { digest: sha256, oid: OID.sha256 } },
  ]);
  const index = catalogIndex(catalog);

  it('when a hash is looked up then its case does not count, its algorithm does', () => {
    expect(index.has('sha1', SHA1.toLowerCase())).toBe(true);
    expect(index.has('sha256', SHA1)).toBe(false);
    expect(index.find('sha256', SHA256)?.tag).toBe('old.inf');
    expect(index.find('sha256', 'FF')).toBeNull();
  });

  it('when a name is looked up then case and folder do not count, and a tag may be the name', () => {
    expect(index.findByFileName('amd64\\driver.sys')).toHaveLength(1);
    expect(index.findByFileName('x64/OLD.INF')).toHaveLength(1);
    expect(index.findByFileName('other.sys')).toEqual([]);
  });

  it('when files are to be hashed then only the algorithms in use are named', () => {
    expect(index.algorithms).toEqual(['sha1', 'sha256']);
  });
});
