package org.gongkai.deploy.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.gongkai.deploy.accounts.Demo;

/** What happens to one application, written down day by day, with the papers that its file needs. */
final class Diary {

    private final Random random;
    private final List<Move> moves = new ArrayList<>();
    private final Map<String, String> papers = new LinkedHashMap<>();
    private LocalDate day;
    private boolean stays;
    private int pending;

    Diary(Random random, LocalDate day) {
        this.random = random;
        this.day = day;
    }

    List<Move> moves() {
        return moves;
    }

    /** What the file needs before it is archived: code and elements of each document. */
    Map<String, String> papers() {
        return papers;
    }

    LocalDate day() {
        return day;
    }

    boolean chance(int inHundred) {
        return random.nextInt(100) < inHundred;
    }

    void later(int days) {
        day = stays ? day : day.plusDays(days);
    }

    void goTo(LocalDate other) {
        day = other;
    }

    /** All of it happens on one day, as with what is sent in while the year is led. */
    void stay() {
        stays = true;
    }

    void move(Demo who, String step, String body) {
        moves.add(new Move(who, step, json(body), true));
    }

    /** A step that the head has to agree to. */
    void agreed(Demo who, String step, String body) {
        pending++;
        moves.add(new Move(who, step, json(body), false));
        move(Demo.SIGNER, "pending-steps/%d/approvals".formatted(pending), "");
    }

    void paper(String code, String elements) {
        write("'code': '%s', 'elements': {%s}".formatted(code, elements));
    }

    /** A document that is made. */
    void write(String members) {
        moves.add(new Move(Demo.CLERK, "documents", json(members), false));
    }

    private String json(String members) {
        String on = "'on': '%s'".formatted(day);
        return ("{" + (members.isEmpty() ? on : on + ", " + members) + "}").replace('\'', '"');
    }
}
