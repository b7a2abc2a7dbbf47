package org.gongkai.request.document.archive;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.submission.ArrivedSubmissions;

/**
 * What came in and how, the record as it stands in the register, the events of the life, and the steps that waited or wait for
 * somebody's agreement, those that did not get it too, as JSON.
 */
@ApplicationScoped
class RecordPart implements FilePart {

    private final ArrivedSubmissions submissions;
    private final ObjectMapper mapper;

    RecordPart(ArrivedSubmissions submissions, ObjectMapper mapper) {
        this.submissions = submissions;
        this.mapper = mapper;
    }

    @Override
    public List<Entry> of(HandlingState application) {
        ObjectNode record = mapper.valueToTree(application.application().entry());
        record.put("id", application.application().id().toString());
        record.put("version", application.application().version());
        record.put("stage", application.course().stage().name());
        ArrayNode events = mapper.createArrayNode();
        application.course().taken().forEach(taken -> events.add(event(taken)));
        List<Entry> entries = new ArrayList<>(List.of(json("record.json", record), json("events.json", events)));
        ArrayNode proposals = proposals(application);
        if (!proposals.isEmpty()) {
            entries.add(json("proposals.json", proposals));
        }
        submissions
                .findOf(application.application().id())
                .ifPresent(arrived -> entries.add(json("submission.json", arrived)));
        return entries;
    }

    private ObjectNode event(Taken taken) {
        ObjectNode event = mapper.createObjectNode();
        event.put("step", taken.step().code());
        event.put("by", taken.by());
        taken.approvedBy().ifPresent(who -> event.put("approvedBy", who));
        event.put("recordedAt", ChinaTime.write(taken.at()));
        event.set("said", mapper.valueToTree(taken.event()));
        return event;
    }

    private ArrayNode proposals(HandlingState application) {
        ArrayNode proposals = mapper.createArrayNode();
        application.decided().forEach(decided -> {
            ObjectNode proposal = proposal(decided.proposed());
            proposal.put("state", decided.approved() ? "APPROVED" : "REFUSED");
            proposal.put("decidedBy", decided.by());
            proposal.put("decidedAt", ChinaTime.write(decided.at()));
            decided.comment().ifPresent(comment -> proposal.put("comment", comment));
            proposals.add(proposal);
        });
        application.pending().forEach(pending -> proposals.add(proposal(pending).put("state", "OPEN")));
        return proposals;
    }

    private ObjectNode proposal(HandlingState.Pending pending) {
        ObjectNode proposal = mapper.createObjectNode();
        proposal.put("number", pending.number());
        proposal.put("step", pending.step().code());
        proposal.put("by", pending.by());
        proposal.put("proposedAt", ChinaTime.write(pending.at()));
        proposal.set("said", mapper.valueToTree(pending.event()));
        return proposal;
    }

    private Entry json(String name, Object content) {
        try {
            byte[] bytes = mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(content);
            return Entry.of(name, "application/json", bytes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
