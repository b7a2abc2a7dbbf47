package org.gongkai.formats.read.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

import org.gongkai.formats.read.limit.UnreadableReport;
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
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                PDPage page = document.getPage(number - 1);
                lines.addAll(
                        new PdfPage(characters(document, number, work), RuledTable.of(PdfRules.of(page, work), work))
                                .lines(FormatWords.PAGE.with(number)));
                pictures += pictures(page);
            }
        }
        return lines.with(pictures);
    }

    private static List<TextPosition> characters(PDDocument document, int page, PdfWork work) throws IOException {
        List<TextPosition> characters = new ArrayList<>();
        work.turnPage();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition position) {
                work.character();
                characters.add(position);
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
        return characters;
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
