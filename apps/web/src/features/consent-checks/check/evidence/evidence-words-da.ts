/** The words of fingerprints. */
export const evidenceWords = {
  evidence: {
    title: 'Dokumentation',
    what: 'Blanketterne ligger i regionen. Her står kun deres fingeraftryk (SHA-256), så de kan genkendes.',
    choose: 'Vælg en scannet blanket',
    stays:
      'Filen bliver på denne maskine: kun dens fingeraftryk (SHA-256) og størrelse sendes, aldrig indhold eller filnavn. PDF, PNG, JPG, TIFF eller HEIC.',
    hashing: 'Beregner fingeraftryk',
    far: '{{done}} af {{size}} ({{share}})',
    cancel: 'Afbryd',
    trouble: {
      empty: 'Filen er tom. Vælg en anden.',
      'wrong-kind':
        'Filen er ikke en PDF, PNG, JPG, TIFF eller HEIC, uanset hvad den hedder. Vælg scanningen af blanketten.',
      unreadable: 'Filen kunne ikke læses. Prøv igen, eller vælg en anden.',
    },
    cprName:
      'Filnavnet ligner et, der indeholder et CPR-nummer. Navnet sendes og gemmes ikke, men overvej at omdøbe filen.',
    repeated: 'Den fil er allerede valgt, eller der er valgt 20 filer.',
    chosen: 'Valgte blanketter',
    sha256: 'Fingeraftryk',
    filedIn: 'Hvor ligger blanketten?',
    signedOn: 'Underskrevet den',
    formVersion: 'Blankettens version',
    remove: 'Fjern',
    signed: 'underskrevet {{day}}',
    version: 'version {{version}}',
    compare: 'Kontrollér en fil mod dette fingeraftryk',
    compareFile: 'Vælg filen, der skal kontrolleres',
    same: 'Filen er den samme',
    sameWhat: 'Dens fingeraftryk er det, der er registreret.',
    another: 'Filen er en anden',
    anotherWhat:
      'Dens fingeraftryk er ikke det, der er registreret. En ny scanning af samme papir giver også et andet fingeraftryk.',
  },
};
