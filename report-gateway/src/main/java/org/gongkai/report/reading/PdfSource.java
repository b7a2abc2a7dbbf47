package org.gongkai.report.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A PDF with text in it: what stands at one height is a line, and wide gaps part its words. */
final class PdfSource {

    /** Characters whose base lines differ by less than this share of their height stand in one line. */
    private static final float SAME_LINE = 0.45f;

    /** A gap of this share of a character's height parts words. */
    private static final float GAP = 0.35f;

    private PdfSource() {}

    static SourceText of(byte[] file) throws IOException {
        List<SourceLine> lines = new ArrayList<>();
        int pictures = 0;
        try (PDDocument document = Loader.loadPDF(file)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                List<TextPosition> characters = characters(document, page);
                lines.addAll(lines(characters, page));
                pictures += pictures(document.getPage(page - 1));
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

    private static List<SourceLine> lines(List<TextPosition> characters, int page) {
        List<TextPosition> byHeight = new ArrayList<>(characters);
        byHeight.sort(Comparator.comparing(TextPosition::getYDirAdj).thenComparing(TextPosition::getXDirAdj));
        List<SourceLine> lines = new ArrayList<>();
        List<TextPosition> open = new ArrayList<>();
        for (TextPosition character : byHeight) {
            boolean newLine = !open.isEmpty()
                    && character.getYDirAdj() - open.getFirst().getYDirAdj()
                            > Math.max(2, character.getFontSizeInPt() * SAME_LINE);
            if (newLine) {
                add(open, page, lines);
                open.clear();
            }
            open.add(character);
        }
        add(open, page, lines);
        return lines;
    }

    private static void add(List<TextPosition> characters, int page, List<SourceLine> lines) {
        List<TextPosition> inOrder = new ArrayList<>(characters);
        inOrder.sort(Comparator.comparing(TextPosition::getXDirAdj));
        StringBuilder text = new StringBuilder();
        float end = Float.NaN;
        for (TextPosition character : inOrder) {
            boolean gap =
                    !Float.isNaN(end) && character.getXDirAdj() - end > Math.max(1, character.getFontSizeInPt() * GAP);
            text.append(gap ? " " : "").append(character.getUnicode());
            end = character.getXDirAdj() + character.getWidthDirAdj();
        }
        if (!text.toString().isBlank()) {
            lines.add(SourceLine.plain(
                    "第" + page + "页 第" + (lines.size() + 1) + "行",
                    text.toString().strip()));
        }
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
