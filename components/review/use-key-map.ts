"use client";
/** The keys that this browser's user has given to commands. What may be given to whom is key-map.ts. */
import { useCallback, useMemo } from "react";
import { deviceSetting, useDeviceSetting } from "./device-setting";
import { type KeyMap, readKeyMap, writeKeyMap } from "./key-map";

const setting = deviceSetting("kaoju.review.keys");

/** The map as it is now, and the way to put another in its place. */
export function useKeyMap(): readonly [map: KeyMap, change: (map: KeyMap) => void] {
  const [text, write] = useDeviceSetting(setting);
  const map = useMemo(() => readKeyMap(text), [text]);
  return [map, useCallback((next) => write(next.size === 0 ? null : writeKeyMap(next)), [write])];
}
