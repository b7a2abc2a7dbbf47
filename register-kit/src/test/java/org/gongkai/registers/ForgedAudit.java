package org.gongkai.registers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jdbi.v3.core.Handle;

import org.gongkai.kit.testing.DatabaseOwner;

/** Changes of the audit by who owns its database, and how they are taken back. */
final class ForgedAudit {

    private static final String LINK_COLUMNS = "sequence, previous, entry_id, chain, position, hash, code";
    private static final Map<String, String> COLUMNS = Map.of(
            "audit_entry", "id, chain, content, transaction, token, code",
            "audit_link", LINK_COLUMNS,
            "audit_tail", "chain, position, hash, code",
            "audit_head", "id, made_at, sequence, digest, jws");

    private final String chain;

    /** Keeps what stands there now. */
    ForgedAudit(String chain) {
        this.chain = chain;
        owner(handle -> COLUMNS.forEach((table, columns) -> {
            handle.execute("drop table if exists kept_" + table);
            handle.execute("create table kept_%s as select %s from %s".formatted(table, columns, table));
        }));
    }

    /**
     * A change.
     *
     * @param whole whether only who reaches everything can see it
     * @param found chain, position and fault as they are to be named
     */
    record Forgery(String name, boolean whole, String found, List<String> statements) {}

    /** Changes of single rows at the first, a middle and the last place. */
    List<Forgery> ofRows(int last) {
        List<Forgery> all = new ArrayList<>();
        for (int place : List.of(1, last / 2, last)) {
            String entry = "id = (select entry_id from audit_link where %s)".formatted(at(place));
            entryChange(all, place, "content", "content = replace(content, '127.0.0.1', '127.0.0.2')", entry);
            entryChange(all, place, "actor", "content = replace(content, 'test-', 'text-')", entry);
            all.add(new Forgery(
                    "chain of entry " + place,
                    true,
                    chain + " " + place + " ENTRY_CHANGED",
                    List.of("update audit_entry set chain = 'installation' where " + entry)));
            entryChange(all, place, "token", "token = gen_random_uuid()", entry);
            entryChange(all, place, "no token", "token = null", entry);
            entryChange(all, place, "code", "code = reverse(code)", entry);
            entryChange(all, place, "no code", "code = null", entry);
            all.add(mine(
                    "transaction of " + place,
                    place,
                    "LINK_CHANGED",
                    "update audit_entry set transaction = '1' where " + entry));
            all.add(mine(
                    "entry taken away, link left, " + place,
                    place,
                    "ENTRY_MISSING",
                    "delete from audit_entry where " + entry));
            all.add(mine(
                    "entry and link taken away, " + place,
                    place,
                    "LINK_MISSING",
                    "delete from audit_entry where " + entry,
                    "delete from audit_link where " + at(place)));
            linkChange(all, place, "hash = reverse(hash)");
            linkChange(all, place, "code = reverse(code)");
            linkChange(all, place, "code = null");
            linkChange(all, place, "previous = previous - 1");
            linkChange(all, place, "previous = null");
            all.add(mine(
                    "link taken away, " + place, place, "LINK_MISSING", "delete from audit_link where " + at(place)));
            all.add(mine(
                    "sequence of " + place,
                    place,
                    "LINK_CHANGED",
                    "insert into audit_link (%s) overriding system value select -sequence, previous, -entry_id,"
                                    .formatted(LINK_COLUMNS)
                            + " chain, -position, hash, code from audit_link where " + at(place),
                    "delete from audit_link where " + at(place),
                    "update audit_link set entry_id = -entry_id, position = -position where " + at(-place)));
        }
        return all;
    }

    private void entryChange(List<Forgery> all, int place, String what, String change, String entry) {
        all.add(mine(
                what + " of entry " + place,
                place,
                "ENTRY_CHANGED",
                "update audit_entry set " + change + " where " + entry));
    }

    private void linkChange(List<Forgery> all, int place, String change) {
        all.add(mine(
                change + " of link " + place,
                place,
                "LINK_CHANGED",
                "update audit_link set " + change + " where " + at(place)));
    }

