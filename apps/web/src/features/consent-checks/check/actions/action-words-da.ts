/** The words of what can be done with an item. */
export const actionWords = {
  actions: {
    begun: '{{action}} (påbegyndt)',
    title: 'Hvad du kan gøre',
    none: 'Der er intet, du skal eller kan gøre ved kontrollen lige nu.',
  },
  ownStep: {
    answered: 'Du svarede selv; en anden skal vurdere.',
    proposed: 'Du foreslog selv lukningen; en anden skal bekræfte den.',
    assessed: 'Du vurderede selv; en anden skal beslutte, hvad der sker med data.',
  },
  hindrance: {
    'consent-check': {
      'under-investigation': 'ikke før undersøgelsen er afsluttet.',
      'remedy-missing': 'ikke før et efterfølgende samtykke er registreret.',
      'patient-contact-missing': 'ikke før kontakten til patienten er registreret.',
    },
  },
  action: {
    AnswerCheck: {
      label: 'Svar',
      correct: 'Ret svaret',
      onBehalf: 'Registrér svar på regionens vegne',
      what: 'Når svaret er sendt, vurderer centret det. Indtil da kan det rettes.',
      send: 'Send svaret',
    },
    AssessCheck: {
      label: 'Vurdér svaret',
      what: 'Vurderingen gælder samtykket på analysetidspunktet og ændres ikke af, hvad der sker senere. Uden afvigelse lukkes kontrollen med det samme.',
      send: 'Registrér vurderingen',
    },
    RequestAnswer: {
      label: 'Bed om svar',
      what: 'Regionen bliver bedt om at svare, og fristen begynder at løbe.',
      send: 'Bed regionen om svar',
    },
    StartInvestigation: {
      label: 'Begynd undersøgelse',
      what: 'Centret undersøger selv sagen. Alle frister står stille, til undersøgelsen er slut.',
      send: 'Begynd undersøgelsen',
    },
    EndInvestigation: {
      label: 'Afslut undersøgelsen',
      what: 'Fristerne løber igen. Hver frist flyttes de arbejdsdage, den stod stille.',
      send: 'Afslut undersøgelsen',
    },
    OfferTransfer: {
      label: 'Tilbyd til en anden region',
      what: 'Jeres region har ansvaret, til den anden har sagt ja.',
      send: 'Tilbyd overførslen',
    },
    AcceptTransfer: {
      label: 'Overtag kontrollen',
      what: 'Jeres region får ansvaret, og fristerne løber forfra.',
      send: 'Overtag kontrollen',
    },
    RefuseTransfer: {
      label: 'Afvis overførslen',
      what: 'Kontrollen bliver hos den region, der tilbød den. Skriv gerne hvorfor.',
      send: 'Afvis overførslen',
    },
    PledgeRetrospectiveConsent: {
      label: 'Lov at indhente samtykke',
      what: 'Regionen lover at indhente samtykket efterfølgende, og fristen for det begynder at løbe.',
      send: 'Registrér løftet',
    },
    RecordRetrospectiveConsent: {
      label: 'Registrér efterfølgende samtykke',
      what: 'Hvad kom der ud af at spørge patienten? Samtykket på analysetidspunktet ændres ikke af det.',
      send: 'Registrér udfaldet',
    },
    RecordPatientContact: {
      label: 'Registrér kontakt til patienten',
      what: 'Uden skriftligt samtykke skal patienten kontaktes straks (16. december 2022). Virkningsdatoen er dagen for kontakten.',
      send: 'Registrér kontakten',
    },
    ProposeClosing: {
      label: 'Foreslå lukning',
      what: 'Regionen mener, at der er rettet op. En anden, i centret, bekræfter det.',
      send: 'Foreslå lukning',
    },
    VerifyClosing: {
      label: 'Bekræft lukningen',
      what: 'Du bekræfter, at der er rettet op. Kontrollen lukkes.',
      send: 'Bekræft, og luk kontrollen',
    },
    RejectClosing: {
      label: 'Afvis lukningen',
      what: 'Kontrollen går tilbage til regionen med en ny frist.',
      noteHint: 'Skriv, hvad der mangler. Ingen navne og ingen CPR-numre.',
      send: 'Afvis lukningen',
    },
    DecideDataHandling: {
      label: 'Beslut, hvad der sker med data',
      what: 'Tilsyn foreslår intet. Beslutningen registreres, og kontrollen lukkes.',
      send: 'Registrér beslutningen',
    },
    ReopenCheck: {
      label: 'Genåbn kontrollen',
      what: 'Regionen bliver bedt om at svare igen. Det, der er sket, bliver stående i historikken.',
      send: 'Genåbn kontrollen',
    },
  },
  form: {
    note: 'Bemærkning',
    noteHint: 'Ingen navne og ingen CPR-numre. Bemærkningen opbevares forseglet.',
    occurredOn: 'Virkningsdato',
    occurredOnHint: 'Dagen, det gælder fra. Tomt betyder i dag.',
  },
  stale: {
    moved:
      'Kontrollen er ændret, mens du skriver: {{what}} Det, du har skrevet, er urørt; når du sender, kan du vælge.',
    title: 'Kontrollen er ændret, siden du åbnede formularen',
    what: 'Intet er sendt endnu, og det, du har skrevet, står stadig nedenfor. Vælg, hvad der skal ske.',
    mine: 'Det, du ville sende',
    theirs: 'Det, der er sket imens',
    impossible: 'Efter det, der er sket, kan du ikke længere gøre det.',
    send: 'Send alligevel på den nye',
    discard: 'Kassér mit',
  },
  recorded: {
    as_one: 'Registreret som hændelse nr. {{last}}.',
    as_other: 'Registreret som hændelse nr. {{first}} til {{last}}.',
    before: 'Det var allerede registreret. Der er ikke sket noget nyt.',
  },
};
