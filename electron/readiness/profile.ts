import type { Profile } from '../../shared/model/readiness';
import { baseName } from '../../shared/windows/path';
import { listed } from './finding';
import type { ReadinessInput } from './types';

type Fact = Profile['facts'][number];

/** What the package is, as far as it tells: what nobody said and it does not show is assumed, and says so. */
export function profileOf({ facts, asked, pcs }: Pick<ReadinessInput, 'facts' | 'asked' | 'pcs'>): Profile {
  const images = facts.files.filter(({ image, present }) => present && image?.kernelMode === true);
  // A service whose file the package does not bring, such as that of the user-mode framework, is Windows' own.
  const brought = new Set(facts.inf.files.map(({ target }) => target.toLowerCase()));
  const services = facts.inf.services.filter(
    ({ serviceType, binary }) =>
      (serviceType === 1 || serviceType === 2) &&
      brought.has(baseName((binary ?? '').replaceAll('/', '\\')).toLowerCase()),
  );
  const shows = images.length > 0 || services.length > 0;
  const kernelMode = asked.kernelMode ?? shows;
  const audience = asked.audience ?? 'public';
  const distribution = asked.distribution ?? (audience === 'organisation' ? 'managed' : 'download');
  const evidence =
    images.length > 0
      ? `${listed(images.map(({ path }) => path))} run in kernel mode.`
      : services.length > 0
        ? `The INF installs the kernel service ${listed(services.map(({ name }) => name))}.`
        : 'Neither an image nor a service of it runs in kernel mode.';
  const said = <T extends string>(about: Fact['about'], value: T, given: T | null, why: string): Fact => ({
    about,
    value,
    from: given === null ? 'assumed' : 'asked',
    why: given === null ? why : 'As was said.',
  });
  return {
    kernelMode,
    audience,
    distribution,
    facts: [
      {
        about: 'kernel-mode',
        value: kernelMode ? 'kernel-mode files' : 'no kernel-mode files',
        from: asked.kernelMode === null ? 'package' : 'asked',
        why: asked.kernelMode === null ? evidence : `As was said. In the package: ${evidence}`,
      },
      {
        about: 'class',
        value: facts.inf.class ?? 'none',
        from: 'package',
        why: 'Class in [Version] of the INF.',
      },
      said('audience', audience, asked.audience, 'Nobody said for whom it is; the public asks the most.'),
      said('distribution', distribution, asked.distribution, 'Nobody said how it is distributed.'),
      {
        about: 'windows',
        value: pcs.map(({ windows }) => windows.name).join(', '),
        from: 'asked',
        why: 'The chosen Windows.',
      },
    ],
  };
}
