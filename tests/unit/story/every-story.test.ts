import { describe, expect, it } from 'vitest';
import type { StoryInput } from '../../../electron/story';
import { storyRoutes } from '../../../shared/model/choices';
import type { Pc, WindowsProfile } from '../../../shared/model/pc';
import type { Story } from '../../../shared/model/story';
import { pcProblems } from '../../../shared/windows/pc-problems';
import { windowLines } from '../../../shared/windows/surroundings/window-lines';
import { windowsVersions } from '../../../shared/windows/versions';
import { pc } from '../staging/fab-audio';
import { cases, every, plainLog, storyInput, titles, told } from './stories';

/** What the last scene says of the outcome. */
function endOf({ scenes }: Story): 'done' | 'failed' | 'waiting' | 'turned-away' {
  const window = scenes[scenes.length - 1]?.window;
  switch (window?.kind) {
    case 'prompt':
      return 'waiting';
    case 'compatibility-assistant':
      return 'failed';
    case 'device-properties':
      return window.problem === null ? 'done' : 'failed';
    case 'update-wizard':
      return window.page === 'failure' ? 'failed' : 'done';
    case 'message-box':
      return window.says === 'done' ? 'done' : window.says === 'refused' ? 'failed' : 'turned-away';
    case 'dpinst':
      return window.page === 'success' ? 'done' : 'failed';
    case 'console':
      return window.lines.some((line) => line.includes('added successfully')) ? 'done' : 'failed';
    default:
      return 'turned-away';
  }
}

const users: readonly Pc['user'][] = ['admin', 'standard'];

describe('every story', () => {
  it('when any package is installed in any way on any Windows then its scenes agree with staging and its log', () => {
    let stories = 0;
    for (const windows of windowsVersions) {
      for (const user of users) {
        for (const interactive of [true, false]) {
          const one = pc({ windows: windows.id, user, interactive });
          if (pcProblems(one, windows).length > 0) continue;
          for (const given of cases) {
            for (const route of storyRoutes) {
              const asked = { facts: given.facts, verdict: given.verdict, pc: one, route };
              const first = told(windows.id, asked);
              if (first.route !== route) continue;
              for (const answer of [null, ...(first.answers.length === 0 ? [] : every)]) {
                const input = storyInput(windows.id, { ...asked, answer });
                const story = told(windows.id, input);
                stories += 1;
                const where = `${windows.id} ${user} ${given.name} ${route} ${answer}`;
                expect(faultsOf(story, windows), where).toEqual([]);
                expectEnding(story, input, where);
              }
            }
          }
        }
      }
    }
    expect(stories).toBeGreaterThan(3_000);
  }, 300_000);
});

function expectEnding(story: Story, input: StoryInput, where: string): void {
  const { result, answer, answers, log } = story;
  if (result === null) {
    const waits = answers.length > 0;
    expect(endOf(story) === 'waiting', where).toBe(waits);
    expect(answer, where).toBeNull();
    if (waits)
      expect(
        answers.find((offered) => offered === input.answer),
        where,
      ).toBeUndefined();
    return;
  }
  expect(answer, where).toBe(answers.length === 0 ? null : input.answer);
  const installed = result.outcome === 'installed';
  const plugged = input.pc.interactive && !input.windows.preinstallation;
  expect(endOf(story), where).toBe(installed && (result.willLoad.ok || !plugged) ? 'done' : 'failed');
  expect(log, where).toContain(plainLog(input));
}

/** What is wrong with the scenes by themselves. One assertion a story: there are thousands. */
function faultsOf(story: Story, windows: WindowsProfile): readonly string[] {
  const ids = story.scenes.map(({ id }) => id);
  const faults = new Set(ids).size === ids.length ? [] : [`the same id twice: ${ids.join(' ')}`];
  let before = 0;
  for (const { id, logEnd, window, title, explanation, unconfirmed } of story.scenes) {
    if (logEnd < before) faults.push(`${id}: the log shrinks`);
    before = logEnd;
    const lines = windowLines(window, windows);
    if (lines.length === 0 && window.kind !== 'desktop') faults.push(`${id}: an empty window`);
    const doubts = unconfirmed.join(' ');
    for (const { text, row } of lines) {
      if (/\{\w+\}|undefined|\bnull\b/.test(text)) faults.push(`${id}: ${text}`);
      if (row !== null && !row.confirmed && !doubts.includes(`“${text}”`)) faults.push(`${id}: untold doubt`);
    }
    if (/undefined|\bnull\b/.test(title + explanation)) faults.push(`${id}: ${title} ${explanation}`);
  }
  if (before !== story.log.length) faults.push('the last scene does not see the whole log');
  return faults;
}

describe('stories for review', () => {
  it('when the usual packages are installed then the scenes are as reviewed', async () => {
    // Stories with the same scenes are written once, with all their names.
    const blocks = new Map<string, string[]>();
    const wanted = [
      'microsoft',
      'trusted',
      'unknown',
      'untrusted',
      'no-catalog',
      'altered-file',
      'a file missing',
    ];
    for (const windows of ['vista', '7', '10-1809', '11-25h2', '10-22h2-s', 'winpe']) {
      for (const user of users) {
        for (const given of cases.filter(({ name }) => wanted.includes(name))) {
          for (const route of storyRoutes) {
            const one = pc({ windows, user });
            if (windows === 'winpe' && user === 'standard') continue;
            const asked = { facts: given.facts, verdict: given.verdict, pc: one, route };
            const first = told(windows, asked);
            if (first.route !== route) continue;
            const answer = first.answers[1] ?? null;
            const story = told(windows, { ...asked, answer });
            const head = `${windows} ${user} ${route}: ${given.name}${answer === null ? '' : `, ${answer}`}`;
            blocks.set(titles(story), [...(blocks.get(titles(story)) ?? []), head]);
          }
        }
      }
    }
    const text = [...blocks].map(([scenes, heads]) => `${heads.join('\n')}\n${scenes}\n`).join('\n');
    await expect(text).toMatchFileSnapshot('stories.snapshot');
  });
});
