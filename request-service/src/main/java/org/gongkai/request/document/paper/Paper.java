package org.gongkai.request.document.paper;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

import org.gongkai.paper.Margins;
import org.gongkai.paper.Signature;
import org.gongkai.paper.TitleBreaks;

/**
 * A paper as it reads (文书): what is kept of it, and what PDF and Word document are printed from.
 *
 * @param draft whether it is marked as a draft (草稿)
 * @param margins of its pages; null for those of official documents
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Paper(List<Block> blocks, boolean draft, Margins margins) {

    /** So many rows of a table stand together above signature or day. */
    static final int FEW_ROWS = 3;

    private static final double POINT = 20;

    public Paper {
        blocks = List.copyOf(blocks);
    }

    /** What its pages leave free. */
    @JsonIgnore
    public Margins page() {
        return margins == null ? Margins.OFFICIAL : margins;
    }

    /** The words of a piece as they stand on the page that is no table: a title and a body are broken at their sense. */
    String text(int i) {
        Block block = blocks.get(i);
        boolean broken = switch (block.kind()) {
            case LETTERHEAD, TITLE, RIGHT ->
                block.settings().stream().allMatch(set -> set.getFirst().spans().size() == 1);
            case CENTRE, LEFT, HEADING, BODY, ROW, GRID -> false;
        };
        if (!broken || isPlaceholder(block.text())) {
            return block.text();
        }
        Setting setting = asSet(i);
        double room = (page().room() - setting.left() - (block.kind() == LineKind.RIGHT ? 0 : setting.right()))
                / POINT
                / setting.face().points();
        return String.join("\n", TitleBreaks.lines(block.text(), room));
    }

    /** How a piece stands on the page that is no table. */
    Setting setting(int i) {
        Setting setting = asSet(i).ofWords(text(i).length());
        return blocks.get(i).kind() == LineKind.RIGHT
                        && !blocks.get(i).isSet()
                        && !isPlaceholder(blocks.get(i).text())
                ? setting.withRight((int) Math.round(free(i, setting.face().points())))
                : setting;
    }

    private Setting asSet(int i) {
        Block block = blocks.get(i);
        if (block.isSet()) {
            return block.settings().getFirst().getFirst();
        }
        return HouseStyle.of(
                block.kind(), kind(i - 1), kind(i + 1), block.text().length());
    }

    /** What is free on the right of body or day: a paper that its body signs bears a seal, a record has its day alone. */
    private double free(int i, double points) {
        double character = POINT * points;
        double room = page().room() / character;
        boolean below = i > 0 && isOwn(i - 1);
        boolean above = i + 1 < blocks.size() && isOwn(i + 1);
        if (above == below) {
            return character * Signature.alone(text(i), room);
        }
        Signature stands = Signature.sealed(text(below ? i - 1 : i), text(below ? i : i + 1), room);
        return character * (below ? stands.day() : stands.body());
    }

    /** Whether a piece is a line of the signature that the product sets. */
    private boolean isOwn(int i) {
        return blocks.get(i).kind() == LineKind.RIGHT && !blocks.get(i).isSet();
    }

    /** Whether it is a template that is printed, to be looked at and changed. */
    private static boolean isPlaceholder(String text) {
        return text.indexOf('{') >= 0;
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
