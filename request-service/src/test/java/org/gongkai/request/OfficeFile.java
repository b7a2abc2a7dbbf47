package org.gongkai.request;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.function.Consumer;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** A template of a notice of supplement as an office writes it in Word, with its letterhead. */
final class OfficeFile {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private OfficeFile() {}

    /** One that can be used. */
    static byte[] whole() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            style(document);
            page(document);
            XWPFParagraph letterhead = paragraph(document, ParagraphAlignment.CENTER);
            XWPFRun name = run(letterhead, "{agencyName}文件", "方正小标宋简体", 42);
            name.setColor("FF0000");
            letterhead.setSpacingBetween(1);
            letterhead.setBorderBottom(Borders.SINGLE);
            letterhead.getCTP().getPPr().getPBdr().getBottom().setColor("FF0000");
            letterhead.getCTP().getPPr().getPBdr().getBottom().setSz(BigInteger.valueOf(12));
            paragraph(document, ParagraphAlignment.CENTER);
            run(paragraph(document, ParagraphAlignment.CENTER), "政府信息公开申请补正告知书", "方正小标宋简体", 22);
            run(paragraph(document, ParagraphAlignment.LEFT), "{addressee}：", "仿宋_GB2312", 16);
            XWPFParagraph text = paragraph(document, ParagraphAlignment.BOTH);
            text.setStyle("text");
            run(text, "本机关于{receivedOn}收到您提出的申请（登记编号：", "仿宋_GB2312", 16);
            // Word cuts a placeholder where it has looked at the spelling.
            for (String piece : new String[] {"{rec", "eipt", "Number}"}) {
                run(text, piece, "仿宋_GB2312", 16).setBold(true);
            }
            run(text, "），内容为：{request}。", "仿宋_GB2312", 16);
            XWPFParagraph heading = paragraph(document, ParagraphAlignment.LEFT);
            heading.setStyle("heading");
            heading.createRun().setText("一、补正事项");
            XWPFParagraph items = paragraph(document, ParagraphAlignment.BOTH);
            items.setStyle("text");
            run(items, "{items}", "仿宋_GB2312", 16);
            table(document);
            XWPFParagraph consequence = paragraph(document, ParagraphAlignment.BOTH);
            consequence.setStyle("text");
            run(consequence, "{supplementConsequence}", "仿宋_GB2312", 16);
            XWPFParagraph day = paragraph(document, ParagraphAlignment.RIGHT);
            day.setIndentationRight(640);
            run(day, "{madeOn}", "仿宋_GB2312", 16);
            return bytes(document);
        }
    }

    static byte[] changed(byte[] file, Consumer<XWPFDocument> change) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            change.accept(document);
            return bytes(document);
        }
    }

    /** Adds a paragraph of one run with properties of its own. */
    static XWPFRun run(XWPFDocument document, String words) {
        return run(paragraph(document, ParagraphAlignment.LEFT), words, "仿宋", 16);
    }

    static void numbered(XWPFDocument document, String words) {
        run(document, words);
        document.getParagraphs()
                .getLast()
                .getCTP()
                .getPPr()
                .addNewNumPr()
                .addNewNumId()
                .setVal(BigInteger.ONE);
    }

    static void textBox(XWPFDocument document, String words) {
        String shape = "<xml-fragment xmlns:w=\"" + WORD + "\" xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:shape>"
                + "<v:textbox><w:txbxContent><w:p><w:r><w:t>" + words
                + "</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></xml-fragment>";
        try {
            run(document, "见右").getCTR().addNewPict().set(XmlObject.Factory.parse(shape));
        } catch (XmlException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static void margins(XWPFDocument document, int sides) {
        CTPageMar margins = document.getDocument().getBody().getSectPr().getPgMar();
        margins.setLeft(BigInteger.valueOf(sides));
        margins.setRight(BigInteger.valueOf(sides));
    }

    /** What papers do not print: words at the foot and at the head of every page, cells over several rows. */
    static void ornaments(XWPFDocument document) {
        document.createFooter(HeaderFooterType.DEFAULT)
                .createParagraph()
                .createRun()
                .setText("地址：某路1号");
        run(document.createHeader(HeaderFooterType.DEFAULT).createParagraph(), "某市人民政府某局", "黑体", 26);
        XWPFTable table = document.getTables().getFirst();
        table.getRow(0).getCell(0).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.RESTART);
        table.getRow(1).getCell(0).getCTTc().addNewTcPr().addNewVMerge();
    }

    private static void style(XWPFDocument document) {
        CTStyle text = CTStyle.Factory.newInstance();
        text.setStyleId("text");
        text.setType(STStyleType.PARAGRAPH);
        text.addNewName().setVal("text");
        text.addNewPPr().addNewInd().setFirstLineChars(BigInteger.valueOf(200));
        text.getPPr().addNewSpacing().setLine(BigInteger.valueOf(560));
        text.getPPr().getSpacing().setLineRule(STLineSpacingRule.EXACT);
        CTStyle heading = CTStyle.Factory.newInstance();
        heading.setStyleId("heading");
        heading.setType(STStyleType.PARAGRAPH);
        heading.addNewName().setVal("heading 1");
        heading.addNewPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
        heading.addNewRPr().addNewRFonts().setEastAsia("黑体");
        heading.getRPr().addNewSz().setVal(BigInteger.valueOf(32));
        document.createStyles().addStyle(new XWPFStyle(text));
        document.getStyles().addStyle(new XWPFStyle(heading));
    }

    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        section.addNewPgSz().setW(BigInteger.valueOf(11906));
        section.getPgSz().setH(BigInteger.valueOf(16838));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(1134));
        margins.setRight(BigInteger.valueOf(1417));
        margins.setBottom(BigInteger.valueOf(1417));
        margins.setLeft(BigInteger.valueOf(1701));
    }

    private static void table(XWPFDocument document) {
        XWPFTable table = document.createTable(2, 3);
        int[] widths = {1200, 4000, 3000};
        table.getCTTbl().addNewTblGrid();
        for (int width : widths) {
            table.getCTTbl().getTblGrid().addNewGridCol().setW(BigInteger.valueOf(width));
        }
        cell(table, 0, 0, "序号");
        cell(table, 0, 1, "答复期限");
        cell(table, 0, 2, "补正期限");
        cell(table, 1, 0, "1");
        cell(table, 1, 1, "自收到本告知书之日起{answerDays}个工作日");
        table.getRow(1).removeCell(2);
        table.getRow(1).getCell(1).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.TWO);
        document.createParagraph();
    }

    private static void cell(XWPFTable table, int row, int column, String words) {
        XWPFParagraph paragraph =
                table.getRow(row).getCell(column).getParagraphs().getFirst();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, words, "楷体", 12);
    }

    private static XWPFParagraph paragraph(XWPFDocument document, ParagraphAlignment alignment) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBetween(28, LineSpacingRule.EXACT);
        return paragraph;
    }

    private static XWPFRun run(XWPFParagraph paragraph, String words, String face, int points) {
        XWPFRun run = paragraph.createRun();
        run.setText(words);
        run.setFontFamily(face, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(points);
        return run;
    }

    private static byte[] bytes(XWPFDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        return out.toByteArray();
    }
}
