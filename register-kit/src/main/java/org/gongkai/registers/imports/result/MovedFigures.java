package org.gongkai.registers.imports.result;

/**
 * A signed report whose figures rows of a file move (勘误).
 *
 * @param agencyCode the body whose report it is
 * @param version the last one that was signed
 * @param records how many records of it are told of otherwise
 */
public record MovedFigures(String agencyCode, int year, int version, long records) {}
