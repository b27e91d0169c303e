import { describe, expect, it } from 'vitest';
import { className, parseClasses, parseLines } from '../../../renderer/pcs/parse-lines';

describe('parseLines', () => {
  it('when lines are blank, doubled or indented then each entry stands once', () => {
    expect(parseLines(' PCI\\VEN_1\r\n\n\tPCI\\VEN_1\nUSB\\VID_2\n')).toEqual(['PCI\\VEN_1', 'USB\\VID_2']);
  });
});

describe('parseClasses', () => {
  const net = '{4D36E972-E325-11CE-BFC1-08002BE10318}';
  it('when a class is named, braced or bare then it is its GUID, once', () => {
    expect(parseClasses(`net\n${net}`)).toEqual([net]);
    expect(parseClasses(net.slice(1, -1))).toEqual([net]);
  });
  it('when a line is nothing known then it stays, so that the form can name it', () => {
    expect(parseClasses('no class')).toEqual(['no class']);
  });
  it('when a GUID is Windows’ own then it has a name in any letter case, else none', () => {
    expect(className(net.toLowerCase())).toBe('Network adapters');
    expect(className('{00000000-0000-0000-0000-000000000000}')).toBeNull();
  });
});
