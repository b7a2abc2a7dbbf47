package org.gongkai.form;

/** Something that is counted like a cell but not printed in one: what came in, where only its stock is printed. */
public record UnprintedCell(CellId id, Text label, Unit unit) {}
