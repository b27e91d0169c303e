import type { DialogFamily } from '../../model/pc';

/** A group of traits with where it comes from. */
export interface Traced {
  readonly source: string;
  /** `false`: no measured picture of this Windows shows it; `source` says what it is carried over from. */
  readonly confirmed: boolean;
}

/** Ground and edge of a control in one state: CSS values, because grounds may be gradients. */
export interface ControlState {
  readonly face: string;
  readonly edge: string;
}

export interface FrameLook extends Traced {
  /** `glass`: Aero. `band`: wide coloured border. `line`: one pixel. */
  readonly kind: 'glass' | 'band' | 'line';
  /** Ground of the border and, where it has none of its own, of the title bar. */
  readonly ground: string;
  readonly edge: string;
}

export interface TitleBarLook extends Traced {
  readonly ground: string;
  readonly text: string;
  readonly align: 'left' | 'center';
  readonly closeBox: 'glossy-red' | 'flat-red' | 'plain';
  /** Ground of the close box under the mouse. */
  readonly closeHover: string;
}

export interface ButtonLook extends Traced {
  readonly rest: ControlState;
  readonly hover: ControlState;
  readonly pressed: ControlState;
  /** The default button, and the one that has the focus. `glow`: CSS shadow inside the edge, or `none`. */
  readonly default: ControlState & { readonly glow: string };
  /** Corner radius in pixels at 96 dpi. */
  readonly radius: number;
}

export interface CheckBoxLook extends Traced {
  readonly rest: ControlState;
  readonly hover: ControlState;
  readonly checked: ControlState;
  readonly tick: string;
  readonly radius: number;
}

export interface CommandLinkLook extends Traced {
  readonly text: string;
  readonly hoverText: string;
  readonly hover: ControlState;
  readonly pressed: ControlState;
  /** Edge of the default link while no other one has the focus. */
  readonly defaultEdge: string;
  readonly radius: number;
}

export interface BannerLook extends Traced {
  readonly from: string;
  readonly to: string;
}

export interface IconLook<Shape extends string> extends Traced {
  readonly shape: Shape;
}

/** Title bar colours while apps are dark. `null` in a row: that Windows has no dark windows. */
export interface DarkTitleBar extends Traced {
  readonly ground: string;
  readonly text: string;
  readonly edge: string;
}

/** How one Windows family draws a task dialog and the window round it. Lengths are pixels at 96 dpi. */
export interface DialogLook {
  readonly family: DialogFamily;
  /** The family's name as a person says it. */
  readonly name: string;
  readonly frame: FrameLook;
  readonly titleBar: TitleBarLook;
  readonly darkTitleBar: DarkTitleBar | null;
  readonly button: ButtonLook;
  readonly checkBox: CheckBoxLook;
  readonly commandLink: CommandLinkLook;
  readonly banner: BannerLook;
  readonly setupIcon: IconLook<'glossy' | 'flat'>;
  readonly shield: IconLook<'glossy' | 'red' | 'orange'>;
  readonly arrow: IconLook<'solid' | 'line'>;
  readonly expander: IconLook<'round' | 'chevron'>;
  readonly footerIcon: IconLook<'triangle' | 'shield'>;
  /** Whether the icon of the device's class stands beside the names. */
  readonly classIcon: Traced & { readonly shown: boolean };
  /** Whether access keys are underlined before Alt is pressed. */
  readonly accessKeys: Traced & { readonly fromStart: boolean };
}

/** The parts of a row that carry a source. */
export type DialogTrait = Exclude<keyof DialogLook, 'family' | 'name'>;
