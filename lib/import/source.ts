import { compactHeader } from './fold-header';
import type { FileSource } from './row-source';
import { brevo } from './sources/brevo';
import { hubspot } from './sources/hubspot';
import { linkedInConnections } from './sources/linkedin-connections';
import { linkedInLeadGen } from './sources/linkedin-lead-gen';
import { livestorm } from './sources/livestorm';
import { mailchimp } from './sources/mailchimp';
import { mautic } from './sources/mautic';
import type { SourceShape } from './sources/shape';
import { tandem } from './sources/tandem';
import { zoom } from './sources/zoom';

/** Every tool that is known, the ones that are told most surely first. */
export const sourceShapes: readonly SourceShape[] = [
  tandem,
  linkedInConnections,
  linkedInLeadGen,
  mailchimp,
  hubspot,
  livestorm,
  zoom,
  brevo,
  mautic,
];

/** Which tool made a file, by its headers; its name helps only where the headers leave it open. Undefined: any table. */
export function sourceOf(headers: readonly string[], fileName: string): SourceShape | undefined {
  const there = new Set(headers.map(compactHeader));
  const hasAll = (set: readonly string[]): boolean => set.every((header) => there.has(compactHeader(header)));
  return (
    sourceShapes.find((shape) => shape.tells.some(hasAll)) ??
    sourceShapes.find((shape) => shape.fileNames?.test(fileName) && shape.hint?.some(hasAll))
  );
}

/** A tool by its id; undefined for any table. */
export const shapeOf = (source: FileSource): SourceShape | undefined => sourceShapes.find(({ id }) => id === source);
