package org.gongkai.disclosure.search.file;

import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

/** The text of OpenDocument, whose {@code content.xml} is text. */
@Singleton
class OpenDocumentText extends ZippedXmlText {

    OpenDocumentText() {
        super("content.xml"::equals, Optional.empty());
    }

    @Override
    public Set<String> suffixes() {
        return Set.of("odt", "ods");
    }
}
