import { describe, expect, it } from 'vitest';
import { dirids, findDirid, windowsDirectory } from '../../../shared/windows/dirids';
import { classDescription, findSetupClass, setupClasses } from '../../../shared/windows/setup-classes';

describe('setup classes', () => {
  it('when the table is read then every class has a GUID and a name of its own, and a source', () => {
    expect(setupClasses.length).toBe(69);
    expect(new Set(setupClasses.map(({ guid }) => guid)).size).toBe(setupClasses.length);
    expect(new Set(setupClasses.map(({ name }) => name.toLowerCase())).size).toBe(setupClasses.length);
    for (const { guid, source } of setupClasses) {
      expect(guid).toMatch(/^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/);
      expect(source).toMatch(/^WDD /);
    }
  });

  it('when a GUID is known then it decides, whatever its case and the name beside it', () => {
    expect(findSetupClass('{4d36e978-e325-11ce-bfc1-08002be10318}', 'Net')?.name).toBe('Ports');
    expect(findSetupClass('{00000000-0000-0000-0000-000000000001}', 'Net')).toBeNull();
    expect(findSetupClass(null, 'NET')?.use).toBe('vendor');
    expect(findSetupClass('{36FC9E60-C465-11CF-8056-444553540000}')?.use).toBe('reserved');
  });

  it('when a class is described then by what Windows shows, else by the name in the INF', () => {
    expect(classDescription('{4D36E96C-E325-11CE-BFC1-08002BE10318}', 'MEDIA')).toBe(
      'Sound, video and game controllers',
    );
    expect(classDescription('{00000000-0000-0000-0000-000000000001}', 'Toaster')).toBe('Toaster');
    expect(classDescription(null, null)).toBeNull();
  });
});

describe('DIRIDs', () => {
  it('when the table is read then every id occurs once', () => {
    expect(new Set(dirids.map(({ id }) => id)).size).toBe(dirids.length);
  });

  it('when an id has a usual path then it is given, else none', () => {
    expect(windowsDirectory(12)).toBe('C:\\Windows\\System32\\drivers');
    expect(windowsDirectory(13)).toBeNull();
    expect(windowsDirectory(99)).toBeNull();
    expect(findDirid(1)?.deprecated).toBe(true);
  });
});
