import { rankOptionsOf, selectDriver, stagedDetails } from '../staging';
import type { StoryDevice } from './device';
import type { RunInput } from './run';

/**
 * Whether the INF has a Models section for the device on this Windows: the wizard searches the folder before anything is
 * staged, and an INF that is not meant for this Windows is no find. Source: inf-manufacturer-section.
 */
export function fitsWindows({ facts, verdict, pc, windows }: RunInput, device: StoryDevice): boolean {
  const { inf } = facts;
  const candidate = {
    publishedName: inf.path,
    repositoryFolder: inf.path,
    originalName: inf.path,
    provider: inf.provider,
    class: inf.class,
    classGuid: inf.classGuid,
    date: inf.driverVersion?.date ?? null,
    version: inf.driverVersion?.version ?? null,
    signer: verdict.publisher,
    signerScore: '0x0F000000',
    category: verdict.category,
    stagedAt: '',
    ...stagedDetails(facts, verdict),
  };
  const { selected } = selectDriver([candidate], device.hardware, rankOptionsOf(pc, windows));
  return selected !== null;
}
