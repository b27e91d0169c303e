import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { labMadeSchema, testSignedSchema } from '../../../../shared/model/lab';
import { builtFile } from '../../../support/e2e/built-file';

const cli = builtFile('main', 'cli.js');

describe.skipIf(!existsSync(cli))('the built lab commands (skipped when out/ has not been built)', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'driver-preflight-lab-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function run(...args: readonly string[]) {
    const env = { ...process.env, DRIVER_PREFLIGHT_DATA: join(folder, 'data'), NO_COLOR: '1' };
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'lab', ...args], {
      env,
      encoding: 'utf8',
      timeout: 60_000,
    });
    return { status, stdout, stderr };
  }

  it('when the kinds are listed, then each is made by the name that stands there', () => {
    const { kinds } = JSON.parse(run('list', '--json').stdout);
    expect(kinds.length).toBeGreaterThan(30);
    expect(run('list').stdout).toContain('altered-inf-line-ends');
  });

  it('when a kind is made, then package, certificates and README are there and the JSON names them', () => {
    const target = join(folder, 'made');
    const made = labMadeSchema.parse(
      JSON.parse(run('make', 'enterprise-ca', target, '--publisher', 'Fabrikam IT', '--json').stdout),
    );
    expect(made.publisher.subject).toBe('Fabrikam IT');
    expect(made.files.map((path) => existsSync(join(target, path)))).not.toContain(false);
    expect(readFileSync(join(target, 'README.txt'), 'utf8')).toContain('--trust certificates/trusted.cer');
    expect(run('make', 'enterprise-ca', target).status).toBe(2);
  });

  it('when it is made from a package, or that is test-signed, then the package stays as it was', () => {
    const source = join(folder, 'made', 'driver');
    const before = readdirSync(source).map((name) => readFileSync(join(source, name), 'base64'));
    expect(run('make', 'altered-inf', join(folder, 'from'), '--from', source).status).toBe(0);
    const passphrase = join(folder, 'passphrase.txt');
    writeFileSync(passphrase, 'one for the lab\n');
    const [first, second] = [join(folder, 'first'), join(folder, 'second')];
    const signed = run(
      'sign',
      source,
      first,
      '--new-certificate',
      'Fabrikam(Test)',
      '--passphrase-file',
      passphrase,
    );
    expect(signed.status, signed.stderr).toBe(0);
    expect(signed.stdout).toContain('not a release signature');
    const pfx = join(first, 'certificates', 'test-certificate.pfx');
    const args = ['--pfx', pfx, '--passphrase-file', passphrase, '--os', '10_NI_X64', '--json'];
    const document = testSignedSchema.parse(JSON.parse(run('sign', source, second, ...args).stdout));
    expect(document.systems).toEqual(['_v100_X64_22H2']);
    expect(document.publisher?.subject).toBe('Fabrikam(Test)');
    expect(readdirSync(source).map((name) => readFileSync(join(source, name), 'base64'))).toEqual(before);
    expect(readFileSync(join(first, 'README.txt'), 'utf8')).toContain('bcdedit /set testsigning on');
  });

  it('when the INF has errors, then the status is 1; when nobody signs, 2', () => {
    run('make', 'unsigned-no-catalogfile', join(folder, 'nameless'));
    const source = join(folder, 'nameless', 'driver');
    const target = join(folder, 'never');
    expect(run('sign', source, target, '--new-certificate', 'Fabrikam(Test)').status).toBe(1);
    expect(run('sign', source, target).status).toBe(2);
    expect(existsSync(target)).toBe(false);
  });
});
