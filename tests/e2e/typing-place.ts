import type { Driver, Surface } from '../browsers/driver';

/** Where a card sends a person to type: the side panel in Chromium, a small window in Firefox. */
export function typingPlace(driver: Driver): Promise<Surface> {
  return driver.name === 'firefox' ? driver.findPage('/sidepanel.html?window=1') : driver.panel();
}
