package org.gongkai.disclosure.web.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.gongkai.disclosure.address.PublicAddresses;
import org.gongkai.disclosure.document.NormativeDocument;
import org.gongkai.disclosure.web.page.PageWords;
import org.gongkai.form.words.Language;

/**
 * What the page of a document shows.
 *
 * @param validity whether it holds today
 * @param endedOn first day on which it holds no longer
 * @param texts where its text is read
 * @param related what became of it by others, and of others by it
 */
record DocumentPage(
        String title,
        String documentNumber,
        Optional<String> indexNumber,
        Optional<String> jointAgencies,
        LocalDate issuedOn,
        LocalDate publishedOn,
        Optional<LocalDate> effectiveOn,
        Optional<LocalDate> expiresOn,
        Optional<LocalDate> endedOn,
        String validity,
        Optional<String> topic,
        List<Link> texts,
        List<Link> interpretations,
        List<Link> related) {

    /** Another page; one that has no address is only named. */
    record Link(String label, String title, Optional<String> address) {}

    static DocumentPage of(PublishedStandings.Published published) {
        NormativeDocument entry = published.state().record().entry();
        PublicDocumentBody body = published.body();
        return new DocumentPage(
                entry.title(),
                entry.documentNumber(),
                Optional.ofNullable(entry.indexNumber()),
                Optional.ofNullable(entry.jointAgencies()),
                entry.issuedOn(),
                entry.publishedOn(),
                Optional.ofNullable(entry.effectiveOn()),
                Optional.ofNullable(entry.expiresOn()),
                entry.endedOn(),
                body.validitySaid().in(Language.CHINESE),
                Optional.ofNullable(entry.topic()),
                body.disclosureIds().stream()
                        .map(item -> new Link("", entry.title(), Optional.of(item(item))))
                        .toList(),
                body.interpretations().stream()
                        .map(DocumentPage::interpretation)
                        .toList(),
                Stream.concat(
                                body.by().stream().map(one -> related(PageWords.BY_DOCUMENT, one)),
                                body.relations().stream().map(one -> related(PageWords.TO_DOCUMENT, one)))
                        .toList());
    }

    /** Where the page of a document is. */
    static String address(UUID document) {
        return "/api/v1/public/normative-documents/" + document + "/page";
    }

    private static String item(UUID item) {
        return "/api/v1/public/disclosures/" + item + "/page";
    }

    private static Link interpretation(DocumentBody.InterpretationBody one) {
        return new Link(
                "",
                one.title(),
                one.disclosureId() == null
                        ? Optional.ofNullable(one.url()).flatMap(PublicAddresses::web)
                        : Optional.of(item(one.disclosureId())));
    }

    private static Link related(PageWords direction, DocumentBody.RelationBody one) {
        String step = one.event().said().in(Language.CHINESE);
        return new Link(
                direction.with(step).in(Language.CHINESE),
                one.document().title(),
                Optional.of(address(one.document().id())));
    }
}
