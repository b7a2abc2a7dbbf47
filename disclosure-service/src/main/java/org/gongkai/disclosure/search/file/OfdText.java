package org.gongkai.disclosure.search.file;

import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

/** The text of OFD (GB/T 33190), whose pages hold it in {@code TextCode}. */
@Singleton
class OfdText extends ZippedXmlText {

    OfdText() {
        super(ZippedXmlText::isPage, Optional.of("TextCode"));
    }

    @Override
    public Set<String> suffixes() {
        return Set.of("ofd");
    }
}
