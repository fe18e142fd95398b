import { createHash } from 'node:crypto';

/** A drawn portrait, the same for the same address: our people are invented, and so are their faces. */
export function avatar(seed: string): string {
  const hash = createHash('sha256').update(seed).digest();
  const hue = Math.round(((hash[0] ?? 0) / 256) * 360);
  const skin = `hsl(${20 + ((hash[1] ?? 0) % 20)} 55% ${45 + ((hash[2] ?? 0) % 35)}%)`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" width="200" height="200">
<rect width="200" height="200" fill="hsl(${hue} 45% 82%)"/>
<ellipse cx="100" cy="205" rx="78" ry="70" fill="hsl(${hue} 45% 40%)"/>
<rect x="84" y="115" width="32" height="40" rx="14" fill="${skin}"/>
<circle cx="100" cy="88" r="42" fill="${skin}"/>
<path d="M56 86a44 44 0 0 1 88 0c-14-4-26-12-34-24-12 14-30 22-54 24z" fill="hsl(${(hue + 200) % 360} 30% 22%)"/>
</svg>`;
}
