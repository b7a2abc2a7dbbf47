package org.gongkai.request.document.template;

import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A paper as it reads (文书): what is kept of it, and what PDF and Word document are printed from.
 *
 * @param draft whether it is marked as a draft (草稿)
 */
public record Paper(List<Block> blocks, boolean draft) {

    public Paper {
        blocks = List.copyOf(blocks);
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
