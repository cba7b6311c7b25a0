/** The words of fingerprints. */
export const evidenceWords = {
  evidence: {
    title: 'Evidence',
    what: 'The forms stay in the region. Here are only their fingerprints (SHA-256), so that they can be recognised.',
    choose: 'Choose a scanned form',
    stays:
      'The file stays on this machine: only its fingerprint (SHA-256) and size are sent, never its content or name. PDF, PNG, JPG, TIFF or HEIC.',
    hashing: 'Taking the fingerprint',
    far: '{{done}} of {{size}} ({{share}})',
    cancel: 'Cancel',
    trouble: {
      empty: 'The file is empty. Choose another.',
      'wrong-kind':
        'The file is no PDF, PNG, JPG, TIFF or HEIC, whatever it is called. Choose the scan of the form.',
      unreadable: 'The file could not be read. Try again, or choose another.',
    },
    cprName:
      'The name of the file looks as if it held a CPR number. The name is neither sent nor stored, but consider renaming the file.',
    repeated: 'That file has been chosen already, or 20 files have.',
    chosen: 'Chosen forms',
    sha256: 'Fingerprint',
    filedIn: 'Where is the form?',
    signedOn: 'Signed on',
    formVersion: 'Version of the form',
    remove: 'Remove',
    signed: 'signed {{day}}',
    version: 'version {{version}}',
    compare: 'Check a file against this fingerprint',
    compareFile: 'Choose the file to check',
    same: 'The file is the same',
    sameWhat: 'Its fingerprint is the recorded one.',
    another: 'The file is another one',
    anotherWhat:
      'Its fingerprint is not the recorded one. A new scan of the same paper has another fingerprint as well.',
  },
};
