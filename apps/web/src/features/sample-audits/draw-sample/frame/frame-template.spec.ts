import { describe, expect, it } from '@jest/globals';
import { templateOf } from './frame-template.js';
import { words as danish } from './words/da.js';
import { words as english } from './words/en.js';

describe('the empty template of a frame file', () => {
  it('has the headings that the page calls the columns by', () => {
    expect(templateOf((column) => danish.field[column])).toBe(
      '\uFEFFRekvisition;Region;Patientgruppe;Afdeling;Analysedato;Familie;Slægtskab\r\n',
    );
    expect(templateOf((column) => english.field[column])).toBe(
      '\uFEFFRequisition;Region;Patient group;Department;Analysed on;Family;Relation\r\n',
    );
  });
});
