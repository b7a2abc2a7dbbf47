package org.gongkai.disclosure.life.attachment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.gongkai.disclosure.falsealarm.FalseAlarms;
import org.gongkai.disclosure.life.content.ContentWords;
import org.gongkai.disclosure.life.content.ItemContent;
import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.attachment.Attachment;
import org.gongkai.registers.attachment.AttachmentOwner;
import org.gongkai.registers.attachment.Attachments;

/** What is attached to items: all texts of one share its attachments, and each says which of them it shows. */
@Singleton
public class ItemAttachments {

    private static final String KIND = "ITEM";

    private final Attachments attachments;
    private final FalseAlarms alarms;

    ItemAttachments(Attachments attachments, FalseAlarms alarms) {
        this.alarms = alarms;
        this.attachments = attachments;
    }

    /** The owner that those of an item have. */
    public static AttachmentOwner owner(UUID item, String agencyCode) {
        return new AttachmentOwner(KIND, item, agencyCode);
    }

    /** Those that a text shows, in its order; one that is not all there is left out. */
    public List<Attachment> shown(UUID item, String agencyCode, ItemContent content) {
        if (content.attachments().isEmpty()) {
            return List.of();
        }
        Map<Integer, Attachment> all = complete(item, agencyCode);
        return content.attachments().stream()
                .filter(all::containsKey)
                .map(all::get)
                .toList();
    }

    /** What is wrong with those that a text shows: one is not all there, or its name names a person. */
    public List<Violation> gaps(UUID item, String agencyCode, ItemContent content) {
        if (content.attachments().isEmpty()) {
            return List.of();
        }
        Map<Integer, Attachment> all = complete(item, agencyCode);
        List<Violation> gaps = new ArrayList<>();
        for (int i = 0; i < content.attachments().size(); i++) {
            String pointer = "/content/attachments/" + i;
            Attachment attachment = all.get(content.attachments().get(i));
            if (attachment == null) {
                gaps.add(new Violation(pointer, ContentWords.NO_SUCH_ATTACHMENT));
            } else {
                gaps.addAll(alarms.forbid(agencyCode, pointer, attachment.name()));
            }
        }
        return gaps;
    }

    /** Whether one of the texts shows an attachment. */
    public static boolean isShown(int number, List<ItemContent> texts) {
        Set<Integer> shown =
                texts.stream().flatMap(text -> text.attachments().stream()).collect(Collectors.toSet());
        return shown.contains(number);
    }

    private Map<Integer, Attachment> complete(UUID item, String agencyCode) {
        return attachments.of(owner(item, agencyCode)).stream()
                .filter(Attachment::isComplete)
                .collect(Collectors.toMap(Attachment::number, Function.identity()));
    }
}
