package org.gongkai.registers.verification;

/**
 * Numbers that a service keeps of its rows by kinds, so that to count them is not to read them all, and how they are counted
 * anew. Each SQL answers {@code agency_code}, {@code key} (a JSON object of what tells the kinds apart) and {@code number};
 * numbers of the same body and key add up.
 *
 * @param name what differences are told under
 * @param kept SQL for the numbers as they are kept
 * @param counted SQL for the numbers as the rows have them
 */
public record Tally(String name, String kept, String counted) {}