    /** Changes of several rows at once, and rows that are slipped in. */
    List<Forgery> ofChains(int last) {
        List<Forgery> all = new ArrayList<>();
        for (int place : List.of(1, 2, last - 1)) {
            all.add(mine(
                    "links that change their entries, " + place,
                    place,
                    "LINK_CHANGED",
                    "update audit_link set entry_id = -entry_id where chain = '%s' and position in (%d, %d)"
                            .formatted(chain, place, place + 1),
                    """
                            update audit_link l set entry_id = -o.entry_id from audit_link o
                            where l.chain = '%1$s' and o.chain = l.chain and l.position in (%2$d, %3$d)
                                and o.position in (%2$d, %3$d) and o.position <> l.position""".formatted(chain, place, place + 1)));
            all.add(mine("entries that change their contents, " + place, place, "ENTRY_CHANGED", swapContents(place)));
            all.add(mine(
                    "chain written anew from " + place,
                    place,
                    "ENTRY_CHANGED",
                    "update audit_entry set content = replace(content, '127.0.0.1', '127.0.0.2') where id ="
                            + " (select entry_id from audit_link where %s)".formatted(at(place)),
                    rehash()));
            all.add(mine(
                    "chain written anew without " + place,
                    place,
                    "LINK_CHANGED",
                    "delete from audit_entry where id = (select entry_id from audit_link where %s)"
                            .formatted(at(place)),
                    "delete from audit_link where " + at(place),
                    "update audit_link set position = -position where chain = '%s' and position > %d"
                            .formatted(chain, place),
                    "update audit_link set position = -position - 1 where chain = '%s' and position < 0"
                            .formatted(chain),
                    rehash()));
        }
        for (String code : List.of("null, null", "gen_random_uuid(), code", "gen_random_uuid(), null", "null, code")) {
            all.add(new Forgery(
                    "entry slipped in with " + code, false, chain + " null ENTRY_FOREIGN", List.of(forgedEntry(code))));
            all.add(new Forgery(
                    "entry slipped in and chained with " + code,
                    false,
                    chain + " " + (last + 1) + (code.equals("null, null") ? " ENTRY_FOREIGN" : " ENTRY_CHANGED"),
                    List.of(forgedEntry(code), """
                            insert into audit_link (sequence, previous, entry_id, chain, position, hash, code)
                            overriding system value
                            select (select max(sequence) + 1 from audit_link), (select max(sequence) from audit_link),
                                currval(pg_get_serial_sequence('audit_entry', 'id')), l.chain, l.position + 1, l.hash, l.code
                            from audit_link l where %s""".formatted(at(last)), rehash())));
        }
        all.add(new Forgery(
                "entry copied, its token too",
                false,
                chain + " null ENTRY_FOREIGN",
                List.of("drop index audit_entry_token", forgedEntry("token, code"))));
        return all;
    }

    /** Changes at the ends of chains. */
    List<Forgery> ofEnds(int last) {
        List<Forgery> all = new ArrayList<>();
        for (int cut : List.of(1, 2, 3)) {
            String links = "chain = '%s' and position > %d".formatted(chain, last - cut);
            String entries =
                    "delete from audit_entry where id in (select entry_id from audit_link where " + links + ")";
            all.add(mine(
                    cut + " cut off",
                    last - cut + 1,
                    "LINK_MISSING",
                    entries,
                    "delete from audit_link where " + links));
            all.add(mine(
                    cut + " cut off and the end written anew",
                    last - cut,
                    "TAIL_CHANGED",
                    entries,
                    "delete from audit_link where " + links,
                    """
                            update audit_tail t set position = l.position, hash = l.hash from audit_link l
                            where t.chain = l.chain and l.chain = '%s' and l.position = %d""".formatted(chain, last - cut)));
            all.add(mine(
                    cut + " cut off and the end taken away",
                    last - cut,
                    "TAIL_MISSING",
                    entries,
                    "delete from audit_link where " + links,
                    "delete from audit_tail where " + ends(chain)));
        }
        for (String end : List.of(chain, "*", "#heads")) {
            boolean whole = !end.equals(chain);
            String place = end + " " + number("select position from audit_tail where " + ends(end)) + " ";
            all.add(new Forgery(
                    "hash of the end of " + end,
                    whole,
                    place + "TAIL_CHANGED",
                    List.of("update audit_tail set hash = reverse(hash) where " + ends(end))));
            all.add(new Forgery(
                    "code of the end of " + end,
                    whole,
                    place + "TAIL_CHANGED",
                    List.of("update audit_tail set code = reverse(code) where " + ends(end))));
            all.add(new Forgery(
                    "no code of the end of " + end,
                    whole,
                    place + "TAIL_CHANGED",
                    List.of("update audit_tail set code = null where " + ends(end))));
            all.add(new Forgery(
                    "end of " + end + " taken away",
                    whole,
                    place + "TAIL_MISSING",
                    List.of("delete from audit_tail where " + ends(end))));
        }
        return all;
    }

