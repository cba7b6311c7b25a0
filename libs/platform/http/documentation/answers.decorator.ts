import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

/** Describes what a route answers by the schema of it: `@Answers(pageOf(checkRow))`. */
export const Answers = (schema: z.ZodType, status = 200) =>
  ApiResponse({ status, description: schema.meta()?.description ?? 'The answer.', standardSchema: schema });
