package org.gongkai.request.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.form.words.Language;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.request.document.element.Elements;
import org.gongkai.request.document.source.AttachedFiles;
import org.gongkai.request.document.words.DocumentWords;
import org.gongkai.request.handling.HandlingState;

/**
 * The rows of the index of a file (卷内目录): each paper with its pages, counted on from the first, drafts and void ones as such;
 * each attachment; and the steps that nobody has agreed to, which are in the file without a paper.
 */
@ApplicationScoped
class FileIndex {

    private static final String NO_PAGE = "—";

    private final AttachedFiles attached;

    FileIndex(AttachedFiles attached) {
        this.attached = attached;
    }

    /** All of them, below their heads. */
    List<List<String>> pages(HandlingState state, List<Composition.Printed> printed) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("序号", "题名", "文号", "日期", "页次"));
        int page = 1;
        for (Composition.Printed one : printed) {
            int pages = Printing.pages(one.pdf());
            rows.add(paged(row(rows.size(), one.made()), page, pages));
            page += pages;
        }
        for (AttachedFiles.Attached one : attached.of(state.application().id())) {
            rows.add(paged(row(rows.size(), "附件：" + one.name(), one.addedOn()), page, one.pages()));
            page += one.pages();
        }
        for (HandlingState.Decided one : state.decided()) {
            if (!one.approved()) {
                rows.add(unagreed(rows.size(), DocumentWords.NOT_AGREED_TO, one.proposed(), one.at()));
            }
        }
        for (HandlingState.Pending one : state.pending()) {
            rows.add(unagreed(rows.size(), DocumentWords.NOT_AGREED_YET, one, one.at()));
        }
        if (rows.size() == 1) {
            rows.add(List.of("", "（卷内没有文书）", "", "", ""));
        }
        return rows;
    }

    /** A paper without its pages. */
    static List<String> row(int ordinal, MadeDocument one) {
        String title = one.kept().kind().title();
        return List.of(
                String.valueOf(ordinal),
                switch (one.state()) {
                    case MADE -> title;
                    case DRAFT -> DocumentWords.AS_DRAFT.with(title).in(Language.CHINESE);
                    case VOID -> DocumentWords.AS_VOID.with(title).in(Language.CHINESE);
                },
                one.kept().documentNumber().orElse(""),
                Elements.said(one.kept().madeOn()));
    }

    private static List<String> row(int ordinal, String title, LocalDate on) {
        return List.of(String.valueOf(ordinal), title, "", Elements.said(on));
    }

    private static List<String> unagreed(int ordinal, DocumentWords how, HandlingState.Pending one, Instant at) {
        String title = how.with(one.step().said()).in(Language.CHINESE);
        return paged(row(ordinal, title, LocalDate.ofInstant(at, ChinaTime.ZONE)), 0, 0);
    }

    private static List<String> paged(List<String> row, int first, int pages) {
        List<String> paged = new ArrayList<>(row);
        if (pages == 0) {
            paged.add(NO_PAGE);
            return paged;
        }
        paged.add(pages == 1 ? String.valueOf(first) : first + NO_PAGE + (first + pages - 1));
        return paged;
    }
}
