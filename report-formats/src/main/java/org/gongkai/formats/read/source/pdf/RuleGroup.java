package org.gongkai.formats.read.source.pdf;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** Rules of a page that meet, one with the other: they draw one table. */
record RuleGroup(List<Rectangle2D> rules) {

    /** Rules whose ends are as near as this meet; two as near as this are one. */
    private static final double NEAR = 2.5;

    /** So far beyond the last rule another is missing. */
    private static final double OPEN = 6;

    RuleGroup {
        rules = List.copyOf(rules);
    }

    /** The groups that the rules of a page make. */
    static List<RuleGroup> of(List<Rectangle2D> rules, PdfWork work) {
        List<RuleGroup> groups = new ArrayList<>();
        List<Rectangle2D> left = new ArrayList<>(rules);
        while (!left.isEmpty()) {
            List<Rectangle2D> group = new ArrayList<>(List.of(left.removeLast()));
            for (int next = 0; next < group.size(); next++) {
                work.compare(left.size());
                Rectangle2D reach = grown(group.get(next));
                List<Rectangle2D> meeting = left.stream()
                        .filter(other -> grown(other).intersects(reach))
                        .toList();
                left.removeIf(other -> grown(other).intersects(reach));
                group.addAll(meeting);
            }
            groups.add(new RuleGroup(closed(group)));
        }
        return groups;
    }

    /**
     * The rules of a group, with the edges that are not drawn: a page ends in the middle of a row, or a table has no rules at its
     * sides.
     */
    private static List<Rectangle2D> closed(List<Rectangle2D> rules) {
        Rectangle2D all = (Rectangle2D) rules.getFirst().clone();
        rules.forEach(all::add);
        List<Rectangle2D> closed = new ArrayList<>(rules);
        for (boolean upright : new boolean[] {true, false}) {
            double[] places = new RuleGroup(rules).places(upright);
            double from = upright ? all.getMinX() : all.getMinY();
            double to = upright ? all.getMaxX() : all.getMaxY();
            if (places.length > 1 && places[0] - from > OPEN) {
                closed.add(edge(all, from, upright));
            }
            if (places.length > 1 && to - places[places.length - 1] > OPEN) {
                closed.add(edge(all, to, upright));
            }
        }
        return closed;
    }

    private static Rectangle2D edge(Rectangle2D all, double place, boolean upright) {
        return upright
                ? new Rectangle2D.Double(place, all.getMinY(), 0, all.getHeight())
                : new Rectangle2D.Double(all.getMinX(), place, all.getWidth(), 0);
    }

    /** Where the upright or the level rules stand, from the first to the last. */
    double[] places(boolean upright) {
        ToDoubleFunction<Rectangle2D> centre = upright ? Rectangle2D::getCenterX : Rectangle2D::getCenterY;
        TreeSet<Double> sorted = new TreeSet<>();
        rules.stream()
                .filter(rule -> isUpright(rule) == upright)
                .forEach(rule -> sorted.add(centre.applyAsDouble(rule)));
        List<Double> places = new ArrayList<>();
        for (double place : sorted) {
            if (places.isEmpty() || place - places.getLast() > NEAR) {
                places.add(place);
            }
        }
        return places.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The upright or the level rules at each of these places. */
    List<List<Rectangle2D>> at(double[] places, boolean upright) {
        return DoubleStream.of(places)
                .mapToObj(place -> rules.stream()
                        .filter(rule -> isUpright(rule) == upright)
                        .filter(rule -> Math.abs((upright ? rule.getCenterX() : rule.getCenterY()) - place) <= NEAR)
                        .toList())
                .toList();
    }

    /** Whether one of the upright or the level rules at a place reaches across to a point on its way. */
    static boolean reach(List<Rectangle2D> rules, double across, boolean upright) {
        return rules.stream()
                .anyMatch(rule -> upright
                        ? rule.getMinY() <= across && across <= rule.getMaxY()
                        : rule.getMinX() <= across && across <= rule.getMaxX());
    }

    private static boolean isUpright(Rectangle2D rule) {
        return rule.getHeight() > rule.getWidth();
    }

    private static Rectangle2D grown(Rectangle2D rule) {
        return new Rectangle2D.Double(
                rule.getX() - NEAR / 2, rule.getY() - NEAR / 2, rule.getWidth() + NEAR, rule.getHeight() + NEAR);
    }
}
