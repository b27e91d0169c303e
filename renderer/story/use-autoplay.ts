import { useEffect, useEffectEvent } from 'react';

interface Autoplay {
  readonly playing: boolean;
  /** Changes with each scene, which then stays for as long. */
  readonly scene: string;
  readonly seconds: number;
  /** `null` where the story cannot go on by itself: at its end, and at a prompt that waits. */
  readonly onNext: (() => void) | null;
  onStop(): void;
}

/** Goes on to the next scene by itself, and stops where it cannot. */
export function useAutoplay({ playing, scene, seconds, onNext, onStop }: Autoplay): void {
  const goOn = useEffectEvent(() => onNext?.());
  const stop = useEffectEvent(onStop);
  const stuck = onNext === null;
  useEffect(() => {
    if (!playing) return;
    if (stuck) {
      stop();
      return;
    }
    const timer = setTimeout(goOn, seconds * 1000);
    return () => clearTimeout(timer);
  }, [playing, stuck, scene, seconds]);
}
