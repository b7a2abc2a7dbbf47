package org.gongkai.disclosure.life.scan;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

import org.gongkai.disclosure.life.content.ItemContent;
import org.gongkai.disclosure.life.finding.FoundPersonalData;
import org.gongkai.disclosure.search.file.FileState;
import org.gongkai.kit.privacy.PersonalDataScanner;
import org.gongkai.registers.attachment.Attachment;

/** What was found in files of items, without a word of them: the content of a file is the same for ever, so that it is looked through once. */
@Singleton
public class FileScans {

    private final Jdbi jdbi;
    private final Clock clock;

    FileScans(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * What was found in the files that a text shows, each at its place there.
     *
     * @param shown those of the text that are all there
     */
    public List<FoundPersonalData> found(ItemContent content, List<Attachment> shown) {
        Map<UUID, FileScan> scans = of(shown);
        List<FoundPersonalData> found = new ArrayList<>();
        shown.stream().filter(file -> scans.containsKey(file.id())).forEach(file -> {
            String pointer = "/content/attachments/" + content.attachments().indexOf(file.number());
            scans.get(file.id()).found().forEach(one -> found.add(one.at(pointer)));
        });
        return found;
    }

    /** What came of looking through files, by their ids; one that nobody has looked through is not there. */
    public Map<UUID, FileScan> of(List<Attachment> files) {
        if (files.isEmpty()) {
            return Map.of();
        }
        record Row(UUID file, FileState state, FoundPersonalData found) {}
        Map<UUID, FileScan> scans = new HashMap<>();
        jdbi.withHandle(handle -> handle.createQuery("""
                                select s.attachment_id, s.state, f.fingerprint, f.kind, f.masked
                                from item_file_scan s left join item_file_finding f on f.attachment_id = s.attachment_id
                                where s.attachment_id = any(:files) order by s.attachment_id, f.ordinal""")
                        .bindArray("files", UUID.class, ids(files))
                        .map((row, context) -> new Row(
                                row.getObject("attachment_id", UUID.class),
                                FileState.valueOf(row.getString("state")),
                                row.getString("fingerprint") == null
                                        ? null
                                        : new FoundPersonalData(
                                                row.getString("fingerprint"),
                                                "",
                                                PersonalDataScanner.Kind.valueOf(row.getString("kind")),
                                                row.getString("masked"))))
                        .list())
                .forEach(row -> {
                    List<FoundPersonalData> found = new ArrayList<>(
                            scans.containsKey(row.file())
                                    ? scans.get(row.file()).found()
                                    : List.of());
                    if (row.found() != null) {
                        found.add(row.found());
                    }
                    scans.put(row.file(), new FileScan(row.state(), found));
                });
        return scans;
    }

    /** Those that nobody has looked through by these rules. */
    List<Attachment> open(List<Attachment> files, String rules) {
        List<UUID> done = files.isEmpty()
                ? List.of()
                : jdbi.withHandle(handle -> handle.createQuery(
                                "select attachment_id from item_file_scan where attachment_id = any(:files) and rules = :rules")
                        .bindArray("files", UUID.class, ids(files))
                        .bind("rules", rules)
                        .mapTo(UUID.class)
                        .list());
        return files.stream().filter(file -> !done.contains(file.id())).toList();
    }

    /** Keeps what came of looking through one, in the place of what came of it by other rules. */
    void keep(Attachment file, FileScan scan, String rules) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into item_file_scan (attachment_id, agency_code, state, rules, scanned_at)
                            values (:file, :agency, :state, :rules, :now)
                            on conflict (attachment_id) do update
                            set state = excluded.state, rules = excluded.rules, scanned_at = excluded.scanned_at""")
                    .bind("file", file.id())
                    .bind("agency", file.owner().agencyCode())
                    .bind("state", scan.state())
                    .bind("rules", rules)
                    .bind("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                    .execute();
            handle.createUpdate("delete from item_file_finding where attachment_id = :file")
                    .bind("file", file.id())
                    .execute();
            addFindings(handle, file, scan);
        });
    }

    private static void addFindings(Handle handle, Attachment file, FileScan scan) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into item_file_finding (attachment_id, ordinal, agency_code, fingerprint, kind, masked)
                values (:file, :ordinal, :agency, :fingerprint, :kind, :masked)""");
        int ordinal = 0;
        for (FoundPersonalData one : scan.found()) {
            batch.bindMethods(one)
                    .bind("file", file.id())
                    .bind("ordinal", ++ordinal)
                    .bind("agency", file.owner().agencyCode())
                    .add();
        }
        batch.execute();
    }

    private static List<UUID> ids(List<Attachment> files) {
        return files.stream().map(Attachment::id).toList();
    }
}
