package org.gongkai.disclosure.inspection;

import java.time.LocalDate;
import java.util.Optional;

import org.gongkai.disclosure.catalogue.CatalogueVersion;
import org.gongkai.disclosure.wording.WordList;

/**
 * What an inspection looks at, and by what.
 *
 * @param catalogue the list of the body that holds at the end of the span, or today where that comes first
 * @param words what it does not want in what it makes public
 */
record Look(
        String agencyCode,
        InspectionSpan span,
        LocalDate today,
        Optional<CatalogueVersion> catalogue,
        WordList words) {}
