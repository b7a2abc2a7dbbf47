package org.gongkai.formats.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;

import org.gongkai.formats.plot.Plot;
import org.gongkai.formats.plot.PlotPicture;
import org.gongkai.paper.Margins;

/** A plot in a Word document, as wide as the text, with its words for who cannot see it. */
final class WordPlot {

    private static final int AFTER = 14 * 20;

    private WordPlot() {}

    static void draw(XWPFDocument document, Plot plot) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(AFTER);
        int width = Units.toEMU(Margins.OFFICIAL.room() / 20.0);
        int height = (int) ((long) width * plot.height() / Plot.WIDTH);
        try {
            XWPFPicture picture = paragraph
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(PlotPicture.of(plot)),
                            PictureType.PNG,
                            plot.id() + ".png",
                            width,
                            height);
            String words = plot.title() + "：" + plot.description();
            picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(words);
            CTNonVisualDrawingProps drawn = paragraph
                    .getRuns()
                    .getFirst()
                    .getCTR()
                    .getDrawingArray(0)
                    .getInlineArray(0)
                    .getDocPr();
            drawn.setDescr(words);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("a PNG can be put into every document", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