    /** Changes of heads: the first, the second and the last. */
    List<Forgery> ofHeads() {
        List<Forgery> all = new ArrayList<>();
        for (String which : List.of("min(id)", "min(id) + 1", "max(id)")) {
            long number = number("select %s from audit_head".formatted(which));
            String place = "#heads " + number + " ";
            for (String change : List.of(
                    "jws = reverse(jws)",
                    "digest = reverse(digest)",
                    "sequence = sequence - 1",
                    "made_at = made_at + interval '1 second'",
                    "jws = (select h.jws from kept_audit_head h where h.id <> audit_head.id limit 1)")) {
                all.add(new Forgery(
                        change + " of head " + which,
                        true,
                        place + "HEAD_CHANGED",
                        List.of("update audit_head set %s where id = %s".formatted(change, number))));
            }
            all.add(new Forgery(
                    "head " + which + " taken away",
                    true,
                    place + "HEAD_MISSING",
                    List.of("delete from audit_head where id = " + number)));
        }
        String next = "#heads " + number("select max(id) + 1 from audit_head");
        all.add(new Forgery("head slipped in", true, next + " HEAD_CHANGED", List.of("""
                        insert into audit_head (id, made_at, sequence, digest, jws) overriding system value
                        select id + 1, made_at, sequence, digest, jws from audit_head order by id desc limit 1""")));
        return all;
    }

    /** Makes a change. */
    void forge(Forgery forgery) {
        owner(handle -> forgery.statements().forEach(handle::execute));
    }

    /** Takes everything back. */
    void restore() {
        owner(handle -> {
            handle.execute("delete from audit_link where chain = '%s' or entry_id in".formatted(chain)
                    + " (select entry_id from kept_audit_link where chain = '%s')".formatted(chain));
            handle.execute("delete from audit_entry where chain = '%s' or id in".formatted(chain)
                    + " (select id from kept_audit_entry where chain = '%s')".formatted(chain));
            handle.execute("delete from audit_tail");
            handle.execute("delete from audit_head");
            COLUMNS.forEach((table, columns) ->
                    handle.execute("insert into %1$s (%2$s) overriding system value select %2$s from kept_%1$s %3$s"
                            .formatted(
                                    table,
                                    columns,
                                    table.equals("audit_entry") || table.equals("audit_link")
                                            ? "where chain = '" + chain + "'"
                                            : "")));
            handle.execute("create unique index if not exists audit_entry_token on audit_entry (token)");
        });
    }

    /** Leaves nothing of what was kept. */
    void end() {
        owner(handle -> COLUMNS.keySet().forEach(table -> handle.execute("drop table kept_" + table)));
    }

    private static long number(String sql) {
        return DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private Forgery mine(String name, int place, String fault, String... statements) {
        return new Forgery(name, false, chain + " " + place + " " + fault, List.of(statements));
    }

    private String at(int place) {
        return "chain = '%s' and position = %d".formatted(chain, place);
    }

    private static String ends(String of) {
        return "chain = '" + of + "'";
    }

    private String forgedEntry(String code) {
        return """
                insert into audit_entry (chain, content, token, code)
                select chain, content, %s from audit_entry
                where id = (select entry_id from audit_link where %s)""".formatted(code, at(1));
    }

    /** Hashes the chain anew, as everybody can who knows how it is done. */
    private String rehash() {
        return """
                with recursive anew (position, hash) as (
                    select 0::bigint, repeat('0', 64)
                    union all
                    select l.position, encode(sha256(convert_to(a.hash || chr(10) || e.content, 'UTF8')), 'hex')
                    from anew a join audit_link l on l.chain = '%1$s' and l.position = a.position + 1
                        join audit_entry e on e.id = l.entry_id)
                update audit_link l set hash = a.hash from anew a
                where l.chain = '%1$s' and l.position = a.position and l.hash <> a.hash""".formatted(chain);
    }

    private String swapContents(int place) {
        return """
                update audit_entry e set content = o.content from audit_entry o
                where e.id in (select entry_id from audit_link where chain = '%1$s' and position in (%2$d, %3$d))
                    and o.id in (select entry_id from audit_link where chain = '%1$s' and position in (%2$d, %3$d))
                    and e.id <> o.id""".formatted(chain, place, place + 1);
    }

    private static void owner(Consumer<Handle> work) {
        DatabaseOwner.jdbi().useTransaction(handle -> {
            handle.execute("set local session_replication_role = replica");
            work.accept(handle);
        });
    }
}
