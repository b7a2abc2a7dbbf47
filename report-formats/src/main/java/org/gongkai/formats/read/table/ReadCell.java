package org.gongkai.formats.read.table;

import java.math.BigDecimal;

import org.gongkai.form.CellId;
import org.gongkai.form.CellValue;
import org.gongkai.form.words.Message;

/**
 * A cell that was placed for certain.
 *
 * @param confidence from 0 to 1: how much of the label was found as the form prints it
 * @param place where in the file it stands
 * @param line the place of its line, the same object for all cells of the line
 */
public record ReadCell(CellId cell, CellValue value, BigDecimal confidence, Message place, Message line) {}
