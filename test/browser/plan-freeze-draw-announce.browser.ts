import { createHash } from 'node:crypto';
import { CheckListPage } from './pages/check-list-page.js';
import { CheckPage } from './pages/check-page.js';
import { WAYS, type Scan } from './pages/hands.js';
import { RoundPage } from './pages/round-page.js';
import { countLoads } from './pages/updates.js';
import { expect, test } from './test.js';

const REGIONS = ['1081', '1082', '1083', '1084', '1085'];
const PER_REGION = 12;
const SEED = '4 1 6 2 2 5 3 1 6 6 4 2';

/** Twelve requisitions of each region; in each the first three are a family, which is one unit. */
const rows = REGIONS.flatMap((region) =>
  Array.from({ length: PER_REGION }, (_, at) => {
    const relation = ['indeks', 'mor', 'far'][at];
    const family = relation ? `F3-${region};${relation}` : ';';
    return `R3-${region}-${at + 1};${region};rare-diseases;KGA;2023-01-10;${family}`;
  }),
);
const frame: Scan = {
  name: 'population.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    ['rekvisition;region;patientgruppe;afdeling;analysedato;familie;slægtskab', ...rows, ''].join('\n'),
  ),
};

for (const [how, hands] of WAYS)
  test(`a round is planned, frozen, drawn and announced, and the regions are asked, ${how}`, async ({
    as,
  }) => {
    test.slow();
    const [auditor, contact] = [await as('auditor-1'), await as('contact-1084')];
    const round = new RoundPage(auditor, hands);
    const list = new CheckListPage(contact, hands);
    await list.open();
    const regionLoads = countLoads(contact);
    let drawn: string[] = [];

    await test.step('the plan leads on to the population', async () => {
      await round.plan('Stikprøve, forår 2023', '2023-01-01', '2023-02-28');
      await expect(round.title).toHaveText('Træk prøver: Stikprøve, forår 2023');
      await expect(auditor).toHaveURL(/\/audit-rounds\/R3\/draw\b/);
      await expect(round.step).toContainText('Population');
      await expect(
        auditor.getByText(/^Runden er planlagt\. Registreret som hændelse nr\. \d+ i loggen\.$/),
      ).toBeVisible();
    });
    const loads = countLoads(auditor);

    await test.step('the file is looked over before anything is kept', async () => {
      await round.giveFrame(frame);
      await expect(round.main).toContainText(`Filen er i orden: ${rows.length} rækker`);
      await expect(round.main).toContainText(createHash('sha256').update(frame.buffer).digest('hex'));
      const line = round.line('Population pr. region', 'Region Hovedstaden');
      await expect(line.getByRole('cell')).toHaveText(['12', '10']);
    });

    await test.step('the population is frozen for good', async () => {
      await round.press('Lås populationen');
      await expect(round.section('Populationen er låst')).toContainText(
        'Den kan hverken udskiftes eller ændres.',
      );
      await expect(
        auditor.getByText(/^Populationen er låst\. Registreret som hændelse nr\. \d+/),
      ).toBeVisible();
      await expect(round.main.getByRole('button', { name: 'Lås populationen' })).toHaveCount(0);
      await round.follow('Videre til frøet');
    });

    await test.step('dice give the seed', async () => {
      await expect(round.step).toContainText('Frø');
      await round.fixSeed('Terninger', SEED);
    });

    await test.step('a number is chosen, and the answers are looked through', async () => {
      await round.chooseTotal('10');
      const line = round.line('Udtræk pr. region', 'Region Hovedstaden');
      await expect(line.getByRole('cell').nth(1)).toHaveText('2');
      await round.press('Se svarene igennem');
      const answers = round.section('Se svarene igennem, før der trækkes');
      for (const answer of [SEED, 'Terninger', 'Lige mange fra hver region', '15. marts 2023'])
        await expect(answers).toContainText(answer);
    });

    await test.step('the sample is drawn, and no region is asked yet', async () => {
      await round.press('Træk prøverne');
      await expect(round.section('Prøverne er trukket')).toContainText('prøver er trukket');
      await expect(round.step).toContainText('Certifikat');
    });

    await test.step('the certificate tells by what it was drawn, and what', async () => {
      await round.follow('Se certifikatet');
      await expect(round.title).toHaveText('Certifikat for udtræk, runde R3');
      await expect(round.section('Udtræk 1')).toContainText(SEED);
      await expect(
        round.line('Enheder pr. region, udtræk 1', 'Region Hovedstaden').getByRole('cell'),
      ).toHaveText(['10', '0', '2']);
      drawn = await round.drawnOf('Region Hovedstaden');
      expect(drawn.length).toBeGreaterThanOrEqual(2);
      await auditor.goBack();
    });

    await test.step('the round is announced once it is confirmed', async () => {
      await round.follow('Videre til varslingen');
      await expect(round.main).toContainText('Varsles runden i dag, skal der svares senest 29. marts 2023.');
      await round.announce();
      await expect(round.dialog).toBeHidden();
      await expect(round.main).toContainText('Runden er varslet');
      await expect(round.main.getByRole('button', { name: 'Varsl runden' })).toHaveCount(0);
      await round.follow('Gå til runden');
      await expect(round.title).toHaveText('Stikprøve, forår 2023');
      await expect(round.main.getByRole('paragraph').filter({ hasText: /Varslet$/ })).toBeVisible();
      await expect(round.main).toContainText('Svar senest');
    });

    await test.step('the region is asked about its own samples and no others', async () => {
      for (const sample of drawn) await expect(list.row(sample)).toContainText('Afventer svar');
      expect((await list.shown()).filter((sample) => sample.startsWith('R3-'))).toEqual(drawn);
      await list.choose(drawn[0] ?? '');
      const check = new CheckPage(contact, hands);
      await expect(check.asked).toContainText('Afventer svar');
      await expect(check.button('Svar')).toBeVisible();
    });

    expect([loads(), regionLoads()]).toEqual([0, 0]);
  });
