import { actionWords } from '../actions/action-words-da.js';
import { historyWords } from '../history/history-words-da.js';
import { answerWords } from '../answer-check/answer-words-da.js';
import { evidenceWords } from '../evidence/evidence-words-da.js';

/** The words of one item. Those of states, deadlines, answers and deviations are the room's. */
export const words = {
  ...actionWords,
  ...historyWords,
  ...answerWords,
  ...evidenceWords,
  title: 'Kontrol',
  titleOf: 'Kontrol af prøve {{sample}}',
  accessLog: 'Se, hvem der har læst om prøven',
  asked: {
    title: 'Hvad der spørges om',
    awaitingAnswer:
      '{{region}} skal svare på, om der var skriftligt samtykke, da prøven blev analyseret, og om patienten er informeret.',
    awaitingAssessment: 'Svaret fra {{region}} ligger klar. Centret skal vurdere det.',
    underInvestigation: 'Centret undersøger sagen. {{region}} har fortsat ansvaret.',
    transferOffered:
      '{{offeredTo}} skal svare på, om prøven er deres. Indtil da har {{region}} fortsat ansvaret.',
    awaitingRetrospectiveConsent:
      'Svaret er vurderet som en afvigelse. {{region}} skal rette op på den og derefter foreslå lukning.',
    awaitingVerification: '{{region}} har foreslået at lukke. Centret skal bekræfte eller afvise.',
    awaitingDataHandling: 'Samtykke kan ikke fås. Centret skal beslutte, hvad der sker med data.',
    closed: 'Kontrollen er lukket. Ingen skal gøre mere.',
    investigatedSince: 'Undersøgt af centret siden {{day}}. Fristerne står stille så længe.',
  },
  deadlines: {
    none: 'Der løber ingen frist.',
    standsStill: 'står stille; var {{day}}',
    lateBefore: 'da undersøgelsen begyndte; står stille',
  },
  why: {
    rule_one: 'Hvorfor: reglen for “{{rule}}” gav {{count}} arbejdsdag fra {{day}}, {{event}}.',
    rule_other: 'Hvorfor: reglen for “{{rule}}” gav {{count}} arbejdsdage fra {{day}}, {{event}}.',
    moved:
      'Den stod stille under undersøgelsen og blev flyttet, da den sluttede {{day}} (hændelse nr. {{number}}).',
  },
  cause: {
    AnswerRequested: 'da regionen blev bedt om svar (hændelse nr. {{number}})',
    CheckAnswered: 'da regionen svarede (hændelse nr. {{number}})',
    CheckAssessed: 'da svaret blev vurderet (hændelse nr. {{number}})',
    TransferOffered: 'da kontrollen blev tilbudt (hændelse nr. {{number}})',
    TransferAccepted: 'da regionen overtog (hændelse nr. {{number}})',
    RetrospectiveConsentPledged: 'da regionen lovede at indhente samtykke (hændelse nr. {{number}})',
    RetrospectiveConsentRefused: 'da patienten sagde nej (hændelse nr. {{number}})',
    RetrospectiveConsentImpossible: 'da samtykke viste sig umuligt (hændelse nr. {{number}})',
    ClosingProposed: 'da lukning blev foreslået (hændelse nr. {{number}})',
    ClosingRejected: 'da lukningen blev afvist (hændelse nr. {{number}})',
    CheckReopened: 'da kontrollen blev genåbnet (hændelse nr. {{number}})',
  },
  facts: {
    title: 'Om prøven',
    sample: 'Prøve',
    region: 'Ansvarlig region',
    offeredTo: 'Tilbudt til',
    round: 'Runde',
    origin: 'Udvalgt',
    patientGroup: 'Patientgruppe',
    department: 'Afdeling',
    family: 'Familie',
    relation: 'Relation',
    analysedOn: 'Analyseret',
    reportedTo: 'Forelagt styregruppen på møde',
  },
  reminders: {
    title: 'Påmindelser',
    none: 'Der er ingen påmindelser om kontrollen.',
    sendOn: 'Sendes',
    about: 'Om',
    due: 'frist {{day}}',
    to: 'Til',
    state: 'Status',
    all: 'Se alle påmindelser om kontrollen',
  },
  duty: {
    'consent-contact': 'Regional kontakt',
    'regional-director': 'Regional direktør',
    'committee-secretariat': 'Styregruppens sekretariat',
    auditor: 'Auditor',
  },
  reminderState: {
    queued: 'Skal sendes',
    held: 'Holdt tilbage',
    sent: 'Sendt',
    cancelled: 'Bortfaldet',
    overtaken: 'Afløst af en senere',
    failed: 'Kunne ikke sendes',
  },
};
