import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { code, localDate, type Accepted, type Issued } from '#platform/kernel';
import { Changes, IssuedBy, Permitted } from '#platform/http';
import { parseProgrammeFile } from '../programme-file.reader.js';
import { organisationsPolicy } from '../organisations-policy.js';
import { LoadProgrammeFile } from './load-programme-file.js';

const body = z.strictObject({
  occurredOn: localDate,
  /** The programme file as YAML text. */
  yaml: z.string().min(1).max(900_000),
});

@ApiTags('programmes')
@Controller('api/programmes')
export class LoadProgrammeFileController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':code/load-file')
  @Permitted(organisationsPolicy.LoadProgrammeFile)
  @Changes('Bring a programme in line with its YAML file; loading the same file twice changes nothing')
  load(
    @Param('code', { schema: code() }) programme: string,
    @Body({ schema: body }) { occurredOn, yaml }: z.infer<typeof body>,
    @IssuedBy() issued: Issued,
  ): Promise<Accepted> {
    return this.commands.execute(
      new LoadProgrammeFile(programme, { occurredOn, file: parseProgrammeFile(yaml) }, issued),
    );
  }
}
