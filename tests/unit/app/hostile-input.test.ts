import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError, certificatesOfFile, inspectOnce } from '../../../electron/app';
import { OID } from '../../../shared/windows/oids';
import { trustList } from '../../support/catalog-writer';
import * as der from '../../support/der-writer';
import { makeImage, tableEntry } from '../../support/image-writer';
import { makeSigner, signMessage, type TestSigner } from '../../support/message-writer';
import { tempFolder } from '../../support/temp-folder';
import { sample } from '../inf/support';
import { writeCabinet } from '../intake/support/cabinet-writer';
import { mkfifoSync } from '../intake/support/fifo';
import { rename, writeZip } from '../intake/support/zip-writer';

/** Seconds of the processor that a person waits for anything hostile, on a slow machine. */
const PATIENCE = 5;

/** Everything that a person is told of a file or folder: why it is refused, or each problem and failed check. */
async function told(path: string): Promise<string> {
  const deps = {
    dataFolder: tempFolder(),
    tempFolder: tempFolder(),
    workers: { hash: null, archive: null },
  };
  const begun = process.cpuUsage();
  const text = await inspectOnce(path, deps).then(({ problems, packages }) => {
    const found = packages.flatMap(({ inf, verdict, files }) => [
      `${verdict.category}: ${verdict.summary}`,
      `provider ${inf.provider?.length ?? 0} characters`,
      ...inf.problems.map(({ message }) => message),
      ...verdict.checks.filter(({ result }) => result === 'fail').map(({ detail }) => detail),
      ...files.map((file) => `${file.path} ${file.status}`),
    ]);
    return [...problems.map(({ message }) => message), ...found].join('\n');
  }, refusal);
  expect(process.cpuUsage(begun).user / 1e6).toBeLessThan(PATIENCE);
  return text;
}

/** What a person is told who adds a file to a certificate store. */
const toldOfCertificates = (path: string): Promise<string> =>
  certificatesOfFile(path).then((all) => `${all.length} certificates`, refusal);

function refusal(error: unknown): string {
  if (!(error instanceof AppError) || error.code === 'INTERNAL') throw error;
  return error.message;
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(tempFolder(), name);
  writeFileSync(path, content);
  return path;
}

/** A package of which one file is hostile. */
function packageWith(name: string, content: string | Uint8Array): string {
  const folder = tempFolder();
  mkdirSync(join(folder, 'x64'));
  writeFileSync(join(folder, 'acme.inf'), sample);
  writeFileSync(join(folder, name), content);
  return folder;
}

const zipOf = (...names: readonly string[]) =>
  writeZip([{ name: 'acme.inf', data: sample }, ...names.map((name) => ({ name, data: 'x' }))]);

/** As many SEQUENCEs in one another, with lengths of four octets. */
function nested(levels: number): Uint8Array {
  const heads = Buffer.alloc(levels * 6, Buffer.from([0x30, 0x84, 0, 0, 0, 0]));
  for (let level = 0; level < levels; level += 1) {
    heads.writeUInt32BE((levels - level - 1) * 6 + 2, level * 6 + 2);
  }
  return der.concat(heads, der.nul());
}

