import type { MailCell, MailContent, MailTable } from './mail-content.js';

/** The text part: the table becomes a block a row, since columns do not survive a narrow or a spoken reading. */
export function mailText(content: MailContent): string {
  const blocks = [
    content.heading,
    ...content.paragraphs,
    ...(content.table ? tableBlocks(content.table) : []),
    ...(content.action ? [`${content.action.text}:\n${content.action.href}`] : []),
    `-- \n${content.footer}`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function tableBlocks(table: MailTable): string[] {
  return [`${table.caption}:`, ...table.rows.map((row) => rowBlock(table.columns, row))];
}

function rowBlock(columns: readonly string[], row: readonly MailCell[]): string {
  return row.map((cell, at) => `${at === 0 ? '* ' : '  '}${columns[at] ?? ''}: ${cellText(cell)}`).join('\n');
}

function cellText(cell: MailCell): string {
  return typeof cell === 'string' ? cell : `${cell.text} <${cell.href}>`;
}
