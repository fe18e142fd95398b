/** Longer cells are no cells of a person (Excel's own limit is 32,767 characters). */
export const longestCell = 100_000;

/** Characters of one row that are held while its end is looked for. */
export const longestRow = 16 << 20;

/** More columns than any tool exports (HubSpot with every property: around a thousand). */
export const mostCells = 5_000;

/** What a JSON file that is not one object a line may weigh, in bytes: it has to be held whole. */
export const largestJson = 64 << 20;

/** What the parts of a spreadsheet may weigh once inflated, in bytes. A million rows of ten cells are about half a gigabyte. */
export const largestSheet = 1 << 30;
export const largestSharedStrings = 256 << 20;
export const largestPart = 16 << 20;

/** Characters of one tag or text of a spreadsheet's XML (Excel writes at most 32,767 into a cell). */
export const longestMarkup = 1 << 20;

/** Characters of all shared texts of a spreadsheet: they are held. */
export const mostSharedText = 64 << 20;
