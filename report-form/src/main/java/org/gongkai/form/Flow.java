package org.gongkai.form;

/** Something that is counted year by year but not printed in a cell of its own. */
public record Flow(CellId id, Text label, Unit unit) {}
