import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { faults } from './pages/axe.js';
import { CheckPage } from './pages/check-page.js';
import { WAYS, type Scan } from './pages/hands.js';
import { linkOf, MailLinkPage } from './pages/mail-link-page.js';
import { countLoads } from './pages/updates.js';
import type { Stage } from './stage.js';
import { expect, test } from './test.js';

const AUDITOR = { user: 'auditor-1', role: 'auditor' } as const;
const SAMPLE = 'R1-HS-7';
/** Two business days before the answer is due: the day of the reminder. */
const REMINDED_ON = '2023-03-27';

const written = Buffer.from(`%PDF-1.7\nEn samtykkeblanket, som ingen anden skal se.\n%%EOF\n`);
const form: Scan = { name: 'hemmelig-blanket.pdf', mimeType: 'application/pdf', buffer: written };
const obtained: Scan = { ...form, buffer: Buffer.from(`${written.toString()}Underskrevet bagefter.\n`) };
const fingerprint = ({ buffer }: Scan): string => createHash('sha256').update(buffer).digest('hex');

interface Reminded {
  readonly id: string;
  readonly link: string;
}

/** A sample is asked about, nobody answers, and the morning of the reminder comes. */
async function remind(stage: Stage): Promise<Reminded> {
  const { id } = await stage.demo.post({
    as: AUDITOR,
    path: '/api/consent-checks',
    body: { occurredOn: '2023-03-15', round: 'R1', sample: SAMPLE, region: '1084' },
    key: `open-${SAMPLE}`,
  });
  await stage.demo.settle();
  stage.clock.travelTo(`${REMINDED_ON}T06:00:00Z`);
  await stage.demo.sweep();
  await stage.demo.settle();
  const mail = (await stage.mails()).find((text) => text.includes(SAMPLE) && text.includes('samtykke.hoved'));
  return { id, link: await linkOf(mail ?? '') };
}

/** How far the log reaches. */
async function headOf(stage: Stage): Promise<string> {
  await stage.demo.settle();
  const status = await stage.demo.get(AUDITOR, '/api/regions/consent-status');
  return (status as { position: string }).position;
}

/** Everything that a browser sends from now on. */
function recordSent(page: Page): Buffer[] {
  const sent: Buffer[] = [];
  page.context().on('request', (request) => {
    sent.push(Buffer.from(`${request.url()}\n${JSON.stringify(request.headers())}\n`));
    const body = request.postDataBuffer();
    if (body) sent.push(body);
  });
  return sent;
}

