/** Word files, wanted only when notes are exported: bundled as a file of its own, so that starting the app does not read it. */
export { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx'
