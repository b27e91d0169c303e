import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { HostOptions } from './fixtures';

/**
 * What axe finds that keeps people out, as short lines; `but` leaves out what a selector names. Electron opens no
 * second page, in which axe would else put its results together.
 */
export async function barriersOn(
  page: Page,
  host: HostOptions['host'],
  but?: string,
): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(host === 'electron');
  const { violations } = await (but === undefined ? axe : axe.exclude(but)).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}
