package org.gongkai.report.workflow;

import java.util.List;
import java.util.OptionalLong;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.document.Narrative;
import org.gongkai.document.ReportKey;
import org.gongkai.form.code.AgencyKind;
import org.gongkai.kit.figures.FigureScope;
import org.gongkai.report.agency.DirectoryEntry;
import org.gongkai.report.agency.ReachedAgencies;
import org.gongkai.report.assemble.DraftReports;
import org.gongkai.report.collect.Source;
import org.gongkai.report.collect.SourceAnswer;
import org.gongkai.report.collect.SourceCall;
import org.gongkai.report.collect.SourceSettings;
import org.gongkai.report.collect.Sources;
import org.gongkai.report.narrative.FirstDraft;

/** First drafts of texts, from the figures and the count of published items. */
@ApplicationScoped
public class FirstDrafts {

    private final DraftReports drafts;
    private final ReachedAgencies agencies;
    private final Sources sources;
    private final SourceSettings settings;

    FirstDrafts(DraftReports drafts, ReachedAgencies agencies, Sources sources, SourceSettings settings) {
        this.drafts = drafts;
        this.agencies = agencies;
        this.sources = sources;
        this.settings = settings;
    }

    /** The texts. */
    public Narrative of(ReportKey key) {
        DirectoryEntry agency = agencies.agency(key.agencyCode());
        return FirstDraft.of(
                drafts.facts(key),
                key.coverage(),
                agency.kind() == AgencyKind.GOVERNMENT_OFFICE,
                items(key, agency.scope(key.coverage())));
    }

    /** Items published in the year; unknown when the service that counts them does not answer. */
    private OptionalLong items(ReportKey key, FigureScope scope) {
        String target = "/api/v1/statistics/" + key.year() + "/disclosures?" + scope.query();
        SourceAnswer answer = sources.ask(
                        List.of(Source.DISCLOSURE), source -> SourceCall.get(target), settings.patience())
                .getFirst();
        return switch (answer) {
            case SourceAnswer.Answered answered
            when answered.status() == 200 && answered.body().path("total").isIntegralNumber() ->
                OptionalLong.of(answered.body().path("total").longValue());
            case SourceAnswer.Answered other -> OptionalLong.empty();
            case SourceAnswer.Missing missing -> OptionalLong.empty();
        };
    }
}
