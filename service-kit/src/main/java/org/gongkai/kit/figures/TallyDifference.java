package org.gongkai.kit.figures;

import java.util.Map;

/**
 * A kind of records of which a tally says one number and the records another.
 *
 * @param tally name of the tally
 * @param key what the tally tells records apart by, with the values of this kind; a value that its records do not have is null
 * @param kept as the tally has it
 * @param recount as the records have it
 */
public record TallyDifference(String tally, String agencyCode, Map<String, Object> key, long kept, long recount) {}
