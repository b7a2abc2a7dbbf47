package org.gongkai.formats.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import com.google.auto.service.AutoService;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Proof;
import org.gongkai.paper.WordPage;
import org.gongkai.paper.WordStyles;

/** The report as a Word document with real tables, to be edited in Word or WPS. */
@AutoService(ReportFormat.class)
public final class WordFormat implements ReportFormat {

    private static final int TITLE_POINTS = 22;
    private static final int BODY_POINTS = 16;
    private static final int SMALL_POINTS = 9;

    /** Twentieths of a point. */
    private static final int LINE = 28 * 20;

    private static final int INDENT = 32 * 20;

    @Override
    public String suffix() {
        return "docx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    }

    @Override
    public String label() {
        return "Word";
    }

    @Override
    public int place() {
        return 3;
    }

    @Override
    public boolean isDocument() {
        return true;
    }

    @Override
    public boolean isDownload() {
        return true;
    }

    @Override
    public byte[] print(Rendition rendition) {
        AnnualReport report = rendition.report();
        Proof proof = rendition.proof();
        PrintedReport printed = PrintedReport.of(rendition);
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            WordStyles.define(document);
            WordPage.layOut(document);
            document.getProperties().getCoreProperties().setTitle(printed.title());
            document.getProperties()
                    .getCoreProperties()
                    .setCreator(report.agency().name());
            paragraph(document, WordStyles.TITLE, printed.title()).setAlignment(ParagraphAlignment.CENTER);
            if (!report.status().isFrozen()) {
                paragraph(document, WordStyles.BODY, report.status().label() + "，第" + report.version() + "版。");
            }
            report.amendment().ifPresent(reason -> body(document, "本版为第" + report.version() + "版，更正原因：" + reason));
            printed.head().forEach(text -> body(document, text));
            printed.sections().forEach(section -> section(document, section));
            if (!printed.notes().isEmpty()) {
                paragraph(document, WordStyles.SECTION, "数据说明");
                printed.notes().forEach(note -> body(document, note));
            }
            proof.signature()
                    .ifPresent(signature -> small(
                            document,
                            "第" + report.version() + "版　SHA-256：" + proof.sha256() + "　规则版本：" + report.ruleSet()));
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void section(XWPFDocument document, PrintedReport.PrintedSection section) {
        paragraph(document, WordStyles.SECTION, section.title());
        for (PrintedReport.PrintedText text : section.texts()) {
            text.heading().ifPresent(heading -> paragraph(document, WordStyles.HEADING, heading));
            text.paragraphs().forEach(words -> body(document, words));
        }
        section.table().ifPresent(table -> {
            new WordTable(table).drawOn(document);
            table.notes().forEach(note -> body(document, note));
        });
    }

    private static void body(XWPFDocument document, String text) {
        XWPFParagraph paragraph = paragraph(document, WordStyles.BODY, text);
        paragraph.setIndentationFirstLine(INDENT);
    }

    private static void small(XWPFDocument document, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        WordStyles.run(paragraph, text, SMALL_POINTS, false);
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.setSpacingBetween(LINE / 20.0, org.apache.poi.xwpf.usermodel.LineSpacingRule.EXACT);
        boolean bold = !style.equals(WordStyles.BODY);
        WordStyles.run(paragraph, text, style.equals(WordStyles.TITLE) ? TITLE_POINTS : BODY_POINTS, bold);
        return paragraph;
    }
}
