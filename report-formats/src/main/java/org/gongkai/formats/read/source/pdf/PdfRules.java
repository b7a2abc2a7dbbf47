package org.gongkai.formats.read.source.pdf;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.jboss.logging.Logger;

/**
 * The rules (框线) that are drawn on a page: lines, and shapes as thin as lines. Heights are counted from the top of the
 * page, as those of its characters are.
 */
final class PdfRules extends PDFGraphicsStreamEngine {

    private static final Logger LOG = Logger.getLogger(PdfRules.class);
    private static final double THIN = 3;
    private static final double SHORTEST = 4;

    /** No page saves its state so often before it restores it. */
    private static final int MOST_KEPT = 10_000;

    private final List<Rectangle2D> found = new ArrayList<>();
    private final GeneralPath path = new GeneralPath();

    private final PdfWork work;

    /** What of the page is not cut off, and what was not when the state was saved. */
    private Rectangle2D seen;

    private final Deque<Rectangle2D> kept = new ArrayDeque<>();
    private boolean clips;

    private PdfRules(PDPage page, PdfWork work) {
        super(page);
        this.work = work;
        PDRectangle paper = page.getCropBox();
        this.seen = new Rectangle2D.Double(
                paper.getLowerLeftX(), paper.getLowerLeftY(), paper.getWidth(), paper.getHeight());
    }

    /** The rules of a page, each as the box that it fills; none of a page that is turned. */
    static List<Rectangle2D> of(PDPage page, PdfWork work) {
        if (page.getRotation() != 0) {
            return List.of();
        }
        PdfRules rules = new PdfRules(page, work);
        try {
            rules.processPage(page);
            return rules.found;
        } catch (IOException e) {
            // A picture that is broken, say: the text of the page can be read all the same.
            LOG.debugf("a page's rules cannot be followed: %s", e.getMessage());
            return List.of();
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        work.operator();
        super.processOperator(operator, operands);
    }

    /** What is drawn beyond the page, or cut off, nobody sees. */
    private void rule(Rectangle2D drawn) {
        double left = Math.max(drawn.getMinX(), seen.getMinX());
        double bottom = Math.max(drawn.getMinY(), seen.getMinY());
        double right = Math.min(drawn.getMaxX(), seen.getMaxX());
        double top = Math.min(drawn.getMaxY(), seen.getMaxY());
        if (left > right || bottom > top) {
            return;
        }
        Rectangle2D box = new Rectangle2D.Double(left, bottom, right - left, top - bottom);
        boolean thin = Math.min(box.getWidth(), box.getHeight()) <= THIN;
        boolean isLong = Math.max(box.getWidth(), box.getHeight()) >= SHORTEST;
        if (thin && isLong && found.size() <= RuledTable.MOST_RULES) {
            PDRectangle paper = getPage().getCropBox();
            found.add(new Rectangle2D.Double(
                    box.getX() - paper.getLowerLeftX(),
                    paper.getUpperRightY() - box.getMaxY(),
                    box.getWidth(),
                    box.getHeight()));
        }
    }

    /** Every stretch of the path is a line. */
    private void stroked() {
        double[] at = new double[6];
        Point2D begin = null;
        Point2D last = null;
        for (PathIterator each = path.getPathIterator(null); !each.isDone(); each.next()) {
            switch (each.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> {
                    begin = new Point2D.Double(at[0], at[1]);
                    last = begin;
                }
                case PathIterator.SEG_LINETO -> {
                    Point2D next = new Point2D.Double(at[0], at[1]);
                    line(last, next);
                    last = next;
                }
                case PathIterator.SEG_CLOSE -> {
                    line(last, begin);
                    last = begin;
                }
                default -> last = null;
            }
        }
    }

    private void line(Point2D from, Point2D to) {
        if (from != null && to != null) {
            Rectangle2D box = new Rectangle2D.Double(from.getX(), from.getY(), 0, 0);
            box.add(to);
            rule(box);
        }
    }

    /** Every closed part of the path is a shape. */
    private void filled() {
        double[] at = new double[6];
        Rectangle2D box = null;
        for (PathIterator each = path.getPathIterator(null); !each.isDone(); each.next()) {
            int kind = each.currentSegment(at);
            if (kind == PathIterator.SEG_MOVETO) {
                if (box != null) {
                    rule(box);
                }
                box = new Rectangle2D.Double(at[0], at[1], 0, 0);
            } else if (kind != PathIterator.SEG_CLOSE && box != null) {
                box.add(at[0], at[1]);
            }
        }
        if (box != null) {
            rule(box);
        }
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        path.lineTo(p1.getX(), p1.getY());
        path.lineTo(p2.getX(), p2.getY());
        path.lineTo(p3.getX(), p3.getY());
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x3, y3);
        } else {
            path.curveTo(x1, y1, x2, y2, x3, y3);
        }
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint() == null ? new Point2D.Float() : path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void endPath() {
        end();
    }

    @Override
    public void strokePath() {
        stroked();
        end();
    }

    @Override
    public void fillPath(int windingRule) {
        filled();
        end();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        stroked();
        filled();
        end();
    }

    @Override
    public void clip(int windingRule) {
        clips = true;
    }

    /** Ends a path, which may be one that cuts off what comes after it: the box around it does so here. */
    private void end() {
        if (clips && path.getCurrentPoint() != null) {
            Rectangle2D box = path.getBounds2D();
            seen = box.intersects(seen) ? seen.createIntersection(box) : new Rectangle2D.Double();
        }
        clips = false;
        path.reset();
    }

    @Override
    public void saveGraphicsState() {
        if (kept.size() < MOST_KEPT) {
            kept.push(seen);
        }
        super.saveGraphicsState();
    }

    @Override
    public void restoreGraphicsState() {
        if (!kept.isEmpty()) {
            seen = kept.pop();
        }
        super.restoreGraphicsState();
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        Rectangle2D before = seen;
        int depth = kept.size();
        super.showForm(form);
        while (kept.size() > depth) {
            kept.pop();
        }
        seen = before;
    }

    @Override
    public void drawImage(PDImage image) {
        // A picture has no rules that could be told.
    }

    @Override
    public void shadingFill(COSName shading) {
        // A shade has no rules.
    }
}
