package org.gongkai.formats.read.source;

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
            groups.add(new RuleGroup(group));
        }
        return groups;
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
