import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../electron/app';
import type { PromptAnswer } from '../../../shared/model/staging';
import { corpusPath } from '../../support/corpus';
import { tokenizeLog } from '../../support/tokenize-log';

const source = corpusPath('packages', 'arduino-ide-drivers');
const made: string[] = [];
afterAll(async () => {
  for (const folder of made) await rm(folder, { recursive: true, force: true });
});

async function newApp() {
  const folder = await mkdtemp(join(tmpdir(), 'preflight-trust-'));
  made.push(folder);
  return createApp({
    dataFolder: join(folder, 'data'),
    tempFolder: join(folder, 'temp'),
    workers: { hash: null, archive: null },
    host: 'loopback',
    version: '0',
    promptWindows: false,
    openPaths: [],
    now: () => new Date('2026-11-21T10:00:00Z'),
  });
}

const title =
  source === null ? 'always trust (skipped: the corpus is absent)' : 'always trust on real packages';
describe.skipIf(source === null)(title, () => {
  for (const pcId of ['win7', 'win10-22h2', 'win11-25h2']) {
    it(`when a signer is always trusted on ${pcId} then its next package is silent, another signer's is not`, async () => {
      const app = await newApp();
      try {
        const { inspectionId, inspection } = await app.call('package.open', {
          source: { kind: 'path', path: source ?? '' },
          pcId,
          jobId: 'job',
        });
        const install = async (inf: string, answer?: PromptAnswer) => {
          const packageIndex = inspection.packages.findIndex((one) => one.inf.path === inf);
          const started = await app.call('install.start', { inspectionId, packageIndex, pcId });
          if (started.prompt === null || answer === undefined) return started;
          return app.call('install.answer', { runId: started.runId, answer });
        };
        const first = await install('arduino.inf', 'install-always-trust');
        const leaf = 'AF124C200336F4248B03DEDCDA1AE51067F8DAF4';
        expect(first.result).toMatchObject({
          outcome: 'installed',
          publishedName: 'oem0.inf',
          trustAdded: [leaf],
        });
        const trust = await app.call('trust.list', { pcId });
        expect(trust.trusted.map((entry) => entry.certificate.thumbprint)).toEqual([leaf]);

        const next = await install('genuino.inf');
        expect(next.prompt).toBeNull();
        expect(next.result).toMatchObject({
          outcome: 'installed',
          category: 'trusted-publisher',
          publishedName: 'oem1.inf',
        });
        expect((await install('arduino-org.inf')).prompt).toMatchObject({ publisher: 'Arduino srl' });

        const log = await app.call('log.read', { pcId });
        const { sections, unrecognised } = tokenizeLog(log.text);
        expect(unrecognised).toEqual([]);
        expect(sections.map((section) => section.status)).toEqual(['SUCCESS', 'SUCCESS']);
        expect(log.text).toContain('Driver package certificate was successfully installed.');
        expect(log.text.match(/\[Device Install Log\]/g)).toHaveLength(1);
      } finally {
        await app.close();
      }
    });
  }
});
