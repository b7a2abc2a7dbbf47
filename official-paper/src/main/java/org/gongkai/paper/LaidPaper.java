package org.gongkai.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;

/** A page of XHTML that is laid out on sheets and not yet printed, so that what falls badly can be set otherwise before. */
public final class LaidPaper implements AutoCloseable {

    private final PdfBoxRenderer renderer;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    LaidPaper(PdfRendererBuilder builder) {
        builder.toStream(out);
        renderer = builder.buildPdfRenderer();
        renderer.layout();
    }

    /** On which sheet what has such an id ends, the first sheet being 0; before the first where nothing has it. */
    public int endOf(String id) {
        Box box = renderer.getSharedContext().getBoxById(id);
        return box == null
                ? -1
                : sheet(renderer.getRootBox().getLayer().getPages(), box.getAbsY() + Math.max(0, box.getHeight() - 1));
    }

    /** On which sheet each of these ids begins; an id that nothing bears is left out. */
    public Map<String, Integer> beginnings(Collection<String> ids) {
        List<PageBox> pages = renderer.getRootBox().getLayer().getPages();
        Map<String, Integer> sheets = new HashMap<>();
        for (String id : ids) {
            Box box = renderer.getSharedContext().getBoxById(id);
            if (box != null) {
                sheets.put(id, sheet(pages, box.getAbsY()));
            }
        }
        return sheets;
    }

    private static int sheet(List<PageBox> pages, int below) {
        int sheet = 0;
        while (sheet < pages.size() - 1 && pages.get(sheet).getBottom() <= below) {
            sheet++;
        }
        return sheet;
    }

    /** It as a PDF; afterwards it is used up. */
    public byte[] print() {
        try {
            renderer.createPDF();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        renderer.close();
    }
}
