import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logDocumentSchema } from '../../../../shared/model/explanation';
import { builtFile } from '../../../support/e2e/built-file';
import { logBytes, olderLog, textLog } from '../../../support/log-texts';

const cli = builtFile('main', 'cli.js');

describe.skipIf(!existsSync(cli))('the built explain command (skipped when out/ has not been built)', () => {
  let folder = '';
  let refusal = '';
  let older = '';
  let letter = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'driver-preflight-explain-'));
    const file = (name: string, bytes: Uint8Array | string): string => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    const lines = textLog.map((line) => line.replaceAll('C:\\Packages', 'C:\\Users\\jane.roe'));
    refusal = file('setupapi.dev.log', logBytes(lines));
    older = file('setupapi.log', logBytes(olderLog));
    letter = file('letter.txt', 'Dear customer,\r\nit does not work.\r\n');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function run(...args: readonly string[]) {
    const env = { ...process.env, DRIVER_PREFLIGHT_DATA: join(folder, 'data'), NO_COLOR: '1' };
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'explain', ...args], {
      env,
      encoding: 'utf8',
      timeout: 60_000,
    });
    return { status, stdout, stderr };
  }

  it('when a log is explained, then the failed section, its decisive line and remedies are told', () => {
    const { status, stdout, stderr } = run(refusal);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('Windows 10 22H2, 10.0.19045, amd64; 33 lines, 2 sections: 1 failed, 1 refused');
    expect(stdout).toContain('✗ Section 1: SetupCopyOEMInf');
    expect(stdout).toMatch(/▶ 1[89] {2}!!! {2}sto: Failed to import driver package/);
    expect(stdout).toContain('Do first');
    expect(stdout).not.toContain('Section 2');
    expect(run(refusal, '--all').stdout).toContain('✓ Section 2');
    expect(run(refusal, '--section', '2').stdout).not.toContain('Section 1');
  });

  it('when JSON is wanted, then one log is one document and several are one a line', () => {
    const one = logDocumentSchema.parse(JSON.parse(run(refusal, '--json').stdout));
    expect(one.summary).toEqual({ sections: 2, failed: 1, refusals: 1 });
    expect(one.sections.map(({ status }) => status)).toEqual(['FAILURE', 'SUCCESS']);
    const { stdout } = run(refusal, older, '--json');
    const lines = stdout.trimEnd().split('\n');
    const documents = lines.map((line) => logDocumentSchema.parse(JSON.parse(line)));
    expect(documents.map(({ source }) => source.format)).toEqual(['device', 'xp']);
  });

  it('when several logs are explained, then a table of all ends it and the worst status wins', () => {
    const { status, stdout, stderr } = run(refusal, letter, older);
    expect(status).toBe(3);
    expect(stderr).toContain('letter.txt is not a log of SetupAPI');
    expect(stdout).toMatch(/\nsetupapi\.dev\.log +2 +1 +1 {2}0xe0000247\n/);
  });

  it.each([
    ['refusal', 1],
    ['error', 1],
  ])('when --fail-on %s is given and a log has one, then the status is %i', (what, status) => {
    expect(run(refusal, '--fail-on', what).status).toBe(status);
  });

  it('when nothing is refused, then --fail-on refusal is met', () => {
    expect(run(refusal, '--section', '2', '--fail-on', 'refusal').status).toBe(1);
    const sound = join(folder, 'sound.log');
    writeFileSync(sound, logBytes([...textLog.slice(0, 10), ...textLog.slice(25)]));
    expect(run(sound, '--fail-on', 'error').status).toBe(0);
  });

  it('when secrets are to be taken out, then neither text nor JSON nor report names them', () => {
    const report = join(folder, 'report.html');
    const { stdout, stderr } = run(refusal, '--redact', '--report', report);
    expect(stdout).toContain('C:\\Users\\user-1\\FabAudio\\fabaudio.inf');
    expect(stderr).toContain('report.html');
    const texts = [stdout, run(refusal, '--redact', '--json').stdout, readFileSync(report, 'utf8')];
    for (const text of texts) expect(text).not.toMatch(/jane\.roe/i);
  });

  it('when nothing is said of secrets, then a report leaves them out and the screen does not', () => {
    const report = join(folder, 'by-default.html');
    expect(run(refusal, '--report', report).stdout).toMatch(/jane\.roe/i);
    expect(readFileSync(report, 'utf8')).not.toMatch(/jane\.roe/i);
    run(refusal, '--no-redact', '--report', report);
    expect(readFileSync(report, 'utf8')).toMatch(/jane\.roe/i);
  });

  it.each([
    ['--section', '0'],
    ['--section', '1', '--all'],
    ['--report', 'report.docx'],
    ['--fail-on', 'warning'],
  ])('when it is called with %s %s, then it is wrong usage', (...args) => {
    expect(run(refusal, ...args).status).toBe(2);
  });

  it('when a section is not there, then it says how many there are', () => {
    const { status, stderr } = run(refusal, '--section', '9');
    expect(status).toBe(2);
    expect(stderr).toContain('There is no section 9: the log has 2.');
  });
});
