"use client";
/** Whether shortcuts of one character are on: a setting of this browser, for people whose speech input or slips set them off. */
import { useCallback } from "react";
import { deviceSetting, useDeviceSetting } from "./device-setting";

const setting = deviceSetting("kaoju.review.single-keys");

/** The setting and the way to turn it over. */
export function useSingleKeys(): readonly [on: boolean, toggle: () => void] {
  const [text, write] = useDeviceSetting(setting);
  const on = text !== "off";
  return [on, useCallback(() => write(on ? "off" : "on"), [on, write])];
}
