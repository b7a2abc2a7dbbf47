package org.gongkai.registers.imports.result;

/**
 * A year of a body whose figures rows of a file have moved.
 *
 * @param agreement where its figures are held against its official report, cell by cell with the rows; null where nothing does so
 */
public record CountedYear(String agencyCode, int year, String agreement) {}
