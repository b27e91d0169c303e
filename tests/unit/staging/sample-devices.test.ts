import { describe, expect, it } from 'vitest';
import { hardwareOf, sampleDevices } from '../../../shared/windows/sample-devices';

const form = {
  USB: /^USB\\(?:VID_[0-9A-F]{4}&PID_[0-9A-F]{4}(?:&REV_[0-9A-F]{4})?(?:&MI_[0-9A-F]{2})?|Class_[0-9a-f]{2}(?:&SubClass_[0-9a-f]{2}(?:&Prot_[0-9a-f]{2})?)?)$/,
  PCI: /^PCI\\(?:VEN_[0-9A-F]{4}(?:&DEV_[0-9A-F]{4})?(?:&SUBSYS_[0-9A-F]{8})?(?:&REV_[0-9A-F]{2})?(?:&CC_[0-9A-F]{4,6})?|CC_[0-9A-F]{4,6})$/,
  HID: /^HID(?:_DEVICE|\\VID_)/,
  ACPI: /^(?:ACPI\\(?:VEN_[A-Z]{3,4}&DEV_[0-9A-F]{4}|[A-Z]{3,4}[0-9A-F]{4})|\*[A-Z]{3,4}[0-9A-F]{4})$/,
  ROOT: /^Root\\/,
} as const;

describe('the catalogue of sample hardware', () => {
  it.each(sampleDevices)(
    'when $name is plugged in then its identifiers have the form of its bus',
    (device) => {
      const bus = device.instanceId.slice(0, device.instanceId.indexOf('\\')) as keyof typeof form;
      const ids = [...device.hardwareIds, ...device.compatibleIds];
      expect(ids.filter((id) => !form[bus].test(id))).toEqual([]);
      expect(new Set(ids.map((id) => id.toLowerCase())).size).toBe(ids.length);
      expect(ids.every((id) => id.length < 200)).toBe(true);
      expect(device.source).not.toBe('');
    },
  );

  it('when all are plugged in then no two are the same device', () => {
    const instances = sampleDevices.map((device) => device.instanceId.toLowerCase());
    expect(new Set(instances).size).toBe(instances.length);
  });

  it.each([
    ['USB\\VID_1234&PID_5678&REV_0100', 'USB\\VID_1234&PID_5678\\0001'],
    ['*PNP0501', 'ROOT\\PNP0501\\0001'],
    ['root\\vhidmini', 'ROOT\\VHIDMINI\\0001'],
  ])('when a person types %s then the device is %s', (id, instanceId) => {
    expect(hardwareOf([id])).toEqual({ name: id, instanceId, hardwareIds: [id], compatibleIds: [] });
  });
});
