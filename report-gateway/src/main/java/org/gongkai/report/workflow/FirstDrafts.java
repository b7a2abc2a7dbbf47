package org.gongkai.report.workflow;

import java.util.Optional;
import java.util.OptionalLong;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.document.Narrative;
import org.gongkai.document.ReportKey;
import org.gongkai.form.code.AgencyKind;
import org.gongkai.kit.figures.FigureScope;
import org.gongkai.report.agency.AgenciesInScope;
import org.gongkai.report.agency.DirectoryEntry;
import org.gongkai.report.assemble.DraftReports;
import org.gongkai.report.narrative.FirstDraft;
import org.gongkai.report.service.FiguresOf;
import org.gongkai.report.service.Services;
import org.gongkai.report.service.Source;
import org.gongkai.report.service.SourceAnswer;
import org.gongkai.report.service.SourceSettings;
import org.gongkai.report.service.answer.ItemsAnswer;

/** First drafts of texts, from the figures and the count of published items. */
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
                items(key, agency.scope(key.coverage())));
    }

    /** Items published in the year; unknown when the service that counts them does not answer. */
    private OptionalLong items(ReportKey key, FigureScope scope) {
        FiguresOf wanted = FiguresOf.scope(scope, Optional.empty());
        return switch (services.beginDisclosures(
                        settings.patience(), (service, headers) -> service.items(headers, key.year(), wanted))
                .await()) {
            case SourceAnswer.Good<ItemsAnswer>(Source source, ItemsAnswer items) -> OptionalLong.of(items.total());
            case SourceAnswer.Refused<ItemsAnswer> refused -> OptionalLong.empty();
            case SourceAnswer.Missing<ItemsAnswer> missing -> OptionalLong.empty();
        };
    }
}
