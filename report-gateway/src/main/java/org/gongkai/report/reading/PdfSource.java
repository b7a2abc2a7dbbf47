package org.gongkai.report.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A PDF with text in it: its pages one after the other. */
final class PdfSource {

    private PdfSource() {}

    static SourceText of(byte[] file) throws IOException {
        List<SourceLine> lines = new ArrayList<>();
        int pictures = 0;
        try (PDDocument document = Loader.loadPDF(file)) {
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                PDPage page = document.getPage(number - 1);
                lines.addAll(new PdfPage(characters(document, number), RuledTable.of(PdfRules.of(page)))
                        .lines("第" + number + "页"));
                pictures += pictures(page);
            }
        }
        return new SourceText(lines, pictures);
    }

    private static List<TextPosition> characters(PDDocument document, int page) throws IOException {
        List<TextPosition> characters = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition position) {
                characters.add(position);
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
