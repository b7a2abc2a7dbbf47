package org.gongkai.request.document.archive;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.request.document.Composition;
import org.gongkai.request.document.MadeDocument;
import org.gongkai.request.document.Printing;
import org.gongkai.request.document.Printing.FileKind;
import org.gongkai.request.handling.HandlingState;

/** The papers as PDF and Word documents, before them the index of the file (卷内目录) with the pages of each. */
@ApplicationScoped
class PapersPart implements FilePart {

    private final Composition composition;

    PapersPart(Composition composition) {
        this.composition = composition;
    }

    @Override
    public List<Entry> of(HandlingState application) {
        List<Entry> entries = new ArrayList<>();
        List<Composition.Printed> printed = composition.printed(application);
        entries.add(
                entry("index", FileKind.PDF, Printing.print(composition.index(application, printed), FileKind.PDF)));
        for (Composition.Printed one : printed) {
            String name = "documents/%02d-%s%s"
                    .formatted(
                            one.made().kept().number(),
                            one.made().kept().kind().code(),
                            one.made().state() == MadeDocument.State.MADE
                                    ? ""
                                    : "-" + one.made().state());
            entries.add(entry(name, FileKind.PDF, one.pdf()));
            entries.add(entry(name, FileKind.DOCX, Printing.print(one.paper(), FileKind.DOCX)));
        }
        return entries;
    }

    private static Entry entry(String name, FileKind kind, byte[] content) {
        return Entry.of(name + "." + kind.suffix(), kind.mediaType(), content);
    }
}
