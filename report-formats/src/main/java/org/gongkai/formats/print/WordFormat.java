package org.gongkai.formats.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import com.google.auto.service.AutoService;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Proof;
import org.gongkai.formats.plot.Plot;
import org.gongkai.paper.Face;
import org.gongkai.paper.WordPage;
import org.gongkai.paper.WordStyles;

/** The report as a Word document with real tables, to be edited in Word or WPS. */
@AutoService(ReportFormat.class)
public final class WordFormat implements ReportFormat {

    private static final Face TITLE = new Face(Face.TITLE, 22, false, false, Face.BLACK);
    private static final Face SECTION = new Face(Face.SECTION, 16, false, false, Face.BLACK);
    private static final Face HEADING = new Face(Face.HEADING, 16, false, false, Face.BLACK);
    private static final Face BODY = Face.official(16, false);
    private static final Face SMALL = Face.official(9, false);

    private static final double LINE_POINTS = 28;
    private static final double TITLE_LINE_POINTS = 34;

    /** What stands above the plots, as in every paper. */
    private static final String ANNEX = "附件：数据图示";

    /** In twentieths of a point. */
    private static final int CHARACTER = 16 * 20;

    private static final int INDENT = 2 * CHARACTER;

    /** Likewise, a line. */
    private static final int BLANK_LINE = 28 * 20;

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
    public boolean showsPlots() {
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
            title(document, printed);
            if (!report.status().isFrozen()) {
                paragraph(document, WordStyles.BODY, report.status().label() + "，第" + report.version() + "版。", BODY);
            }
            report.amendment().ifPresent(reason -> body(document, "本版为第" + report.version() + "版，更正原因：" + reason));
            printed.head().forEach(text -> body(document, text));
            printed.sections().forEach(section -> section(document, section));
            if (!printed.notes().isEmpty()) {
                heading(document, WordStyles.SECTION, "数据说明", SECTION);
                printed.notes().forEach(note -> body(document, note));
            }
            signature(document, printed.signatureLines());
            annex(document, printed.plots());
            proof.signature()
                    .ifPresent(signature -> WordStyles.run(
                            document.createParagraph(),
                            "第" + report.version() + "版　SHA-256：" + proof.sha256() + "　规则版本：" + report.ruleSet(),
                            SMALL));
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void title(XWPFDocument document, PrintedReport printed) {
        XWPFParagraph title = document.createParagraph();
        title.setStyle(WordStyles.TITLE);
        title.setAlignment(ParagraphAlignment.CENTER);
        title.setSpacingBetween(TITLE_LINE_POINTS, LineSpacingRule.EXACT);
        title.setSpacingAfter(BLANK_LINE);
        WordStyles.run(title, String.join("\n", printed.titleLines()), TITLE);
    }

    private static void section(XWPFDocument document, PrintedReport.PrintedSection section) {
        heading(document, WordStyles.SECTION, section.title(), SECTION);
        for (PrintedReport.PrintedText text : section.texts()) {
            text.heading().ifPresent(heading -> heading(document, WordStyles.HEADING, heading, HEADING));
            text.paragraphs().forEach(words -> body(document, words));
        }
        section.table().ifPresent(table -> {
            new WordTable(table).drawOn(document);
            table.notes().forEach(note -> body(document, note));
        });
    }

    /** Body and day stay together, a line below the text. */
    private static void signature(XWPFDocument document, List<PrintedReport.SignatureLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            XWPFParagraph paragraph =
                    paragraph(document, WordStyles.BODY, lines.get(i).text(), BODY);
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
            paragraph.setIndentationRight((int) Math.round(lines.get(i).free() * CHARACTER));
            WordStyles.leaveNoRoomAtDigits(paragraph);
            paragraph.setSpacingBefore(i == 0 ? BLANK_LINE : 0);
            paragraph.setKeepNext(i < lines.size() - 1);
        }
    }

    private static void annex(XWPFDocument document, List<Plot> plots) {
        if (!plots.isEmpty()) {
            paragraph(document, WordStyles.SECTION, ANNEX, SECTION).setPageBreak(true);
        }
        plots.forEach(plot -> WordPlot.draw(document, plot));
    }

    private static void heading(XWPFDocument document, String style, String text, Face face) {
        paragraph(document, style, text, face).setIndentationFirstLine(INDENT);
    }

    private static void body(XWPFDocument document, String text) {
        XWPFParagraph paragraph = paragraph(document, WordStyles.BODY, text, BODY);
        paragraph.setIndentationFirstLine(INDENT);
        paragraph.setAlignment(ParagraphAlignment.BOTH);
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String style, String text, Face face) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.setSpacingBetween(LINE_POINTS, LineSpacingRule.EXACT);
        // Programs give headings room of their own unless they are told.
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(0);
        WordStyles.run(paragraph, text, face);
        return paragraph;
    }
}
