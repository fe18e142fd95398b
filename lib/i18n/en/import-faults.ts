/** Why a file, a row or an import was refused, and what to do. */
export const importFaults = {
  problems: {
    empty: ['The file is empty.', 'Export it again from where it comes.'],
    'no-table': ['No table was found in it.', 'Tandem reads rows and columns: export a CSV, Excel or JSON file.'],
    'is-pdf': ['It is a PDF, whatever its name says.', 'Export the list as CSV or Excel instead.'],
    'is-html': [
      'It is a web page, not a table.',
      'The download may have needed a login: sign in, and export it again.',
    ],
    'is-zip': ['It is a zip archive.', 'Unpack it, and drop the files that are inside.'],
    'is-old-excel': [
      'It is an Excel file of the old kind (.xls), or it has a password.',
      'Open it, and save it as .xlsx or CSV, without a password.',
    ],
    'is-image': ['It is a picture.', 'Export the list as CSV or Excel instead.'],
    'is-binary': ['It is no text, and nothing Tandem knows.', 'Export the list as CSV, Excel or JSON instead.'],
    'not-json': ['It is called JSON, but cannot be read as such.', 'It may be cut off: export it again.'],
    'json-too-big': ['This JSON file is too large.', 'Export it as CSV, which may have any size.'],
    'xlsx-too-big': ['This Excel file unpacks to too much.', 'Save the sheet as CSV, which may have any size.'],
    'xlsx-broken': ['This Excel file is damaged, or has a password.', 'Open it, and save it anew as .xlsx or CSV.'],
    'is-tandem-export': [
      'It is a Tandem export or backup.',
      'Restore it, or merge a colleague’s, under Settings, Data.',
    ],
    unreadable: ['The browser cannot read it.', 'It may have been moved or be open elsewhere. Choose it again.'],
  },
  rowFaults: {
    'quote-open': 'a quote is never closed',
    'cell-too-long': 'a cell is too long',
    'too-many-cells': 'it has too many cells',
    'hostile-key': 'it has a forbidden name in it',
    'not-an-object': 'it is not a record',
    'header-again': 'it repeats the column names',
    nobody: 'it says nobody: no name, no address',
    'bad-address': 'its address is not one',
  },
  failures: {
    'storage-full': [
      'The disk is full.',
      'Free some space, then try again. What was imported stays, and the rest goes on from there.',
    ],
    'no-consent': [
      'You have not agreed to Tandem’s terms yet.',
      'Nothing is collected before. Agree on the welcome page.',
    ],
    'role-may-not': [
      'Your role may not import this.',
      'Tags and engagement are for marketers. Choose your roles under Settings, You.',
    ],
    busy: ['Another tab is importing.', 'Wait until it is through, then try again.'],
    failed: ['Something went wrong.', 'What was imported stays, in whole batches. Try again to go on from there.'],
  },
  welcome: 'Open the welcome page',
};