for (const [how, hands] of WAYS)
  test(`a region answers what a mail reminds it of, and it comes to its closing, ${how}`, async ({
    as,
    browser,
    contextOptions,
    stage,
  }) => {
    test.slow();
    const { link } = await remind(stage);
    const head = await headOf(stage);
    const outside = await browser.newContext({ ...contextOptions, baseURL: stage.url });
    const page = await outside.newPage();
    const sent = recordSent(page);
    const mailLink = new MailLinkPage(page, hands);

    await test.step('the link shows what it is about to whoever is not signed in', async () => {
      await page.goto(link);
      await expect(mailLink.title).toBeVisible();
      await expect(mailLink.main).toContainText('Påmindelse blev sendt den 27. marts 2023');
      await expect(mailLink.main.getByRole('definition')).toContainText([
        SAMPLE,
        'Svar på kontrol af samtykke',
        'i overmorgen, ons. 29. mar.',
        'Region Hovedstaden',
      ]);
      await expect(mailLink.why).toBeVisible();
      await expect(mailLink.main).toContainText('samtykkekontakt for Region Hovedstaden');
      await expect(mailLink.main).toContainText('Intet er besvaret eller ændret ved at åbne linket.');
      expect(await faults(page)).toEqual([]);
      expect(await headOf(stage)).toBe(head);
    });

    const region = new CheckPage(page, hands);
    await test.step('who signs in comes to the item', async () => {
      await mailLink.signInAs('Kontakt, Region Hovedstaden');
      await expect(region.title(SAMPLE)).toBeVisible();
      await expect(region.asked).toContainText('Afventer svar');
    });

    await test.step('the region answers, and the form stays where it is', async () => {
      await region.begin('Svar');
      await region.answer('Hvad fandt regionen?', 'Skriftligt samtykke findes');
      await hands.give(region.fileChooser, form);
      await expect(region.chosenForms).toContainText(fingerprint(form));
      await region.answer('Samtykket er skriftligt', 'Ja');
      await region.answer('Stillingtagen til sekundære fund', 'Nej');
      await region.answer('Er patienten informeret?', 'Ja');
      await region.answer('Hvor sikkert er det?', 'Bekræftet');
      await region.send('Send svaret');
      await expect(region.asked).toContainText('Afventer vurdering');
      await expect(region.evidence).toContainText(fingerprint(form));
    });

    const auditor = new CheckPage(await as('auditor-1'), hands);
    await test.step('an auditor assesses the answer, and the region sees it', async () => {
      const loads = countLoads(page);
      await auditor.page.goto(page.url());
      await auditor.begin('Vurdér svaret');
      await auditor.answer('Vurdering', 'Afvigelse');
      await auditor.deviation('Stillingtagen til sekundære fund mangler', 'Afvigelse');
      await auditor.send('Registrér vurderingen');
      await expect(auditor.asked).toContainText('Afventer efterfølgende samtykke');
      await expect(region.asked).toContainText('Afventer efterfølgende samtykke');
      expect(loads()).toBe(0);
    });

    await test.step('the region obtains the consent and proposes to close', async () => {
      await expect(region.doing).toContainText(
        'Foreslå lukning: ikke før et efterfølgende samtykke er registreret.',
      );
      await expect(region.button('Foreslå lukning')).toHaveCount(0);
      await region.begin('Registrér efterfølgende samtykke');
      await region.answer('Hvad kom der ud af det?', 'Samtykket er indhentet');
      await hands.give(region.fileChooser, obtained);
      await expect(region.chosenForms).toContainText(fingerprint(obtained));
      await region.send('Registrér udfaldet');
      await region.begin('Foreslå lukning');
      await region.send('Foreslå lukning');
      await expect(region.asked).toContainText('Afventer godkendelse af lukning');
      await expect(region.button('Bekræft lukningen')).toHaveCount(0);
    });

    await test.step('the other party confirms, and the item is closed for both', async () => {
      await auditor.begin('Bekræft lukningen');
      await auditor.send('Bekræft, og luk kontrollen');
      for (const { asked } of [auditor, region]) {
        await expect(asked).toContainText('Lukket');
        await expect(asked).toContainText('Afvigelsen er rettet op');
      }
      await expect(region.history).toContainText('Lukningen blev bekræftet.');
    });

    await test.step('no form has left its machine, only its fingerprint', async () => {
      const all = Buffer.concat(sent);
      expect(all.includes(fingerprint(form))).toBe(true);
      expect(all.includes(fingerprint(obtained))).toBe(true);
      expect(all.includes('som ingen anden skal se')).toBe(false);
      for (const { name, buffer } of [form, obtained]) {
        expect(all.includes(name)).toBe(false);
        expect(all.includes(buffer)).toBe(false);
        expect(all.includes(buffer.toString('base64').slice(0, 40))).toBe(false);
      }
    });
    await outside.close();
  });

test('a scanner that opens the link of a mail changes nothing', async ({ request, stage }) => {
  const { id, link } = await remind(stage);
  const before = await stage.demo.get(AUDITOR, `/api/consent-checks/${id}`);
  const head = await headOf(stage);
  const token = link.slice(link.lastIndexOf('/') + 1);
  const api = new URL(`/api/mail-links/${token}`, stage.url).href;
  const headers = { accept: 'text/html,*/*' };
  for (const address of [link, link, api, api])
    expect((await request.get(address, { headers })).status()).toBe(200);
  expect((await request.head(link, { headers })).status()).toBe(200);
  expect(await headOf(stage)).toBe(head);
  expect(await stage.demo.get(AUDITOR, `/api/consent-checks/${id}`)).toEqual(before);
});
