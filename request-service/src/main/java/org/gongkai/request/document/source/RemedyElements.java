package org.gongkai.request.document.source;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.kit.directory.AgencyFacts;
import org.gongkai.kit.directory.AgencyState;
import org.gongkai.kit.directory.DirectoryDay;
import org.gongkai.request.application.Channel;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.application.RequestedRoute;
import org.gongkai.request.document.catalogue.DocumentKind;
import org.gongkai.request.document.remedy.Remedies;
import org.gongkai.request.document.remedy.RemedyCase;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.event.ServiceEvent.Way;

/** What papers of an application say of remedies: by what is decided, when, by what body, and on which way it is sent. */
@ApplicationScoped
public class RemedyElements {

    private final AgencyFacts facts;

    RemedyElements(AgencyFacts facts) {
        this.facts = facts;
    }

    /**
     * What a paper says of remedies.
     *
     * @param on day of the decision
     * @param online whether it is served through the network
     */
    public String of(HandlingState state, DocumentKind kind, Occasion occasion, LocalDate on, boolean online) {
        return paragraph(state, remedyCase(kind, occasion), on, online);
    }

    /** What one says of what may be done about silence. */
    String ofSilence(HandlingState state, LocalDate on, boolean online) {
        return paragraph(state, RemedyCase.NO_REPLY, on, online);
    }

    private String paragraph(HandlingState state, RemedyCase of, LocalDate on, boolean online) {
        DirectoryDay directory = facts.on(on, Optional.empty());
        return Remedies.paragraph(new Remedies.Question(
                of, on, state.application().entry().agencyCode(), body(state, directory), directory, online));
    }

    /** The body as it was on a day; one that was not there yet as it is. */
    AgencyState body(HandlingState state, LocalDate on) {
        return body(state, facts.on(on, Optional.empty()));
    }

    private AgencyState body(HandlingState state, DirectoryDay then) {
        String code = state.application().entry().agencyCode();
        return then.find(code)
                .or(() -> facts.on(state.today(), Optional.empty()).find(code))
                .orElseThrow();
    }

    private static RemedyCase remedyCase(DocumentKind kind, Occasion occasion) {
        if (kind.reader() == DocumentKind.Reader.THIRD_PARTY) {
            return RemedyCase.THIRD_PARTY;
        }
        return occasion.decision()
                .map(decided -> RemedyCase.of(decided.outcome(), decided.parts()))
                .orElse(RemedyCase.OTHER);
    }

    /** By the way that the reply went, or is to go, else the one that was wanted, else the one that the application came. */
    static boolean isOnline(DisclosureApplication entry, Shipment reply, Optional<Way> way, Wanted wanted) {
        Optional<Boolean> sent = reply.first().way().or(() -> way).map(one -> one == Way.ONLINE);
        return sent.or(() -> wanted.route().map(RequestedRoute::isOnline))
                .orElse(entry.channel() == Channel.ONLINE || entry.channel() == Channel.EMAIL);
    }
}
