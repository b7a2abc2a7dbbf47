package org.gongkai.disclosure.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongkai.disclosure.search.index.Mark;
import org.gongkai.form.code.RegionCode;

/**
 * Which published items are asked for.
 *
 * @param region of which, or of a region in which, the body is
 * @param values of each kind some, of which an item has to have one; of columns and topics those below count as well
 */
public record ItemQuery(
        AskedWords words,
        Optional<RegionCode> region,
        Map<Mark, List<String>> values,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {}
