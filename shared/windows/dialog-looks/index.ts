/**
 * How each Windows family draws its task dialogs. Pictures are named by their file in MicrosoftDocs/windows-driver-docs
 * (CC BY 4.0); what none of them shows is marked, and the mark is told beside the reproduced window.
 */
import type { DialogFamily } from '../../model/pc';
import { windows7, windowsVista } from './aero';
import { windows8, windows10, windows11 } from './flat';
import type { DialogLook } from './types';

export type { ControlState, DialogLook, DialogTrait } from './types';
export { unconfirmedTraits } from './unconfirmed-traits';

export const dialogLooks: Readonly<Record<DialogFamily, DialogLook>> = {
  vista: windowsVista,
  '7': windows7,
  '8': windows8,
  '10': windows10,
  '11': windows11,
};
