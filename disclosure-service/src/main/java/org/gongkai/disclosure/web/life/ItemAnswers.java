package org.gongkai.disclosure.web.life;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.disclosure.life.ItemGuards;
import org.gongkai.disclosure.life.ItemState;
import org.gongkai.disclosure.life.attachment.ItemAttachments;
import org.gongkai.disclosure.life.content.CleanText;
import org.gongkai.disclosure.life.content.ItemContent;
import org.gongkai.disclosure.life.scan.FileScan;
import org.gongkai.disclosure.life.scan.FileScans;
import org.gongkai.disclosure.life.table.ItemLifeCycle;
import org.gongkai.disclosure.life.table.ItemStep;
import org.gongkai.disclosure.life.table.ItemTransition;
import org.gongkai.disclosure.search.file.FileTexts;
import org.gongkai.disclosure.web.relation.RelatedItems;
import org.gongkai.kit.access.CallerRights;
import org.gongkai.kit.life.Action;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.registers.attachment.Attachment;

/** What is answered of an item: how it stands, what the caller may do with it, and the tag that changes are to name. */
@Singleton
class ItemAnswers {

    private final ItemGuards guards;
    private final CallerRights rights;
    private final RelatedItems related;
    private final FileTexts files;
    private final ItemAttachments attachments;
    private final FileScans scans;
    private final ObjectMapper mapper;

    ItemAnswers(
            ItemGuards guards,
            CallerRights rights,
            RelatedItems related,
            FileTexts files,
            ItemAttachments attachments,
            FileScans scans,
            ObjectMapper mapper) {
        this.attachments = attachments;
        this.scans = scans;
        this.guards = guards;
        this.files = files;
        this.rights = rights;
        this.related = related;
        this.mapper = mapper;
    }

    Response of(ItemState state) {
        return of(Response.ok(), state, List.of());
    }

    /** The answer to a content that was sent, of which something may have been taken out. */
    Response of(Response.ResponseBuilder builder, ItemState state, ItemContent sent) {
        return of(
                builder,
                state,
                Optional.ofNullable(sent.text())
                        .map(text -> CleanText.of(text).removed())
                        .orElse(List.of()));
    }

    Response of(Response.ResponseBuilder builder, ItemState state, List<String> removed) {
        ItemBody body = ItemBody.of(
                state,
                removed,
                related.of(state.recordId(), state.text().content().relations()),
                state.recordId().map(files::of).orElse(List.of()),
                scanned(state),
                actions(state));
        byte[] written = mapper.valueToTree(body).toString().getBytes(StandardCharsets.UTF_8);
        return builder.entity(body)
                .header(HttpHeaders.ETAG, EntityTags.of(state.revision(), written))
                .build();
    }

    /** How it went to look through the files that the text at hand shows; one that it was not tried of yet is not there. */
    private List<FileTexts.Standing> scanned(ItemState state) {
        List<Attachment> shown =
                attachments.shown(state.id(), state.agencyCode(), state.text().content());
        Map<UUID, FileScan> of = scans.of(shown);
        return shown.stream()
                .filter(file -> of.containsKey(file.id()))
                .map(file -> new FileTexts.Standing(
                        file.number(), file.name(), of.get(file.id()).state()))
                .toList();
    }

    /** Each step once that has a call on the item, as it is at its stage. */
    private List<Action> actions(ItemState state) {
        return ItemLifeCycle.all().stream()
                .filter(row -> row.path().startsWith("items/{id}/"))
                .map(ItemTransition::step)
                .distinct()
                .map(step -> action(state, step))
                .toList();
    }

    private Action action(ItemState state, ItemStep step) {
        ItemTransition row = ItemLifeCycle.of(step);
        String path = "/api/v1/" + row.path().replace("{id}", state.id().toString());
        Optional<Problem> refusal =
                rights.findRefusal(step == ItemStep.EDIT ? "PUT" : "POST", path).or(() -> guards.refusal(state, step));
        return Action.of(step.code(), path, row.needs(), refusal);
    }
}
