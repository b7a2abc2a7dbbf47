package org.gongkai.request.life.outcome;

import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.form.CodeList;
import org.gongkai.form.edition.Editions;
import org.gongkai.form.edition.Labels;
import org.gongkai.form.words.Bilingual;
import org.gongkai.form.words.Message;

/** What outcomes are called: as the form prints them, without the number and the note that they have there. */
@ApplicationScoped
public class OutcomeNames {

    private static final Pattern NUMBER = Pattern.compile("^(（[一二三四五六七八九十]+）|\\(\\d+\\) *|\\d+[.．、] *)");
    private static final Pattern NOTE = Pattern.compile("(（[^）]*）| *\\([^)]*\\))$");

    private final Labels labels;

    OutcomeNames(Editions editions) {
        this.labels = Labels.of(editions, CodeList.OUTCOME);
    }

    /** What one is called; what is none keeps its code. */
    public Message of(String outcome) {
        return labels.find(outcome)
                .<Message>map(leaf ->
                        new Bilingual(bare(leaf.label().zh()), bare(leaf.label().en())))
                .orElseGet(() -> Message.quoted(outcome));
    }

    /** The same with its code behind. */
    public Message coded(String outcome) {
        return labels.find(outcome).isPresent() ? Message.coded(of(outcome), outcome) : of(outcome);
    }

    private static String bare(String label) {
        return NOTE.matcher(NUMBER.matcher(label).replaceFirst("")).replaceFirst("");
    }
}
