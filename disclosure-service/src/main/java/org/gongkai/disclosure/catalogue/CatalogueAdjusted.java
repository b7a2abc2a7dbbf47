package org.gongkai.disclosure.catalogue;

/** That a version of the list of a body was laid down: an event in its transaction. */
public record CatalogueAdjusted(CatalogueVersion version) {}
