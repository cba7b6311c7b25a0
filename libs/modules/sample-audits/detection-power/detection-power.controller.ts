import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Answers, Permitted } from '#platform/http';
import { sampleAuditsPolicy } from '../sample-audits-policy.js';
import { refuseDraw } from '../sample-audits.problems.js';
import { detectionPower, type DetectionPower } from './detection-power.js';

const MOST = 30;
const numbers = (item: z.ZodNumber) =>
  z
    .string()
    .max(400)
    .transform((text) => text.split(',').map((each) => (each.trim() === '' ? Number.NaN : Number(each))))
    .pipe(z.array(item).min(1).max(MOST));
const share = z.number().gt(0).max(1);

const query = z.strictObject({
  population: numbers(z.number().int().min(1).max(5_000_000)).meta({
    description: 'Units in the frame; of several regions with commas between.',
  }),
  sample: numbers(z.number().int().min(0).max(5_000_000)).meta({
    description: 'Units to be drawn, one number a region.',
  }),
  share: numbers(share).prefault('0.01,0.05,0.1').meta({
    description: 'Shares of nonconforming units worth finding.',
  }),
  power: z.coerce.number().gt(0).lt(1).default(0.95).meta({ description: 'The chance wanted.' }),
  familySize: z.coerce.number().min(1).max(50).default(1).meta({
    description: 'Members a family has on average, where requisitions are counted; 1 where families are.',
  }),
  correlation: z.coerce.number().min(0).max(1).default(1).meta({
    description: 'Of compliance within a family; see the programme.',
  }),
});

const number = z.number();
const powerAnswer = z.object({
  power: number,
  designEffect: number,
  strata: z.array(
    z.object({
      population: number,
      sample: number,
      effectiveSample: number.meta({ description: 'Single requisitions that would tell as much.' }),
      shares: z.array(
        z.object({
          share: number,
          nonconforming: number.meta({ description: 'The units that the share stands for.' }),
          detection: number.meta({ description: 'The chance to see at least one.' }),
          smallestSample: number.meta({ description: 'The smallest draw with the wanted chance.' }),
        }),
      ),
    }),
  ),
  overall: z.array(z.object({ share: number, detection: number })),
});

/** Says what a draw would find, while its sizes are chosen. */
@ApiTags('audit rounds')
@Controller('api/sample-audits/detection-power')
export class DetectionPowerController {
  @Get()
  @Permitted(sampleAuditsPolicy.AskDetectionPower)
  @Answers(powerAnswer)
  @ApiOperation({ summary: 'The chance that a draw of these sizes shows at least one nonconforming unit' })
  ask(@Query({ schema: query }) asked: z.output<typeof query>): DetectionPower {
    const { population, sample, share: shares, power, familySize, correlation } = asked;
    if (sample.length !== population.length)
      throw refuseDraw('draw.sizes-unmatched', { populations: population.length, samples: sample.length });
    const strata = population.map((size, at) => ({ population: size, sample: sample[at] ?? 0 }));
    const beyond = strata.find((stratum) => stratum.sample > stratum.population);
    if (beyond)
      throw refuseDraw('draw.larger-than-frame', { size: beyond.population, wanted: beyond.sample });
    return detectionPower({ strata, shares, power, familySize, correlation });
  }
}
