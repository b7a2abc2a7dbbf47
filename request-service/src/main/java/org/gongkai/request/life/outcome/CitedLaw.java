package org.gongkai.request.life.outcome;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place of a law that a decision rests on, however it is written: 第十六条第一款 and 第16条第1款 are one place, and the regulations
 * are meant where no law is named.
 *
 * @param law its name without the state's
 * @param article which 条, with what was inserted behind it; empty where the whole law is named
 * @param paragraph which 款; empty where it is not said
 * @param item which 项; empty where it is not said
 */
public record CitedLaw(String law, Optional<String> article, Optional<Integer> paragraph, Optional<Integer> item) {

    private static final String REGULATIONS = "政府信息公开条例";
    private static final String NUMBER = "[0-9零〇一二两三四五六七八九十百千]+";

    /** A name of a law, or one or several numbers of what stands in it: 第一、二项, 第(一)项. */
    private static final Pattern WORD = Pattern.compile(("《(?<quoted>[^《》]+)》"
                    + "|(?<named>(?:(?!第)\\p{IsHan})*(?:法|条例|办法|规定|规则|解释))(?=第)"
                    + "|(?:第|(?=[(]))(?<numbers>[(]?N[)]?(?:[、,和及]第?[(]?N[)]?)*)(?<kind>[条款项])(?:之(?<inserted>N))?")
            .replace("N", NUMBER));

    private static final Pattern ONE = Pattern.compile(NUMBER);
    private static final Pattern SHORT_FOR = Pattern.compile("[(]以下(?:简称|称)[^)]*[)]");
    private static final Pattern EDITION = Pattern.compile("[(][^)]*[)]");
    private static final Pattern LEADING = Pattern.compile("^(?:根据|依据|依照|按照|以及|和|及|中华人民共和国)+");
    private static final String ONES = "〇一二三四五六七八九";

    /** Whether two say the same of what a decision rests on; words in which no law is named say it where they are the same. */
    static boolean isSame(String one, String other) {
        List<CitedLaw> first = of(one);
        List<CitedLaw> second = of(other);
        return first.isEmpty() || second.isEmpty()
                ? first.isEmpty() && second.isEmpty() && plain(one).equals(plain(other))
                : first.stream().allMatch(place -> second.stream().anyMatch(place::meets))
                        && second.stream().allMatch(place -> first.stream().anyMatch(place::meets));
    }

    /** White space, width and punctuation make no other words. */
    static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("[\\p{P}\\p{Z}\\p{S}\\s]", "");
    }

    /** The places that are named in words. */
    public static List<CitedLaw> of(String words) {
        String squeezed = Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("\\s", "");
        List<CitedLaw> places = new ArrayList<>();
        boolean isNew = false;
        String law = REGULATIONS;
        for (Matcher word = WORD.matcher(SHORT_FOR.matcher(squeezed).replaceAll("")); word.find(); ) {
            String name = word.group("quoted") != null ? word.group("quoted") : word.group("named");
            if (name != null) {
                law = name(name);
                places.add(new CitedLaw(law, Optional.empty(), Optional.empty(), Optional.empty()));
                isNew = true;
                continue;
            }
            if (word.group("kind").equals("条")) {
                if (isNew) {
                    places.removeLast();
                }
                add(places, word, new CitedLaw(law, Optional.empty(), Optional.empty(), Optional.empty()));
            } else if (!places.isEmpty() && places.getLast().article().isPresent()) {
                CitedLaw last = places.getLast();
                if (word.group("kind").equals("款")
                        ? last.isWhole()
                        : last.item().isEmpty()) {
                    places.removeLast();
                }
                add(places, word, last);
            }
            isNew = false;
        }
        return places;
    }

    private static void add(List<CitedLaw> places, Matcher word, CitedLaw in) {
        String inserted = Optional.ofNullable(word.group("inserted"))
                .map(one -> "-" + number(one))
                .orElse("");
        ONE.matcher(word.group("numbers"))
                .results()
                .map(one -> number(one.group()))
                .map(number -> switch (word.group("kind")) {
                    case "条" ->
                        new CitedLaw(in.law(), Optional.of(number + inserted), Optional.empty(), Optional.empty());
                    case "款" -> new CitedLaw(in.law(), in.article(), Optional.of(number), Optional.empty());
                    default -> new CitedLaw(in.law(), in.article(), in.paragraph(), Optional.of(number));
                })
                .forEach(places::add);
    }

    /** Whether it is an article of another law than the regulations. */
    public boolean isOfOtherLaw() {
        return !law.equals(REGULATIONS) && article.isPresent();
    }

    private boolean isWhole() {
        return paragraph.isEmpty() && item.isEmpty();
    }

    /** Whether one is the other, or has it inside: what is not said makes no other place. */
    private boolean meets(CitedLaw other) {
        return law.equals(other.law)
                && meets(article, other.article)
                && meets(paragraph, other.paragraph)
                && meets(item, other.item);
    }

    private static <T> boolean meets(Optional<T> one, Optional<T> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private static String name(String written) {
        String name = LEADING.matcher(EDITION.matcher(written).replaceAll("")).replaceAll("");
        return name.endsWith(REGULATIONS) || name.equals("条例") || name.equals("本条例") ? REGULATIONS : name;
    }

    private static int number(String written) {
        if (written.chars().allMatch(Character::isDigit)) {
            return Integer.parseInt(written.substring(Math.max(0, written.length() - 4)));
        }
        int sum = 0;
        int digit = 0;
        for (char sign : written.replace('零', '〇').replace('两', '二').toCharArray()) {
            switch (sign) {
                case '十' -> {
                    sum += Math.max(1, digit) * 10;
                    digit = 0;
                }
                case '百' -> {
                    sum += digit * 100;
                    digit = 0;
                }
                case '千' -> {
                    sum += digit * 1000;
                    digit = 0;
                }
                default -> digit = Character.isDigit(sign) ? Character.digit(sign, 10) : ONES.indexOf(sign);
            }
        }
        return sum + digit;
    }
}
