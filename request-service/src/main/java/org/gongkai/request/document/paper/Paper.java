package org.gongkai.request.document.paper;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

import org.gongkai.paper.Margins;

/**
 * A paper as it reads (文书): what is kept of it, and what PDF and Word document are printed from.
 *
 * @param draft whether it is marked as a draft (草稿)
 * @param margins of its pages; null for those of official documents
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Paper(List<Block> blocks, boolean draft, Margins margins) {

    public Paper {
        blocks = List.copyOf(blocks);
    }

    /** What its pages leave free. */
    @JsonIgnore
    public Margins page() {
        return margins == null ? Margins.OFFICIAL : margins;
    }

    /** How a piece stands on the page that is no table. */
    Setting setting(int i) {
        Block block = blocks.get(i);
        if (block.isSet()) {
            return block.settings().getFirst().getFirst();
        }
        return HouseStyle.of(
                block.kind(), kind(i - 1), kind(i + 1), block.text().length());
    }

    private Optional<LineKind> kind(int i) {
        return i < 0 || i >= blocks.size()
                ? Optional.empty()
                : Optional.of(blocks.get(i).kind());
    }

    /** Whether a piece may not be the last of its page: GB/T 9704 has signature and day never stand without text. */
    boolean staysWithNext(int i) {
        if (i + 1 == blocks.size()) {
            return false;
        }
        LineKind next = blocks.get(i + 1).kind();
        return next == LineKind.RIGHT
                || next == LineKind.GRID && !blocks.get(i).isTable()
                || blocks.get(i).kind() == LineKind.HEADING;
    }

    /** The lines of its title, as one. */
    @JsonIgnore
    public String title() {
        return blocks.stream()
                .filter(block -> block.kind() == LineKind.TITLE)
                .map(Block::text)
                .collect(Collectors.joining());
    }
}
