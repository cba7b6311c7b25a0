import { WorkbookReader } from '@cj-tech-master/excelts';
import type { RawRecord } from './frame-record.js';
import { refuseFrame } from './frame.problems.js';
import { inspectXlsx } from './xlsx-archive.reader.js';
