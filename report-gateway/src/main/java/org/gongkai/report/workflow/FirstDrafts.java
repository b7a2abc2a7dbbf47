package org.gongkai.report.workflow;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.document.Narrative;
import org.gongkai.document.ReportKey;
import org.gongkai.form.code.AgencyKind;
import org.gongkai.kit.figures.FigureScope;
import org.gongkai.report.agency.AgenciesInScope;
import org.gongkai.report.agency.DirectoryEntry;
import org.gongkai.report.assemble.DraftReports;
import org.gongkai.report.narrative.FirstDraft;
import org.gongkai.report.narrative.Published;
import org.gongkai.report.service.FiguresOf;
import org.gongkai.report.service.Services;
import org.gongkai.report.service.Source;
import org.gongkai.report.service.SourceAnswer;
import org.gongkai.report.service.SourceSettings;
import org.gongkai.report.service.answer.PublicityAnswer;

/** First drafts of texts, from the figures and from what the year made public. */
@ApplicationScoped
public class FirstDrafts {

    private final DraftReports drafts;
    private final AgenciesInScope agencies;
    private final Services services;
    private final SourceSettings settings;

    FirstDrafts(DraftReports drafts, AgenciesInScope agencies, Services services, SourceSettings settings) {
        this.drafts = drafts;
        this.agencies = agencies;
        this.services = services;
        this.settings = settings;
    }

    /** The texts. */
    public Narrative of(ReportKey key) {
        DirectoryEntry agency = agencies.toRead(key);
        return FirstDraft.of(
                drafts.facts(key),
                key.coverage(),
                agency.kind() == AgencyKind.GOVERNMENT_OFFICE || agency.kind() == AgencyKind.GOVERNMENT,
                published(key, agency.scope(key.coverage())),
                agency.contact());
    }

    /** What the year made public; unknown when the service that counts it does not answer. */
    private Optional<Published> published(ReportKey key, FigureScope scope) {
        FiguresOf wanted = FiguresOf.scope(scope, Optional.empty());
        return switch (services.beginDisclosures(
                        settings.patience(), (service, headers) -> service.publicity(headers, key.year(), wanted))
                .await()) {
            case SourceAnswer.Good<PublicityAnswer>(Source source, PublicityAnswer answer) -> Optional.of(said(answer));
            case SourceAnswer.Refused<PublicityAnswer> refused -> Optional.empty();
            case SourceAnswer.Missing<PublicityAnswer> missing -> Optional.empty();
        };
    }

    private static Published said(PublicityAnswer answer) {
        return new Published(
                answer.items(),
                answer.byColumn(),
                answer.byCategory(),
                answer.byChannel(),
                answer.byPlace(),
                answer.interpretations(),
                answer.columnsKept());
    }
}