describe('hostile archives', () => {
  it('when a ZIP is a bomb, then it is refused with the reason before anything is expanded', async () => {
    const entries = { name: 'b.sys', data: new Uint8Array(80 * 1024 ** 2) };
    const bomb = await writeZip([{ name: 'a.inf', data: sample }, entries]);
    expect(await told(file('bomb.zip', bomb))).toMatch(
      /^bomb\.zip would expand from \d+ to \d+ bytes, more than 1000 times its size\./,
    );
  });

  it('when the names of a ZIP or cabinet lead out of it (zip slip), then those entries are left out by name', async () => {
    const zip = rename(await zipOf('aa_evil.sys'), 'aa_evil.sys', '../evil.sys');
    expect(await told(file('slip.zip', zip))).toContain('"../evil.sys" was refused: it leads out');
    const members = ['acme.inf', '..\\..\\evil.sys'].map((name) => ({ name, data: Buffer.from(sample) }));
    expect(await told(file('slip.cab', writeCabinet([members])))).toContain(
      '"..\\..\\evil.sys" was refused: it leads out',
    );
  });

  it('when an entry is a link, then it is left out by name', async () => {
    const link = { name: 'link.sys', data: '/etc/passwd', mode: 0o120777 };
    const zip = await writeZip([{ name: 'acme.inf', data: sample }, link]);
    expect(await told(file('link.zip', zip))).toContain('"link.sys" was refused: it is a symbolic link.');
  });

  it('when names differ in case alone, then the second is left out by name', async () => {
    expect(await told(file('case.zip', await zipOf('Acme.sys', 'ACME.SYS')))).toContain(
      '"ACME.SYS" was refused: another entry has the same name for Windows.',
    );
  });

  it('when names are those of devices, then they are left out by name', async () => {
    const text = await told(file('reserved.zip', await zipOf('con.sys', 'LPT1')));
    for (const name of ['con.sys', 'LPT1']) {
      expect(text).toContain(`"${name}" was refused: it is the name of a Windows device.`);
    }
  });

  it('when sizes or offsets are negative, then the archive is refused with the reason', async () => {
    const cabinet = writeCabinet([[{ name: 'a.inf', data: Buffer.from(sample) }]]);
    const offset = Buffer.from(cabinet);
    offset.writeInt32LE(-1, 16);
    expect(await told(file('offset.cab', offset))).toMatch(/^offset\.cab is not a readable cabinet: it ends/);
    const size = Buffer.from(cabinet);
    size.writeInt32LE(-1, 36 + 8);
    expect(await told(file('size.cab', size))).toMatch(
      /^size\.cab would expand from \d+ to 4294967295 bytes/,
    );
    const zip = Buffer.from(await zipOf());
    zip.writeInt32LE(-2, zip.indexOf('PK\x01\x02', 0, 'latin1') + 24);
    expect(await told(file('size.zip', zip))).toMatch(/^size\.zip would expand from \d+ to 4294967294 bytes/);
  });
});

/** A catalog that lists the INF as it is. */
function catalogBy(signer: TestSigner, certificates = [signer.certificate]): Uint8Array {
  const digest = createHash('sha256').update(sample).digest();
  const content = trustList([{ tag: digest, indirect: { digest, oid: OID.sha256 } }], { version: 2 });
  return signMessage({ signer, content, certificates });
}

describe('hostile signatures', () => {
  const deep = nested(10_000);
  const signer = makeSigner('Contoso', { kind: 'ec' });
  it('when a catalog is nested 10,000 deep, then it is no catalog, with the place', async () => {
    for (const bytes of [deep, signMessage({ signer, content: deep })]) {
      expect(await told(packageWith('acme.cat', bytes))).toMatch(
        /acme\.cat cannot be read as a catalog: .* at byte \d+\. Get it from the original package\./,
      );
    }
  });

  it('when a certificate is nested 10,000 deep, then it is no certificate, with the place', async () => {
    for (const bytes of [deep, der.sequence(deep, deep, deep)]) {
      expect(await toldOfCertificates(file('deep.cer', bytes))).toMatch(/deep\.cer .*at byte \d+/);
    }
  });

  it.skipIf(process.platform === 'win32')(
    'when a pipe, a device or a folder is given for a certificate, then it is refused at once',
    async () => {
      const pipe = join(tempFolder(), 'pipe.cer');
      mkfifoSync(pipe);
      for (const path of [pipe, '/dev/zero', tempFolder()]) {
        expect(await toldOfCertificates(path)).toBe(`${path} is no file. Choose one.`);
      }
    },
  );

  it("when a driver's signature is nested 10,000 deep, then the driver is judged without it", async () => {
    const text = await told(packageWith('x64/acme64.sys', makeImage({ table: tableEntry(deep) })));
    expect(text).toContain('x64/acme64.sys unknown');
  });

  it('when lengths are negative, then the place is told', async () => {
    const negative = Buffer.from('3084ffffffff0000', 'hex');
    expect(await told(packageWith('acme.cat', negative))).toContain(
      'A length of 4294967295 runs past the end',
    );
    expect(await toldOfCertificates(file('negative.cer', negative))).toContain('negative.cer');
    const store = Buffer.from('00000000434552542000000001000000ffffffff30', 'hex');
    expect(await toldOfCertificates(file('negative.sst', store))).toContain(
      'A store element of 4294967295 bytes runs past the end.',
    );
    const image = makeImage({ security: [0x100, 0xffff_ffff] });
    expect(await told(packageWith('x64/acme64.sys', image))).toContain('x64/acme64.sys unknown');
  });

  it.each([
    ['exponent', 256, 100_000, 'a key with an exponent of 799999 bits'],
    ['modulus', 100_000, 3, 'a key of 799999 bits'],
    ['modulus and exponent', 60_000, 60_000, 'a key of 479999 bits'],
  ])(
    'when the %s of an RSA key is huge, then it is told that it was not computed with, not that something was changed',
    async (_, modulus, exponent, size) => {
      const number = (bytes: number): Uint8Array => der.integer(new Uint8Array(bytes).fill(0x7f));
      const key = der.bits(der.sequence(number(modulus), number(exponent)));
      const huge = makeSigner('Huge', { spki: der.sequence(der.algorithm(OID.rsa), key) });
      const text = await told(packageWith('acme.cat', catalogBy(huge)));
      expect(text).toContain(
        `Huge has ${size}, which is larger than this program computes with: whether the signature holds is not known.`,
      );
      expect(text).toContain(
        'unsigned: This program cannot tell whether the signature on this package holds',
      );
      expect(text).toContain('acme.inf verified');
      expect(text).not.toMatch(/changed|not made with the key/);
      const certificates = file('huge.cer', huge.certificate);
      expect(await toldOfCertificates(certificates)).toBe('1 certificates');
    },
  );
});

