package org.gongkai.formats.read.source.pdf;

import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

import org.gongkai.formats.read.limit.UnreadableReport;
import org.gongkai.formats.read.source.SourceLines;
import org.gongkai.formats.read.source.SourceText;
import org.gongkai.formats.words.FormatWords;

/** A PDF with text in it: its pages one after the other. */
public final class PdfSource {

    private static final int MOST_PAGES = 500;

    private PdfSource() {}

    /** The text of a PDF. */
    public static SourceText of(byte[] file) throws IOException {
        PdfStreams.requireSmall(file);
        SourceLines lines = new SourceLines();
        int pictures = 0;
        PdfWork work = new PdfWork();
        try (PDDocument document = Loader.loadPDF(file)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw UnreadableReport.tooLong();
            }
            PdfFurniture pages = new PdfFurniture();
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                PDPage page = document.getPage(number - 1);
                PdfText text = text(document, number, work);
                pages.add(
                        page.getCropBox().getHeight(),
                        new PdfPage(text, RuledTable.of(PdfRules.of(page, work), work))
                                .lines(FormatWords.PAGE.with(number)));
                pictures += pictures(page);
            }
            lines.addAll(pages.lines());
        }
        return lines.with(pictures);
    }

    private static PdfText text(PDDocument document, int page, PdfWork work) throws IOException {
        PdfText text = new PdfText();
        work.turnPage();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition position) {
                work.character();
                text.add(position);
            }

            @Override
            public void showTextString(byte[] string) throws IOException {
                text.beginStroke();
                super.showTextString(string);
            }

            @Override
            public void showTextStrings(COSArray strings) throws IOException {
                text.beginStroke();
                super.showTextStrings(strings);
            }

            @Override
            protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                work.operator();
                super.processOperator(operator, operands);
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(document);
        return text;
    }

    private static int pictures(PDPage page) throws IOException {
        PDResources resources = page.getResources();
        int pictures = 0;
        if (resources != null) {
            for (COSName name : resources.getXObjectNames()) {
                pictures += resources.isImageXObject(name) ? 1 : 0;
            }
        }
        return pictures;
    }
}
