import type { Driver, Page, Surface } from '../browsers/driver';

/** Where a card sends a person to type: the side panel in Chromium, a small window in Firefox. */
export function typingPlace(driver: Driver): Promise<Surface> {
  return driver.name === 'firefox' ? driver.findPage('/sidepanel.html?window=1') : driver.panel();
}

/** Closes Firefox's small window, as a person does when they have typed; the side panel stays. */
export async function leaveTyping(driver: Driver, place: Surface): Promise<void> {
  if (driver.name === 'firefox') await (place as Page).close();
}
