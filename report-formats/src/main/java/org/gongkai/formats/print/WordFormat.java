package org.gongkai.formats.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;

import com.google.auto.service.AutoService;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Proof;

/** The report as a Word document with real tables, to be edited in Word or WPS. */
@AutoService(ReportFormat.class)
public final class WordFormat implements ReportFormat {

    private static final int TITLE_POINTS = 22;
    private static final int BODY_POINTS = 16;
    private static final int SMALL_POINTS = 9;
    private static final int PAGE_NUMBER_POINTS = 14;

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
            page(document);
            pageNumbers(document);
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

    /** A4 with the margins of GB/T 9704: 37, 26, 35 and 28 mm. */
    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(2098));
        margins.setRight(BigInteger.valueOf(1474));
        margins.setBottom(BigInteger.valueOf(1985));
        margins.setLeft(BigInteger.valueOf(1588));
    }

    private static void pageNumbers(XWPFDocument document) {
        XWPFFooter footer = new XWPFHeaderFooterPolicy(document).createFooter(XWPFHeaderFooterPolicy.DEFAULT);
        XWPFParagraph paragraph = footer.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        WordStyles.run(paragraph, "— ", PAGE_NUMBER_POINTS, false);
        for (STFldCharType.Enum part : List.of(STFldCharType.BEGIN, STFldCharType.SEPARATE, STFldCharType.END)) {
            XWPFRun run = paragraph.createRun();
            run.setFontSize(PAGE_NUMBER_POINTS);
            run.getCTR().addNewFldChar().setFldCharType(part);
            if (part == STFldCharType.BEGIN) {
                paragraph.createRun().getCTR().addNewInstrText().setStringValue("PAGE");
            }
        }
        WordStyles.run(paragraph, " —", PAGE_NUMBER_POINTS, false);
    }
}