describe('hostile signatures in a circle', () => {
  it('when authorities certify each other, then it is told that the chain goes in a circle', async () => {
    const [a, b] = [makeSigner('A'), makeSigner('B')];
    const circle = [makeSigner('A', { by: b }), makeSigner('B', { by: a })];
    const signer = makeSigner('Circle Ltd', { by: a });
    const certificates = [signer, ...circle].map(({ certificate }) => certificate);
    const text = await told(packageWith('acme.cat', catalogBy(signer, certificates)));
    expect(text).toContain(
      'unsigned: Circle Ltd signed this package, but this PC does not know the authority',
    );
    expect(text).toContain(
      'The chain of "Circle Ltd" goes in a circle and ends in no root: "A", "B" certify one another.',
    );
  });
});

describe('hostile INFs', () => {
  const inf = (text: string) => told(packageWith('acme.inf', text));
  const original = 'Take the file from the original package.';

  it('when an INF has a million keys and values, then the file, the line and the remedy are told', async () => {
    expect(await inf(`${sample}[More]\n${'a=b\n'.repeat(300_000)}`)).toMatch(
      new RegExp(
        `^.*acme\\.inf, line \\d{6}: it has more than 500,000 keys and values up to here, which no real INF has, so nothing can be said of this package\\. ${original}`,
      ),
    );
  });

  it('when an INF has 70,000 sections, then the file, the line and the remedy are told', async () => {
    expect(await inf('[a]\n'.repeat(70_000))).toContain(
      `acme.inf, line 65537: it has more than 65,536 section headers up to here, which no real INF has, so nothing can be said of this package. ${original}`,
    );
  });

  it('when strings name strings (a billion laughs), then each is put in once and a value is cut after 4096 characters', async () => {
    const laughs = Array.from({ length: 30 }, (_, at) => `s${at}="${`%s${at + 1}%`.repeat(400)}"\n`).join('');
    const text = await inf(`${sample.replace('Provider=%Mfg%', `Provider=${'%s0%'.repeat(500)}`)}${laughs}`);
    const [, length] = /provider (\d+) characters/.exec(text) ?? [];
    expect(Number(length)).toBeGreaterThan(0);
    expect(Number(length)).toBeLessThanOrEqual(4097);
  });

  it('when a line is continued 300,000 times, then it is read, or refused with the place', async () => {
    const text = await inf(sample.replace('Class=Ports', `Class=Ports\nx=${'a,\\\n'.repeat(300_000)}`));
    expect(text).toContain('acme.cat');
  });

  it('when Include and Needs lead in a circle, through the INF itself too, then it is read once', async () => {
    const circle =
      'CopyFiles=List64\nInclude=acme.inf\nNeeds=Install.NTamd64,Install2\n[Install2]\nInclude=acme.inf\nNeeds=Install.NTamd64';
    const text = await inf(sample.replace('CopyFiles=List64,@only64.dll', circle));
    expect(text).toContain('x64/acme64.sys');
    expect(text.match(/x64\/acme64\.sys missing/g) ?? []).toHaveLength(1);
  });
});
