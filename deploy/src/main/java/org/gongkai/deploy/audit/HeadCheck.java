package org.gongkai.deploy.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Computes what the heads of an export cover, and looks for heads that were kept elsewhere. */
record HeadCheck(AuditExport export, SignedHeads keys) {

    /** What does not hold. */
    List<String> faults(List<String> kept) {
        List<String> faults = new ArrayList<>();
        List<AuditExport.Link> links = export.links().stream()
                .sorted(Comparator.comparingLong(AuditExport.Link::sequence))
                .toList();
        Set<SignedHeads.Said> there = new HashSet<>();
        String digest = AuditExport.BEGINNING;
        int next = 0;
        for (AuditExport.Head head : export.heads()) {
            Optional<SignedHeads.Said> read = keys.said(head.jws());
            if (read.isEmpty()) {
                faults.add("a head is not signed by any of the keys: " + head.jws());
                continue;
            }
            SignedHeads.Said said = read.get();
            there.add(said);
            if (!said.previous().equals(digest)) {
                faults.add("a head before that of %s is missing".formatted(said.madeAt()));
            }
            MessageDigest covered = Sha256.digest();
            covered.update(said.previous().getBytes(StandardCharsets.UTF_8));
            long first = next < links.size() ? links.get(next).sequence() : said.sequence();
            while (next < links.size() && links.get(next).sequence() <= said.sequence()) {
                covered.update(AuditExport.line(links.get(next++)));
            }
            if (!HexFormat.of().formatHex(covered.digest()).equals(said.digest())) {
                faults.add("what the head of %s covers (links %d to %d) is not what it was"
                        .formatted(said.madeAt(), first, said.sequence()));
            }
            digest = said.digest();
        }
        for (String each : kept) {
            Optional<SignedHeads.Said> said = keys.said(each);
            if (said.isEmpty()) {
                faults.add("a kept head is not signed by any of the keys: " + each);
            } else if (!there.contains(said.get())) {
                faults.add("the head of %s, which was kept, is not in the export"
                        .formatted(said.get().madeAt()));
            }
        }
        return faults;
    }
}
